import type { LegalDate } from '../../kernel/legal-date';
import { compareAmounts, isAmount, isZero, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { maximumRevenueOf, type CostSurveyFacts } from './maximum-revenue';

export interface CycleExcessFacts {
  readonly survey: CostSurveyFacts;
  readonly period: { readonly to: LegalDate };
  readonly cycle: {
    readonly endsOn: LegalDate;
    /** Whether every earlier cycle of the agreement is closed, so that its excess is known. */
    readonly areEarlierClosed: boolean;
    /** What earlier cycles leave to be taken off in this one, and was not yet. */
    readonly owed: DecimalText;
  };
}

/**
 * E-22, N65 四: what a cycle brought in above its maximum is taken off when the next maximum is fixed.
 *
 * Reading: the cycle is judged as a whole. Within the next cycle the office chooses in which year it takes off how much;
 * by the last one of the cycle all of it is, as far as that year's figure reaches. What does not fit is still owed.
 */
export const cycleExcess: Rule<CycleExcessFacts> = {
  id: 'E-22',
  clauses: ['N65:4'],
  basis: 'LAW',
  statement: {
    zh: '评估周期内实际收入超过最高准许收入的部分，在核定下一周期最高准许收入时扣减，金额较大的可以平滑处理。',
    en: 'The excess of a cycle is deducted when the next maximum is fixed; a large one may be spread over several cycles.',
  },
  decide: ({ survey, period, cycle }) => {
    const { deduction } = survey;
    const { owed, endsOn, areEarlierClosed } = cycle;
    if (compareAmounts(deduction, owed) > 0) return refuse('DEDUCTION_BEYOND_OWED', { deduction, owed });
    const { gross } = maximumRevenueOf(survey);
    const most = compareAmounts(owed, gross) <= 0 ? owed : gross;
    if (compareAmounts(deduction, gross) > 0)
      return refuse('DEDUCTION_BEYOND_MAXIMUM', { deduction, most }, OURS);
    if (period.to < endsOn) return PERMIT;
    if (!areEarlierClosed) return refuse('EARLIER_CYCLE_OPEN', { endsOn }, OURS);
    return compareAmounts(deduction, most) === 0 ? PERMIT : refuse('DEDUCTION_MISSING', { deduction, most });
  },
};

const OURS = { clauses: ['DESIGN:marketplace'] } as const;

export interface SmoothingFacts {
  readonly excess: DecimalText;
  /** Over how many later cycles the excess is taken off. */
  readonly instalments: number;
  /** The operator's or agency's written request; null where there is none. */
  readonly request: string | null;
}

/** E-22 at the close of a cycle: one later cycle bears the excess, several on request. */
export const smoothedExcess: Rule<SmoothingFacts> = {
  ...cycleExcess,
  decide: ({ excess, instalments, request }) => {
    if (instalments > 1 && isZero(excess)) return refuse('NOTHING_TO_SMOOTH', {}, OURS);
    return instalments > 1 && (request ?? '').trim() === ''
      ? refuse('SMOOTHING_NOT_REQUESTED', {}, OURS)
      : PERMIT;
  },
};

export interface ShortfallFacts {
  readonly deduction: DecimalText;
}

/**
 * E-23: what a cycle falls short of its maximum gives no right in the next.
 *
 * Reading: N65 四 is silent, and a maximum is a limit and no claim. So nothing is added to a maximum: a negative
 * deduction is refused, whatever it is called.
 */
export const shortfallLapses: Rule<ShortfallFacts> = {
  id: 'E-23',
  clauses: ['N65:4', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '评估周期内实际收入低于最高准许收入的，差额不结转至下一周期。',
    en: 'What a cycle falls short of its maximum is not carried into the next.',
  },
  decide: ({ deduction }) => {
    if (isAmount(deduction)) return PERMIT;
    return deduction.startsWith('-') && isAmount(deduction.slice(1))
      ? refuse('SHORTFALL_NOT_CARRIED', { deduction })
      : refuse('DEDUCTION_NOT_AN_AMOUNT', { deduction });
  },
};
