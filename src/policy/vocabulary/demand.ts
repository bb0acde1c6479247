/** What enterprises ask for, the scenarios it serves, and the data that is requested for them. */

/** Where requested data comes from. A return (数据回流) is provincial or national data that flows back to the city. */
export const DATA_ORIGINS = ['CATALOGUE', 'PROVINCIAL_RETURN', 'NATIONAL_RETURN'] as const;
export type DataOrigin = (typeof DATA_ORIGINS)[number];

export const DATA_REQUEST_STATES = [
  'SUBMITTED',
  'APPROVED',
  'PARTLY_APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];

/** A request is decided when each body that supplies its data has reviewed its own part; undecided, it ends with its agreement. */
export const DATA_REQUEST_TRANSITIONS: Readonly<Record<DataRequestState, readonly DataRequestState[]>> = {
  SUBMITTED: ['APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED'],
  APPROVED: [],
  PARTLY_APPROVED: [],
  REJECTED: [],
  WITHDRAWN: [],
  LAPSED: [],
};

export const DATA_REVIEW_STATES = ['PENDING', 'APPROVED', 'REJECTED'] as const;
export type DataReviewState = (typeof DATA_REVIEW_STATES)[number];

export const DATA_REVIEW_RULINGS = ['APPROVE', 'REJECT'] as const;
export type DataReviewRuling = (typeof DATA_REVIEW_RULINGS)[number];

export const DEMAND_STATES = [
  'POSTED',
  'ACCEPTED',
  'REQUESTED',
  'SERVED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/**
 * A demand whose data request failed is open again, and the operator owes an answer anew. What is not settled ends with the
 * agreement.
 */
export const DEMAND_TRANSITIONS: Readonly<Record<DemandState, readonly DemandState[]>> = {
  POSTED: ['ACCEPTED', 'SERVED', 'DECLINED', 'WITHDRAWN', 'LAPSED'],
  ACCEPTED: ['REQUESTED', 'WITHDRAWN', 'LAPSED'],
  REQUESTED: ['POSTED', 'SERVED', 'LAPSED'],
  SERVED: [],
  DECLINED: [],
  WITHDRAWN: [],
  LAPSED: [],
};

/** ACCEPT: data is requested for it. EXISTING_PRODUCT: a product on sale serves it. */
export const DEMAND_ANSWERS = ['ACCEPT', 'EXISTING_PRODUCT', 'DECLINE'] as const;
export type DemandAnswer = (typeof DEMAND_ANSWERS)[number];
