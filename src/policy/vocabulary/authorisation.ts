/** Plans, the selection of an operator, agreements and their end. */

export const AGREEMENT_STATES = ['DRAFT', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** An agreement that has ended never comes back: whoever goes on needs a new one. */
export const AGREEMENT_TRANSITIONS: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  DRAFT: ['SIGNED'],
  SIGNED: ['ACTIVE', 'EXPIRED', 'TERMINATED'],
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

export const EXIT_GROUNDS = ['EXPIRY', 'EARLY_TERMINATION', 'UNCORRECTED_BREACH', 'OTHER_VIOLATION'] as const;
export type ExitGround = (typeof EXIT_GROUNDS)[number];

/** How a call to correct a breach stands. LAPSED: the deadline passed uncorrected, and the named resources are gone. */
export const RECTIFICATION_STATES = ['OPEN', 'REPORTED', 'CORRECTED', 'LAPSED'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export const RENEWAL_STATES = ['APPLIED', 'APPROVED', 'REJECTED'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

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
