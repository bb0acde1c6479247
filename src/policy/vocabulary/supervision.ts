/** Cases that the implementing agency rules on. */

/** FREE_USE_MISUSE: of a grant. PURPOSE_DRIFT: of a derived product that descends from a free grant. */
export const CASE_KINDS = ['FREE_USE_MISUSE', 'PURPOSE_DRIFT'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_STATES = ['OPEN', 'RULED', 'REOPENED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** A ruling is never changed; a case that is looked at again gets a further one. */
export const CASE_TRANSITIONS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  OPEN: ['RULED'],
  RULED: ['REOPENED'],
  REOPENED: ['RULED'],
};

/** STOP: it ends. REGULARISE: it goes on under an order for industry. LIFT: the suspicion was unfounded. */
export const CASE_RULINGS = ['STOP', 'REGULARISE', 'LIFT'] as const;
export type CaseRuling = (typeof CASE_RULINGS)[number];

/** What was reported. DERIVED_PRODUCT: something that is offered to others was built on it. */
export const MISUSE_KINDS = ['ONWARD_SUPPLY', 'OTHER_PURPOSE', 'DERIVED_PRODUCT'] as const;
export type MisuseKind = (typeof MISUSE_KINDS)[number];
