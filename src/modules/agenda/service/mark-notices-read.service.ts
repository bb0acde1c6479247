import { In, IsNull } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { NoticeEntity } from '../store/notice.entity';
import { ownNotices } from '../store/notice.query';

/** Marks notices of the own organisation as read, for all its members; who read one first is who read it. */
export function markNoticesRead(
  { dataSource, clock }: Deps,
  { organisationId }: MemberCaller,
  noticeIds: readonly string[],
): Promise<Outcome<NoticeEntity[], PlainRefusal>> {
  return inTransaction<Outcome<NoticeEntity[], PlainRefusal>>(dataSource, async (manager) => {
    const ids = [...new Set(noticeIds)];
    const found = await ownNotices(manager, organisationId, ids);
    const missing = ids.find((_id, index) => found[index] === null);
    if (missing !== undefined) {
      return refused(plainRefusal('NOT_FOUND', ['noticeIds', String(noticeIds.indexOf(missing))]));
    }
    await manager.update(
      NoticeEntity,
      { id: In(ids), recipientId: organisationId, readAt: IsNull() },
      { readAt: clock.now() },
    );
    const marked = await ownNotices(manager, organisationId, ids);
    return permitted(marked.filter((notice) => notice !== null));
  });
}
