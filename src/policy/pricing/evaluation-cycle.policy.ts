import { addDays, addYears, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface CycleFacts {
  readonly startsOn: LegalDate;
  readonly endsOn: LegalDate;
}

export interface EvaluationCycleFacts {
  readonly today: LegalDate;
  readonly cycle: CycleFacts;
  /** Whether it is recorded why the cycle is longer than the law has in principle. */
  readonly hasReason: boolean;
  /** The other cycles of the agreement. */
  readonly others: readonly CycleFacts[];
}

/**
 * E-21, N65 四: the evaluation cycle is in principle no longer than 3 years.
 *
 * Reading: "in principle" leaves room for a longer one with its reason on record. Cycles of an agreement do not
 * overlap, so that no revenue is judged twice.
 */
export const evaluationCycle: Rule<EvaluationCycleFacts> = {
  id: 'E-21',
  clauses: ['N65:4'],
  basis: 'LAW',
  statement: {
    zh: '最高准许收入的评估周期原则上不超过3年。',
    en: 'The evaluation cycle is in principle no longer than 3 years.',
  },
  decide: ({ today, cycle, hasReason, others }) => {
    const { startsOn, endsOn } = cycle;
    if (endsOn < startsOn) return refuse('CYCLE_ENDS_BEFORE_START', { startsOn, endsOn }, OURS);
    const limit = settingOn('EVALUATION_CYCLE_LIMIT_YEARS', today);
    const latestEnd = addDays(addYears(startsOn, limit), -1);
    if (endsOn > latestEnd && !hasReason) return refuse('CYCLE_TOO_LONG', { endsOn, limit, latestEnd });
    const other = others.find((one) => one.startsOn <= endsOn && startsOn <= one.endsOn);
    return other === undefined
      ? PERMIT
      : refuse('CYCLE_OVERLAPS', { startsOn: other.startsOn, endsOn: other.endsOn }, OURS);
  },
};

const OURS = { clauses: ['DESIGN:marketplace'] } as const;

export interface WithinCycleFacts {
  readonly period: { readonly from: LegalDate; readonly to: LegalDate };
  /** The open cycle of the agreement in which the period begins; null when there is none. */
  readonly cycle: CycleFacts | null;
}

/** E-21 when a maximum is fixed: it lies within one open cycle, so that every year is judged with its cycle. */
export const withinCycle: Rule<WithinCycleFacts> = {
  ...evaluationCycle,
  decide: ({ period: { from, to }, cycle }) => {
    if (cycle === null) return refuse('CYCLE_MISSING', { from }, OURS);
    const { startsOn, endsOn } = cycle;
    return startsOn <= from && to <= endsOn
      ? PERMIT
      : refuse('PERIOD_OUTSIDE_CYCLE', { from, to, startsOn, endsOn }, OURS);
  },
};

export interface CycleOverFacts {
  readonly today: LegalDate;
  readonly cycle: CycleFacts;
}

/** E-21 when a cycle is closed: it is judged once its last day has passed. */
export const cycleOver: Rule<CycleOverFacts> = {
  ...evaluationCycle,
  decide: ({ today, cycle: { endsOn } }) =>
    endsOn < today ? PERMIT : refuse('CYCLE_NOT_OVER', { endsOn }, OURS),
};
