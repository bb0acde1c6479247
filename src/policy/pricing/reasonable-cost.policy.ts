import { compareAmounts, plainAmount, sumOf } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { COST_HEADS, type CostHead } from '../vocabulary';
import type { CostLineFacts } from './maximum-revenue';

export interface ReasonableCostFacts {
  readonly costs: readonly CostLineFacts[];
}

const amountsUnder = (costs: readonly CostLineFacts[], head: CostHead, isBooked: boolean): string =>
  sumOf(
    costs.flatMap((line) =>
      line.head === head && (line.kind === 'BOOKED') === isBooked ? [line.amount] : [],
    ),
  );

/**
 * E-13, N65 三（一）: what is not reasonable, or lies outside the authorised operation, is excluded by the cost survey.
 *
 * Reading: no list of unreasonable costs is given, so that the survey decides, and says of each exclusion why. Under
 * no head is more excluded than was booked.
 */
export const reasonableCost: Rule<ReasonableCostFacts> = {
  id: 'E-13',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '经营成本限于授权运营的合理成本，不合理的和授权运营以外的成本由成本调查剔除。',
    en: 'Only reasonable cost of the authorised operation counts; the cost survey excludes the rest.',
  },
  decide: ({ costs }) => {
    const unexplained = costs.find(({ kind, note }) => kind !== 'BOOKED' && (note ?? '').trim() === '');
    if (unexplained !== undefined) {
      const { kind, head } = unexplained;
      return refuse('EXCLUSION_WITHOUT_REASON', { kind, head }, { clauses: ['DESIGN:marketplace'] });
    }
    for (const head of COST_HEADS) {
      const booked = amountsUnder(costs, head, true);
      const excluded = amountsUnder(costs, head, false);
      if (compareAmounts(excluded, booked) > 0) {
        return refuse(
          'EXCLUDED_BEYOND_BOOKED',
          { head, excluded: plainAmount(excluded), booked: plainAmount(booked) },
          { clauses: ['DESIGN:marketplace'] },
        );
      }
    }
    return PERMIT;
  },
};
