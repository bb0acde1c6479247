import type { EntityManager } from 'typeorm';

/** The regulator that is told when a filing is overdue: the longest known one; null where none takes part. */
export async function regulatorId(manager: EntityManager): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    "SELECT id FROM organisation WHERE kind = 'REGULATOR' AND state = 'ACTIVE' ORDER BY id LIMIT 1",
  );
  return rows[0]?.id ?? null;
}
