import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type { NoticeParams } from '../../../policy/agenda/notice-texts';
import type { NoticeKind } from '../../../policy/vocabulary';
import { NoticeEntity } from '../store/notice.entity';

interface NoticeOf<Kind extends NoticeKind> {
  /** The organisations that are told; each once, however often it is named. */
  readonly recipientIds: readonly string[];
  readonly kind: Kind;
  readonly subjectId: string;
  /** Fills the placeholders of the text of this kind. */
  readonly params: NoticeParams<Kind>;
}

/** A notice of any kind, with what its text needs. */
export type Notice = { readonly [Kind in NoticeKind]: NoticeOf<Kind> }[NoticeKind];

/** Tells organisations what happened, in the transaction in which it does. */
export function notify(manager: EntityManager, clock: Clock, notice: Notice): Promise<void> {
  return notifyEach(manager, clock, [notice]);
}

/** Tells of many things at once, in few statements. */
export async function notifyEach(
  manager: EntityManager,
  clock: Clock,
  notices: readonly Notice[],
): Promise<void> {
  const createdAt = clock.now();
  await insertRows(
    manager,
    NoticeEntity,
    notices.flatMap(({ recipientIds, kind, subjectId, params }) =>
      [...new Set(recipientIds)].map((recipientId) => ({
        id: newId('notice'),
        recipientId,
        kind,
        subjectId,
        params: { ...params },
        createdAt,
        readAt: null,
      })),
    ),
  );
}
