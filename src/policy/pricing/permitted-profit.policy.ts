import { compareAmounts, isAmount, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { maximumRevenueOf, type CostSurveyFacts } from './maximum-revenue';

export interface PermittedProfitFacts {
  readonly survey: CostSurveyFacts;
  /** What the document says. */
  readonly stated: { readonly permittedProfit: DecimalText };
}

/**
 * E-08, N65 三（一）: permitted profit is operating cost times the permitted profit rate.
 *
 * Reading: the document states the figure and this platform computes it anew. One that differs by a fen is refused
 * with the figure that is right, so that what is in force is what was signed.
 */
export const permittedProfit: Rule<PermittedProfitFacts> = {
  id: 'E-08',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '准许利润等于经营成本乘以准许利润率。',
    en: 'Permitted profit is operating cost times the permitted profit rate.',
  },
  decide: ({ survey, stated }) => {
    const computed = maximumRevenueOf(survey).permittedProfit;
    return isAmount(stated.permittedProfit) && compareAmounts(stated.permittedProfit, computed) === 0
      ? PERMIT
      : refuse('PERMITTED_PROFIT_DIFFERS', { stated: stated.permittedProfit, computed });
  },
};
