/** Plans, the selection of an operator, agreements and their end. */
import type { DutyKind } from './agenda';

export const AGREEMENT_STATES = ['DRAFT', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** An agreement that has ended never comes back: whoever goes on needs a new one. */
export const AGREEMENT_TRANSITIONS: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  DRAFT: ['SIGNED'],
  SIGNED: ['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED'],
  ACTIVE: ['SUSPENDED', 'EXPIRED', 'TERMINATED'],
  SUSPENDED: ['ACTIVE', 'EXPIRED', 'TERMINATED'],
  EXPIRED: [],
  TERMINATED: [],
};

/** What may go on under an agreement. A suspension names which of them it stops; the operator's writes always stop. */
export const AGREEMENT_ACTS = ['OPERATOR_WRITE', 'NEW_ORDER', 'DELIVERY'] as const;
export type AgreementAct = (typeof AGREEMENT_ACTS)[number];

/** The twelve groups of content that an agreement must hold, in the order of N27 14. */
export const AGREEMENT_CONTENT_GROUPS = [
  'RESOURCE_SCOPE',
  'TERM',
  'PRODUCT_LIST',
  'PLATFORM',
  'OWNERSHIP',
  'DISCLOSURE_AND_REDEVELOPMENT_BAN',
  'ACCOUNTING_AND_SHARING',
  'SECURITY_AND_EMERGENCY',
  'EVALUATION_RENEWAL_AND_EXIT',
  'BREACH_LIABILITY',
  'DISPUTE_RESOLUTION',
  'CHANGE_AND_TERMINATION',
] as const;
export type AgreementContentGroup = (typeof AGREEMENT_CONTENT_GROUPS)[number];

/** Everything that an agreement needs before it is activated: its content first, then what stands beside it. */
export const AGREEMENT_PARTS = [
  ...AGREEMENT_CONTENT_GROUPS,
  'RESOURCES_IN_SCOPE',
  'REDEVELOPMENT_BAN',
  'COLLECTIVE_DECISION',
  'SIGNATURE_OF_AGENCY',
  'SIGNATURE_OF_OPERATOR',
  'SIGNATURE_OF_DEPARTMENT',
  'SECURITY_LEAD',
] as const;
export type AgreementPart = (typeof AGREEMENT_PARTS)[number];

/** What an agreement may hold and may do without. */
export const AGREEMENT_OPTIONS = [
  'DEPARTMENT',
  'COLLECTIVE_DECISION',
  'TERM_REASON',
  'EXCLUSIVE_CONDITIONS',
  'CORRECTION_PERIOD',
] as const;
export type AgreementOption = (typeof AGREEMENT_OPTIONS)[number];

/** As whom an organisation signs an agreement. A department signs only where the agency does not sign alone. */
export const AGREEMENT_SEATS = ['AGENCY', 'OPERATOR', 'DEPARTMENT'] as const;
export type AgreementSeat = (typeof AGREEMENT_SEATS)[number];

/** What the review of conditions of exclusive sale came to. */
export const EXCLUSIVITY_RESULTS = ['ADMISSIBLE', 'INADMISSIBLE'] as const;
export type ExclusivityResult = (typeof EXCLUSIVITY_RESULTS)[number];

export const EXIT_GROUNDS = ['EXPIRY', 'EARLY_TERMINATION', 'UNCORRECTED_BREACH', 'OTHER_VIOLATION'] as const;
export type ExitGround = (typeof EXIT_GROUNDS)[number];

/** The grounds on which the agency ends an agreement; expiry is left to the clock. */
export const TERMINATION_GROUNDS = ['EARLY_TERMINATION', 'UNCORRECTED_BREACH', 'OTHER_VIOLATION'] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** What the operator has to do when its agreement ends, beside cancelling its registrations. */
export const EXIT_TASKS = [
  'SETTLE_RUNNING_ORDERS',
  'REVOKE_KEYS',
  'RETURN_OR_DESTROY_DATA',
  'HAND_OVER_CATALOGUE',
  'HAND_OVER_LOGS',
  'HAND_OVER_LEDGERS',
] as const satisfies readonly DutyKind[];

/** How a call to correct a breach stands. LAPSED: the deadline passed uncorrected, and the named resources are gone. */
export const RECTIFICATION_STATES = ['OPEN', 'REPORTED', 'CORRECTED', 'LAPSED'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

/** How the operator's application for an early end stands. LAPSED: the agreement ended or was reopened before. */
export const EARLY_TERMINATION_STATES = ['APPLIED', 'GRANTED', 'DECLINED', 'LAPSED'] as const;
export type EarlyTerminationState = (typeof EARLY_TERMINATION_STATES)[number];

/** How an application for renewal stands. LAPSED: the agreement ended before it was decided. */
export const RENEWAL_STATES = ['APPLIED', 'APPROVED', 'REJECTED', 'LAPSED'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

export const RENEWAL_RULINGS = ['APPROVE', 'REJECT'] as const;
export type RenewalRuling = (typeof RENEWAL_RULINGS)[number];

/** What an annual evaluation of the operator came to. */
export const EVALUATION_GRADES = ['EXCELLENT', 'GOOD', 'PASSED', 'FAILED'] as const;
export type EvaluationGrade = (typeof EVALUATION_GRADES)[number];

export const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'FILED'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A major change sends an approved plan back to its approval (N27 11). */
export const PLAN_TRANSITIONS: Readonly<Record<PlanState, readonly PlanState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['DRAFT', 'APPROVED'],
  APPROVED: ['FILED', 'SUBMITTED'],
  FILED: ['SUBMITTED'],
};

/** The eleven groups of content of an implementation plan, in the order of N27 9. */
export const PLAN_CONTENT_GROUPS = [
  'NAME',
  'NECESSITY_AND_FEASIBILITY',
  'OPERATOR_CONDITIONS',
  'MODE',
  'RESOURCE_SCOPE',
  'TERM_BUILD_AND_EXIT',
  'PRODUCT_LIST',
  'ACCOUNTING_AND_SHARING',
  'SECURITY_AND_EMERGENCY',
  'RIGHTS_OF_PARTIES',
  'SUPERVISION',
] as const;
export type PlanContentGroup = (typeof PLAN_CONTENT_GROUPS)[number];

/** FIRST: as first drafted. MINOR: only the wording was corrected, and the approval stands (N27 11). */
export const PLAN_CHANGES = ['FIRST', 'MAJOR', 'MINOR'] as const;
export type PlanChange = (typeof PLAN_CHANGES)[number];

/** As what a change of an approved plan is declared. */
export const DECLARED_PLAN_CHANGES = ['MAJOR', 'MINOR'] as const satisfies readonly PlanChange[];
export type DeclaredPlanChange = (typeof DECLARED_PLAN_CHANGES)[number];

export const AUTHORISATION_MODES = ['WHOLE_PACKAGE', 'BY_FIELD', 'BY_SCENARIO'] as const;
export type AuthorisationMode = (typeof AUTHORISATION_MODES)[number];

export const SELECTION_METHODS = [
  'OPEN_TENDER',
  'INVITED_TENDER',
  'NEGOTIATION',
  'OTHER_COMPETITIVE',
] as const;
export type SelectionMethod = (typeof SELECTION_METHODS)[number];

export const SELECTION_STATES = ['OPEN', 'DECIDED', 'CANCELLED'] as const;
export type SelectionState = (typeof SELECTION_STATES)[number];

/** A decided selection is cancelled only to take its appointment back: who still seeks an operator opens another. */
export const SELECTION_TRANSITIONS: Readonly<Record<SelectionState, readonly SelectionState[]>> = {
  OPEN: ['DECIDED', 'CANCELLED'],
  DECIDED: ['CANCELLED'],
  CANCELLED: [],
};

/** What a candidate shows evidence for: the six abilities of plan 四(一). */
export const OPERATOR_ABILITIES = [
  'CAPITAL',
  'MANAGEMENT',
  'TECHNOLOGY',
  'SERVICE',
  'SECURITY',
  'INDUSTRY_SUPPORT',
] as const;
export type OperatorAbility = (typeof OPERATOR_ABILITIES)[number];
