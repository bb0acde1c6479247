import type { RequestContext } from '../../../platform/graphql/context';
import type { DutyEntity } from '../store/duty.entity';
import { visibleDutiesByIds } from '../store/duty.query';
import type { NoticeEntity } from '../store/notice.entity';
import { ownNotices } from '../store/notice.query';

/** Duties by id as far as the caller may see them. */
export const visibleDuties = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(DutyEntity | null)[]> => visibleDutiesByIds(deps.dataSource.manager, caller, ids);

/** Notices by id as far as they are the caller's organisation's own. */
export const visibleNotices = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(NoticeEntity | null)[]> =>
  caller.kind === 'anonymous'
    ? Promise.resolve(ids.map(() => null))
    : ownNotices(deps.dataSource.manager, caller.organisationId, ids);
