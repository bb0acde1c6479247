/** Maximum permitted revenue 最高准许收入: what it is made of, how it is evaluated, and how prices are proposed within it. */

/** The cost heads of the national pricing notice (N65 三（一）). */
export const COST_HEADS = [
  'PLATFORM',
  'DATA_PROCESSING',
  'HUMAN_RESOURCES',
  'DATA_ACQUISITION',
  'PERIOD_EXPENSES',
] as const;
export type CostHead = (typeof COST_HEADS)[number];

/** The cost heads of the implementation plan (四（七）). */
export const PLAN_COST_HEADS = ['PRODUCT_DEVELOPMENT', 'SECURITY_MANAGEMENT', 'SERVICE_SYSTEM'] as const;
export type PlanCostHead = (typeof PLAN_COST_HEADS)[number];

/** BOOKED is what the operator's ledger shows; the others are taken out of it by the cost survey. */
export const COST_LINE_KINDS = ['BOOKED', 'NOT_REASONABLE', 'OUTSIDE_OPERATION', 'FREE_PRODUCTS'] as const;
export type CostLineKind = (typeof COST_LINE_KINDS)[number];

/** What a cost survey excludes from the booked cost, in the order in which it is taken out. */
export const EXCLUSION_KINDS = [
  'NOT_REASONABLE',
  'OUTSIDE_OPERATION',
  'FREE_PRODUCTS',
] as const satisfies readonly CostLineKind[];
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

export const CYCLE_STATES = ['OPEN', 'CLOSED'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

export const CYCLE_TRANSITIONS: Readonly<Record<CycleState, readonly CycleState[]>> = {
  OPEN: ['CLOSED'],
  CLOSED: [],
};

export const PROPOSAL_STATES = ['PROPOSED', 'ISSUED', 'DECLINED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The pricing office issues a proposal or declines it; a new one is handed in after either. */
export const PROPOSAL_TRANSITIONS: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  PROPOSED: ['ISSUED', 'DECLINED'],
  ISSUED: [],
  DECLINED: [],
};

/** Whether the revenue of a year lies within the band around the maximum in which tariffs are adjusted, or beyond it. */
export const DEVIATION_BANDS = ['WITHIN', 'BEYOND'] as const;
export type DeviationBand = (typeof DEVIATION_BANDS)[number];
