import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, RecordedDecisionFacts } from '../facts';
import type { PlanContentGroup } from '../vocabulary';
import { planComplete } from './plan-complete.policy';
import { planApproval } from './plan-decided.policy';
import type { DecidedPlanFacts, EarlierApprovalFacts, PlanFacts } from './plan-facts';
import { planFiling } from './plan-filed.policy';
import { draftSubmission, planChange, planProcedure, type PlanChangeFacts } from './plan-procedure.policy';

export interface RevisePlanFacts extends PlanChangeFacts {
  /** The groups that hold a text once it is revised. */
  readonly filledGroups: readonly PlanContentGroup[];
}

/** May the plan be changed so? A draft may be incomplete; what goes on from an approved plan may not. */
export const revisePlanRules: readonly Rule<RevisePlanFacts>[] = [
  planChange,
  askingWhen(
    ({ plan }) => plan.state !== 'DRAFT',
    planComplete,
    (facts) => facts,
  ),
];

export interface SubmitPlanFacts {
  readonly plan: PlanFacts;
  readonly filledGroups: readonly PlanContentGroup[];
}

/** May the plan be put to those who decide on it? */
export const submitPlanRules: readonly Rule<SubmitPlanFacts>[] = [draftSubmission, planComplete];

export interface ReturnPlanFacts {
  readonly plan: PlanFacts;
}

/** May the plan be sent back to be drafted further? */
export const returnPlanRules: readonly Rule<ReturnPlanFacts>[] = [
  asking(planProcedure, ({ plan }) => ({ plan, nextState: 'DRAFT' })),
];

export interface ApprovePlanFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly plan: PlanFacts;
  readonly filledGroups: readonly PlanContentGroup[];
  readonly authorPersonIds: readonly string[];
  readonly collectiveDecision: RecordedDecisionFacts;
  readonly governmentDecision: RecordedDecisionFacts;
  readonly earlierApprovals: readonly EarlierApprovalFacts[];
}

/** May the approval of the plan be recorded with these two decisions? */
export const approvePlanRules: readonly Rule<ApprovePlanFacts>[] = [
  asking(planProcedure, ({ plan }) => ({ plan, nextState: 'APPROVED' })),
  planComplete,
  planApproval,
];

export interface FilePlanFacts {
  readonly today: LegalDate;
  readonly plan: PlanFacts;
  readonly decided: DecidedPlanFacts;
  readonly filing: { readonly number: string; readonly filedOn: LegalDate };
}

/** May the filing of the plan with the province be recorded? */
export const filePlanRules: readonly Rule<FilePlanFacts>[] = [
  asking(planProcedure, ({ plan }) => ({ plan, nextState: 'FILED' })),
  planFiling,
];
