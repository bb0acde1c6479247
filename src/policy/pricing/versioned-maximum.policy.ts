import { addDays, addYears, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { CycleFacts } from './evaluation-cycle.policy';
import { versionedPrice } from './versioned-price.policy';

interface DatedFacts {
  readonly today: LegalDate;
  readonly documentNumber: string;
}

const isBlank = (text: string): boolean => text.trim() === '';
const yearOf = (date: LegalDate): string => date.slice(0, 4);

/** E-33 for an act that begins nothing: it rests on a document. */
export const documented: Rule<Pick<DatedFacts, 'documentNumber'>> = {
  ...versionedPrice,
  decide: ({ documentNumber }) => (isBlank(documentNumber) ? refuse('MAXIMUM_DOCUMENT_MISSING') : PERMIT),
};

/** How far ahead a cycle may begin. A number of this marketplace, not of law. */
const LONGEST_NOTICE_DAYS = 366;

export interface DatedCycleFacts extends DatedFacts {
  readonly cycle: CycleFacts;
}

/**
 * E-33 for an evaluation cycle: with its document, and from a day of the running year or a later one.
 *
 * @design
 */
export const datedCycle: Rule<DatedCycleFacts> = {
  ...versionedPrice,
  decide: ({ today, documentNumber, cycle: { startsOn, endsOn } }) => {
    if (isBlank(documentNumber)) return refuse('MAXIMUM_DOCUMENT_MISSING');
    if (yearOf(startsOn) < yearOf(today) || endsOn < today) {
      return refuse('MAXIMUM_IN_A_PAST_YEAR', { from: startsOn, today });
    }
    const latestDay = addDays(today, LONGEST_NOTICE_DAYS);
    return startsOn > latestDay ? refuse('CYCLE_BEGINS_TOO_LATE', { startsOn, latestDay }) : PERMIT;
  },
};

export interface MaximumPeriodFacts {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

export interface VersionedMaximumFacts extends DatedFacts {
  readonly period: MaximumPeriodFacts;
  /** The periods of the other versions under the agreement that were not replaced; without the one replaced now. */
  readonly others: readonly MaximumPeriodFacts[];
}

/**
 * E-33 for a maximum permitted revenue: a version with its document and its days, that overwrites none.
 *
 * Reading: the figure is annual, so that a version lasts a year at most, and may begin earlier in the running year: it
 * makes no charge of the past unlawful. No day has two.
 *
 * @design
 */
export const versionedMaximum: Rule<VersionedMaximumFacts> = {
  ...versionedPrice,
  decide: ({ today, documentNumber, period: { from, to }, others }) => {
    if (isBlank(documentNumber)) return refuse('MAXIMUM_DOCUMENT_MISSING');
    if (to < from) return refuse('PERIOD_ENDS_BEFORE_START', { from, to });
    if (yearOf(from) < yearOf(today) || to < today) return refuse('MAXIMUM_IN_A_PAST_YEAR', { from, today });
    const latestEnd = addDays(addYears(from, 1), -1);
    if (to > latestEnd) return refuse('PERIOD_LONGER_THAN_A_YEAR', { to, latestEnd });
    const other = others.find((one) => one.from <= to && from <= one.to);
    return other === undefined ? PERMIT : refuse('MAXIMUM_OVERLAPS', { from: other.from, to: other.to });
  },
};
