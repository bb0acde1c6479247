import { PERMIT, refuse, type Rule } from '../decision';
import type { FreeGrantStanding } from '../vocabulary';

export interface GrantStandingFacts {
  /** Null for an order without a free grant. */
  readonly standing: FreeGrantStanding | null;
}

/**
 * D-08, plan 四(六): what was granted free is not passed on, sold or used for another purpose; a grant of which that is
 * reported gives nothing any more until the agency has ruled.
 *
 * @design
 */
export const grantNotStopped: Rule<GrantStandingFacts> = {
  id: 'D-08',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿取得的产品不得转让、出售或者改变用途；涉嫌违反的，停止使用并由实施机构裁定。',
    en: 'What was granted free is not passed on, sold or used for another purpose; on suspicion it stops, and the agency rules.',
  },
  decide: ({ standing }) => (standing === 'STOPPED' ? refuse('FREE_GRANT_STOPPED') : PERMIT),
};
