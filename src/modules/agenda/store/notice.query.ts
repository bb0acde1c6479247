import { In, type EntityManager } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { NoticeKind } from '../../../policy/vocabulary';
import { NoticeEntity } from './notice.entity';

export const NOTICES_NEWEST: KeysetOrder = { name: 'notices', keys: [{ property: 'id', direction: 'DESC' }] };

export interface NoticeFilter {
  readonly isUnread?: boolean;
  readonly kinds?: readonly NoticeKind[];
}

export function pageOfNotices(
  manager: EntityManager,
  recipientId: string,
  { isUnread, kinds }: NoticeFilter,
  window: PageWindow,
): Promise<Page<NoticeEntity>> {
  const query = manager
    .createQueryBuilder(NoticeEntity, 'notice')
    .where('notice.recipient_id = :recipientId', { recipientId });
  if (isUnread !== undefined) query.andWhere(`notice.read_at IS ${isUnread ? '' : 'NOT '}NULL`);
  if (kinds !== undefined) query.andWhere('notice.kind IN (:...kinds)', { kinds: ['', ...kinds] });
  return readPage(query, NOTICES_NEWEST, window);
}

/** Notices of one recipient by id, null in the place of each that is not its own. */
export async function ownNotices(
  manager: EntityManager,
  recipientId: string,
  ids: readonly string[],
): Promise<(NoticeEntity | null)[]> {
  const rows = await manager.findBy(NoticeEntity, { id: In([...ids]), recipientId });
  return alignByKey(ids, rows, (row) => row.id);
}
