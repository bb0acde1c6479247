import { compareAmounts, isAmount, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { maximumRevenueOf, type CostSurveyFacts } from './maximum-revenue';

export interface MaximumRevenueFormulaFacts {
  readonly survey: CostSurveyFacts;
  /** What the document says. */
  readonly stated: { readonly amount: DecimalText };
}

/**
 * E-07, N65 三（一）: maximum permitted revenue is operating cost, permitted profit and taxes.
 *
 * Reading: less what is taken off for an earlier cycle (N65 四). Computed exactly and rounded down to the fen once.
 */
export const maximumRevenueFormula: Rule<MaximumRevenueFormulaFacts> = {
  id: 'E-07',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '最高准许收入由经营成本、准许利润和税金构成。',
    en: 'Maximum permitted revenue is operating cost, permitted profit and taxes.',
  },
  decide: ({ survey, stated }) => {
    const computed = maximumRevenueOf(survey).amount;
    return isAmount(stated.amount) && compareAmounts(stated.amount, computed) === 0
      ? PERMIT
      : refuse('MAXIMUM_REVENUE_DIFFERS', { stated: stated.amount, computed });
  },
};
