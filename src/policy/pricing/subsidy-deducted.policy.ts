import { compareAmounts, differenceOf, isAmount, sumOf, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { costOf, type CostLineFacts } from './maximum-revenue';
import { EXCLUSION_KINDS } from '../vocabulary';

export interface SubsidyDeductedFacts {
  readonly costs: readonly CostLineFacts[];
  readonly subsidy: DecimalText;
}

/**
 * E-12, N65 三（一）: government subsidy is deducted from the operating cost.
 *
 * Reading: what is subsidised beyond the cost is no negative cost; the subsidy is then stated up to the cost.
 */
export const subsidyDeducted: Rule<SubsidyDeductedFacts> = {
  id: 'E-12',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '政府补助从经营成本中扣除。',
    en: 'Government subsidy is deducted from the operating cost.',
  },
  decide: ({ costs, subsidy }) => {
    if (!isAmount(subsidy)) return refuse('SUBSIDY_NOT_AN_AMOUNT', { subsidy }, OURS);
    const excluded = sumOf(EXCLUSION_KINDS.map((kind) => costOf(costs, kind)));
    const cost = differenceOf(costOf(costs, 'BOOKED'), excluded);
    return compareAmounts(subsidy, cost) <= 0
      ? PERMIT
      : refuse('SUBSIDY_BEYOND_COST', { subsidy, cost }, OURS);
  },
};

const OURS = { clauses: ['DESIGN:marketplace'] } as const;
