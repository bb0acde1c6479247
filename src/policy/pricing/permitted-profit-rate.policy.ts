import type { LegalDate } from '../../kernel/legal-date';
import { compareAmounts, isPercent, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface PermittedProfitRateFacts {
  readonly today: LegalDate;
  readonly surveyYear: number;
  readonly bondYear: number;
  readonly bondAveragePercent: DecimalText;
  readonly addOnPoints: DecimalText;
}

/**
 * E-09, N65 三（一）: the permitted profit rate is the average yield of 10-year government bonds in the year before the
 * cost survey, plus at most 6 percentage points that the pricing office chooses.
 *
 * Reading: the limit is inclusive, and the survey is made this year or was made before.
 */
export const permittedProfitRate: Rule<PermittedProfitRateFacts> = {
  id: 'E-09',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '准许利润率按成本调查前一年10年期国债平均收益率加不超过6个百分点核定。',
    en: 'The permitted profit rate is the 10-year bond average of the year before the survey plus at most 6 points.',
  },
  decide: ({ today, surveyYear, bondYear, bondAveragePercent, addOnPoints }) => {
    for (const rate of [bondAveragePercent, addOnPoints]) {
      if (!isPercent(rate))
        return refuse('RATE_NOT_A_PERCENTAGE', { rate }, { clauses: ['DESIGN:marketplace'] });
    }
    const thisYear = Number(today.slice(0, 4));
    if (surveyYear > thisYear) {
      return refuse(
        'SURVEY_IN_THE_FUTURE',
        { year: String(surveyYear), thisYear: String(thisYear) },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    if (bondYear !== surveyYear - 1) {
      return refuse('BOND_YEAR_DIFFERS', { bondYear: String(bondYear), due: String(surveyYear - 1) });
    }
    const limit = settingOn('PROFIT_ADD_ON_LIMIT_POINTS', today);
    return compareAmounts(addOnPoints, String(limit)) <= 0
      ? PERMIT
      : refuse('PROFIT_ADD_ON_TOO_HIGH', { points: addOnPoints, limit });
  },
};
