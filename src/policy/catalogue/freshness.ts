import { addDays, addMonths, type LegalDate } from '../../kernel/legal-date';
import type { FreshnessState, UpdateInterval } from '../vocabulary';

/** How often a resource is due, and when it was last updated; null where nobody has said so. */
export interface UpdateFacts {
  readonly updateInterval: UpdateInterval | null;
  readonly lastUpdatedOn: LegalDate | null;
}

type IntervalLength = { readonly days: number } | { readonly months: number };

/**
 * The length of each interval. Updates are recorded by the day, so that what is updated all the time has to have been
 * updated yesterday. Null: no day can be said on which the next update is due.
 */
export const INTERVAL_LENGTHS: Readonly<Record<UpdateInterval, IntervalLength | null>> = {
  REAL_TIME: { days: 1 },
  DAILY: { days: 1 },
  WEEKLY: { days: 7 },
  MONTHLY: { months: 1 },
  QUARTERLY: { months: 3 },
  HALF_YEARLY: { months: 6 },
  YEARLY: { months: 12 },
  IRREGULAR: null,
};

/**
 * The first day on which the last update is older than the interval: the interval ends with its last day, which still
 * counts (Civil Code art. 201 and 202). Null where that cannot be said.
 */
export function staleFrom({ updateInterval, lastUpdatedOn }: UpdateFacts): LegalDate | null {
  const length = updateInterval === null ? null : INTERVAL_LENGTHS[updateInterval];
  if (length === null || lastUpdatedOn === null) return null;
  const dueOn =
    'days' in length ? addDays(lastUpdatedOn, length.days) : addMonths(lastUpdatedOn, length.months);
  return addDays(dueOn, 1);
}

export interface Freshness {
  readonly state: FreshnessState;
  /** First day on which it was stale; null unless it is. */
  readonly staleSince: LegalDate | null;
}

/** How fresh a resource is on a legal date. */
export function freshnessOn(today: LegalDate, facts: UpdateFacts): Freshness {
  const from = staleFrom(facts);
  if (from === null) return { state: 'UNKNOWN', staleSince: null };
  return from <= today ? { state: 'STALE', staleSince: from } : { state: 'FRESH', staleSince: null };
}
