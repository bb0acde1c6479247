import type { LegalDate } from '../../kernel/legal-date';
import type { PlanState } from '../vocabulary';

/** An implementation plan as the rules see it. */
export interface PlanFacts {
  readonly planId: string;
  readonly agencyId: string;
  readonly state: PlanState;
  /** The newest revision. */
  readonly revision: number;
  /** The revision on which both decisions were last taken; null before the first. */
  readonly approvedRevision: number | null;
}

/** The decisions that were taken on an earlier revision of the same plan. */
export interface EarlierApprovalFacts {
  readonly revision: number;
  readonly collectiveDecisionNumber: string;
  readonly governmentDecisionNumber: string;
}

/** When the city government decided on the plan that is filed. */
export interface DecidedPlanFacts {
  readonly governmentDecisionOn: LegalDate | null;
}
