import { isAmount } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { PLAN_COST_HEAD_FACTS } from './cost-heads';
import type { CostLineFacts } from './maximum-revenue';

export interface CostByHeadFacts {
  readonly costs: readonly CostLineFacts[];
}

/**
 * E-10, N65 三（一） and plan 四（七）: the cost is stated by the heads of the national notice.
 *
 * Reading: a line may also name the head of the plan under which the operator books it; the mapping table says which
 * pairs there are. Amounts are whole fen, and the same pair is booked once, so that no cost counts twice in silence.
 */
export const costByHead: Rule<CostByHeadFacts> = {
  id: 'E-10',
  clauses: ['N65:3.1', 'SEED:4.7'],
  basis: 'LAW',
  statement: {
    zh: '经营成本按平台建设及运维，数据传输、汇聚、存储、治理，人力资源，获取公共数据，期间费用分项列示。',
    en: 'Operating cost is stated by platform, data processing, human resources, acquiring data and period expenses.',
  },
  decide: ({ costs }) => {
    const booked = new Set<string>();
    for (const { kind, head, planHead, amount } of costs) {
      if (!isAmount(amount)) return refuse('COST_NOT_AN_AMOUNT', { head, amount }, OURS);
      if (planHead !== null && !PLAN_COST_HEAD_FACTS[planHead].heads.includes(head)) {
        const heads = PLAN_COST_HEAD_FACTS[planHead].heads.join(', ');
        return refuse('COST_HEAD_DOES_NOT_MAP', { planHead, head, heads }, OURS);
      }
      if (kind !== 'BOOKED') continue;
      const pair = `${head} ${planHead ?? ''}`;
      if (booked.has(pair)) return refuse('COST_BOOKED_TWICE', { head }, OURS);
      booked.add(pair);
    }
    return booked.size > 0 ? PERMIT : refuse('COST_NOT_STATED');
  },
};

const OURS = { clauses: ['DESIGN:marketplace'] } as const;
