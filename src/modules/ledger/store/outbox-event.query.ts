import type { EntityManager } from 'typeorm';

interface Sequence {
  /** Any of these … */
  readonly types: readonly string[];
  /** … after the last of this type, or at all where there was none. */
  readonly after: string;
}

/** Whether something happened to a subject since something else last did. Hold the subject before. */
export async function hasHappened(
  manager: EntityManager,
  subjectId: string,
  { types, after }: Sequence,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM outbox_event event
      WHERE event.subject_id = ? AND event.type IN (?)
        AND event.id > COALESCE(
          (SELECT MAX(earlier.id) FROM outbox_event earlier WHERE earlier.subject_id = ? AND earlier.type = ?), '')
      LIMIT 1`,
    [subjectId, types, subjectId, after],
  );
  return rows.length > 0;
}
