import { PERMIT, refuse, type Rule } from '../decision';
import { PLAN_CONTENT_GROUPS, type PlanContentGroup } from '../vocabulary';

export interface PlanCompleteFacts {
  /** The groups that hold a text. */
  readonly filledGroups: readonly PlanContentGroup[];
}

/** The groups of content that a plan still lacks, in the order of N27 9. */
export const missingPlanGroups = (filledGroups: readonly PlanContentGroup[]): PlanContentGroup[] =>
  PLAN_CONTENT_GROUPS.filter((group) => !filledGroups.includes(group));

/** A-02, N27 9: a plan is submitted with all eleven groups of content, and the refusal names each that is missing. */
export const planComplete: Rule<PlanCompleteFacts> = {
  id: 'A-02',
  clauses: ['N27:9', 'N27:9.5', 'N27:9.7'],
  basis: 'LAW',
  statement: {
    zh: '提交的实施方案应当包含规定的十一项内容。',
    en: 'A plan that is submitted holds all eleven groups of content.',
  },
  decide: ({ filledGroups }) => {
    const missing = missingPlanGroups(filledGroups);
    return missing.length === 0 ? PERMIT : refuse('PLAN_INCOMPLETE', { missing: missing.join(', ') });
  },
};
