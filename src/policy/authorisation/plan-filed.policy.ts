import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { DecidedPlanFacts, PlanFacts } from './plan-facts';
import { recordedByToday } from './recorded-decision';

export interface PlanFiledFacts {
  readonly plan: Pick<PlanFacts, 'state'>;
}

/**
 * A-04, plan 四(五)4 and N27 11: an approved plan is carried out only after it was filed with the province.
 *
 * Reading: the selection of an operator is the first step of carrying it out, and the start of its agreement the last
 * at which this is asked; a plan whose major change waits for its approval is not filed.
 */
export const planFiled: Rule<PlanFiledFacts> = {
  id: 'A-04',
  clauses: ['SEED:4.5.4', 'N27:11'],
  basis: 'LAW',
  statement: {
    zh: '实施方案报省大数据局备案后，方可组织实施。',
    en: 'An approved plan is carried out only after it was filed with the provincial department.',
  },
  decide: ({ plan }) => (plan.state === 'FILED' ? PERMIT : refuse('PLAN_NOT_FILED', { state: plan.state })),
};

export interface PlanFilingFacts {
  readonly today: LegalDate;
  readonly decided: DecidedPlanFacts;
  readonly filing: { readonly number: string; readonly filedOn: LegalDate };
}

/** the filing follows the decision of the city government and is recorded once it is done. */
export const planFiling: Rule<PlanFilingFacts> = {
  ...planFiled,
  decide: ({ today, decided: { governmentDecisionOn }, filing: { number, filedOn } }) => {
    const finding = recordedByToday(today, { number, decidedOn: filedOn });
    if (!finding.permitted) return finding;
    return governmentDecisionOn !== null && filedOn < governmentDecisionOn
      ? refuse('PLAN_FILED_BEFORE_DECIDED', { filedOn, decidedOn: governmentDecisionOn })
      : PERMIT;
  },
};
