import type { LegalDate } from '../../kernel/legal-date';
import { compareAmounts, differenceOf, parseAmount, percentOf, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';
import type { DeviationBand, DutyKind } from '../vocabulary';

export interface DeviationFacts {
  /** The last day of the year that is judged; its number of the setting counts. */
  readonly on: LegalDate;
  readonly revenue: DecimalText;
  readonly maximum: DecimalText;
  /** What the result gives to do. */
  readonly duties: readonly DutyKind[];
}

export interface Deviation {
  /** Revenue less maximum: above zero when more came in than permitted. */
  readonly difference: DecimalText;
  readonly limitPercent: number;
  readonly band: DeviationBand;
}

/**
 * How far the revenue of a year lies from its maximum, in either direction. Compared without dividing, so that exactly
 * the limit is exactly the limit: it belongs to the lower side.
 */
export function deviationOf({ on, revenue, maximum }: Omit<DeviationFacts, 'duties'>): Deviation {
  const difference = differenceOf(revenue, maximum);
  const limitPercent = settingOn('DEVIATION_LIMIT_PERCENT', on);
  const distance = parseAmount(difference).abs().toFixed();
  const isWithin = compareAmounts(distance, percentOf(maximum, String(limitPercent))) <= 0;
  return { difference, limitPercent, band: isWithin ? 'WITHIN' : 'BEYOND' };
}

/** Who has to act on a year's result: nobody where revenue and maximum are the same. */
export const dutyOnDeviation = ({ difference, band }: Deviation): DutyKind | null => {
  if (compareAmounts(difference, '0') === 0) return null;
  return band === 'WITHIN' ? 'ADJUST_TARIFFS' : 'ADJUST_CEILINGS';
};

/**
 * E-24, N65 四: within 10 % the authorising entity guides the operator to adjust what it actually charges.
 *
 * Reading: "偏离" is either way, and 10 % exactly is within. The operator adjusts, and the agency follows it up.
 */
export const tariffsAdjusted: Rule<DeviationFacts> = {
  id: 'E-24',
  clauses: ['N65:4'],
  basis: 'LAW',
  statement: {
    zh: '年度实际收入偏离最高准许收入在10%以内的，授权主体指导运营机构调整具体收费标准。',
    en: 'Within 10% the authorising entity guides the operator to adjust its actual tariffs.',
  },
  decide: (facts) => (isGiven(facts, 'ADJUST_TARIFFS') ? PERMIT : refuse('TARIFF_ADJUSTMENT_MISSING')),
};

/** E-25, N65 四: beyond 10 % the authorising entity adjusts the ceilings; upwards too only by a new guided price. */
export const ceilingsAdjusted: Rule<DeviationFacts> = {
  id: 'E-25',
  clauses: ['N65:4'],
  basis: 'LAW',
  statement: {
    zh: '年度实际收入偏离最高准许收入超过10%的，授权主体调整上限收费标准。',
    en: 'Beyond 10% the authorising entity adjusts the ceilings.',
  },
  decide: (facts) => (isGiven(facts, 'ADJUST_CEILINGS') ? PERMIT : refuse('CEILING_ADJUSTMENT_MISSING')),
};

/** Given exactly when the deviation asks for it. */
const isGiven = (facts: DeviationFacts, kind: DutyKind): boolean =>
  facts.duties.includes(kind) === (dutyOnDeviation(deviationOf(facts)) === kind);
