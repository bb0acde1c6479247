import { PERMIT, refuse, type Rule } from '../decision';
import type { GrantStandingFacts } from './grant-not-stopped.policy';

/**
 * D-10: a grant that the agency has suspended because its report is overdue gives nothing until the report is accepted.
 *
 * @design
 */
export const grantReported: Rule<GrantStandingFacts> = {
  id: 'D-10',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '使用情况和成效报告逾期、使用被中止的，在报告被认可之前不得继续使用。',
    en: 'A grant that is suspended for its overdue report gives nothing until the report is accepted.',
  },
  decide: ({ standing }) => (standing === 'SUSPENDED' ? refuse('FREE_GRANT_SUSPENDED') : PERMIT),
};
