import type { LegalDate } from '../../kernel/legal-date';
import { compareAmounts, isZero, percentOf, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface RevenueWarningFacts {
  readonly on: LegalDate;
  readonly revenue: DecimalText;
  readonly maximum: DecimalText;
  /** In percent of the maximum: what was warned of before, and what is now. */
  readonly warnedPercents: readonly number[];
  readonly warningPercents: readonly number[];
}

/** The shares of the maximum at which a warning is given, in percent, lowest first. */
export const warningLines = (on: LegalDate): readonly number[] =>
  [settingOn('REVENUE_EARLY_WARNING_PERCENT', on), settingOn('REVENUE_WARNING_PERCENT', on)].sort(
    (a, b) => a - b,
  );

/** The lines that the revenue has reached and that nobody was warned of. */
export function dueWarnings({
  on,
  revenue,
  maximum,
  warnedPercents,
}: Omit<RevenueWarningFacts, 'warningPercents'>): readonly number[] {
  if (isZero(revenue)) return [];
  return warningLines(on).filter(
    (percent) =>
      !warnedPercents.includes(percent) && compareAmounts(revenue, percentOf(maximum, String(percent))) >= 0,
  );
}

/**
 * E-26, N65 四: revenue above the maximum is settled at the end of the cycle; it is told, and stops no sale.
 *
 * Reading (decision 13): a warning at each line, once a year. It is asked when a warning is given, and nowhere on the
 * way of an order or a payment, so that there is nothing that it could stop.
 */
export const revenueWarning: Rule<RevenueWarningFacts> = {
  id: 'E-26',
  clauses: ['N65:4'],
  basis: 'LAW',
  statement: {
    zh: '年度内累计收入达到最高准许收入的，予以提醒，不停止销售。',
    en: 'Revenue that reaches the maximum during a year is told, and sales go on.',
  },
  decide: (facts) => {
    const due = dueWarnings(facts);
    return due.length === facts.warningPercents.length &&
      due.every((percent, index) => facts.warningPercents[index] === percent)
      ? PERMIT
      : refuse('WARNING_NOT_DUE');
  },
};
