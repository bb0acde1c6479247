import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type { NoticeKind } from '../../../policy/vocabulary';
import { NoticeEntity } from '../store/notice.entity';

export interface Notice {
  /** The organisations that are told; each once, however often it is named. */
  readonly recipientIds: readonly string[];
  readonly kind: NoticeKind;
  readonly subjectId: string;
  /** Fills the placeholders of the text of this kind. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Tells organisations what happened, in the transaction in which it does. */
export async function notify(
  manager: EntityManager,
  clock: Clock,
  { recipientIds, kind, subjectId, params }: Notice,
): Promise<void> {
  const createdAt = clock.now();
  await insertRows(
    manager,
    NoticeEntity,
    [...new Set(recipientIds)].map((recipientId) => ({
      id: newId('notice'),
      recipientId,
      kind,
      subjectId,
      params: { ...params },
      createdAt,
      readAt: null,
    })),
  );
}
