import type { DeliveryMode } from './market';

/** Product lists: how their items and the products move, what is reviewed, and what becomes of what runs. */

export const PRODUCT_STATES = [
  'SUBMITTED',
  'ON_SALE',
  'SUSPENDED',
  'WITHDRAWN',
  'RETURNED',
  'REJECTED',
] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** A returned product is handed in again under its code; a withdrawn or rejected one never comes back. */
export const PRODUCT_TRANSITIONS: Readonly<Record<ProductState, readonly ProductState[]>> = {
  SUBMITTED: ['ON_SALE', 'RETURNED', 'REJECTED'],
  RETURNED: ['SUBMITTED'],
  ON_SALE: ['SUSPENDED', 'WITHDRAWN'],
  SUSPENDED: ['ON_SALE', 'WITHDRAWN'],
  WITHDRAWN: [],
  REJECTED: [],
};

/** SUPERSEDED: approved once, and replaced by a later revision of the same product. */
export const LIST_ITEM_STATES = [
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
  'REJECTED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const;
export type ListItemState = (typeof LIST_ITEM_STATES)[number];

/** An item is decided once. What is handed in again, or changed, is an item of its own. */
export const LIST_ITEM_TRANSITIONS: Readonly<Record<ListItemState, readonly ListItemState[]>> = {
  SUBMITTED: ['APPROVED', 'RETURNED', 'REJECTED'],
  APPROVED: ['SUPERSEDED', 'WITHDRAWN'],
  RETURNED: [],
  REJECTED: [],
  SUPERSEDED: [],
  WITHDRAWN: [],
};

/** Items of one list. */
export const LONGEST_LIST = 2_000;

/** Rulings that are made at once. */
export const MOST_RULINGS = 500;

export const LIST_ITEM_RULINGS = ['APPROVE', 'RETURN', 'REJECT'] as const;
export type ListItemRuling = (typeof LIST_ITEM_RULINGS)[number];

/** What becomes of the orders that run when a product is suspended or withdrawn. */
export const RUNNING_ORDERS = ['STOP', 'FINISH'] as const;
export type RunningOrders = (typeof RUNNING_ORDERS)[number];

/** Delivery modes under which raw data stays in its domain, usable but not visible. Important data knows no others. */
export const IN_DOMAIN_DELIVERY_MODES = [
  'IN_DOMAIN_COMPUTING',
  'MODEL_RESULT',
] as const satisfies readonly DeliveryMode[];

/** On what the use of personal information rests: the consent of each person, or that nobody is identifiable any more. */
export const PERSONAL_INFORMATION_BASES = ['CONSENT', 'ANONYMISED'] as const;
export type PersonalInformationBasis = (typeof PERSONAL_INFORMATION_BASES)[number];

/** What the implementing agency has reviewed before it approves an item. */
export const ITEM_REVIEW_KINDS = ['SECURITY', 'COMPLIANCE', 'ASSOCIATION_RISK'] as const;
export type ItemReviewKind = (typeof ITEM_REVIEW_KINDS)[number];

/** Every item needs these; one made of several resources needs the assessment of association risk too. */
export const REVIEWS_OF_EVERY_ITEM = ['SECURITY', 'COMPLIANCE'] as const satisfies readonly ItemReviewKind[];

export const ITEM_REVIEW_RESULTS = ['PASSED', 'FAILED'] as const;
export type ItemReviewResult = (typeof ITEM_REVIEW_RESULTS)[number];
