import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';

export interface ReportedUpdateFacts {
  readonly today: LegalDate;
  readonly code: string;
  /** Null where none is told. */
  readonly updatedOn: LegalDate | null;
  /** The last update on record; null where there is none. */
  readonly lastUpdatedOn: LegalDate | null;
}

/**
 * B-09, plan 四(三): a resource is stale once its last update is older than its update interval, and its holder is told.
 * Staleness itself is counted from the two (`freshness.ts`); this rule keeps the day honest from which it is counted.
 *
 * Reading: an update lies in the past, and a report brings nothing that is older than what is known.
 */
export const reportedUpdate: Rule<ReportedUpdateFacts> = {
  id: 'B-09',
  clauses: ['SEED:4.3'],
  basis: 'LAW',
  statement: {
    zh: '数据资源按目录载明的更新频率更新；超过更新频率未更新的，标记为过期并通知提供单位。',
    en: 'A resource is updated as often as its entry says; once its last update is older, it is stale and its holder is told.',
  },
  decide: ({ today, code, updatedOn, lastUpdatedOn }) => {
    if (updatedOn === null) return PERMIT;
    if (updatedOn > today) {
      return refuse('UPDATE_IN_FUTURE', { resource: code, today }, { clauses: ['DESIGN:marketplace'] });
    }
    return lastUpdatedOn !== null && updatedOn < lastUpdatedOn
      ? refuse('UPDATE_NOT_NEWER', { resource: code, lastUpdatedOn }, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
