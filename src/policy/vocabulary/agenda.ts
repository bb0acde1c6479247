/** What has to be done by when, what the clock does by itself, and what people are told. */

export const DUTY_STATES = ['OPEN', 'OVERDUE', 'DONE', 'CANCELLED'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** What somebody has to do by a day. */
export const DUTY_KINDS = [
  'FILE_PLAN',
  'FILE_AGREEMENT',
  'PUBLISH_AGREEMENT',
  'CORRECT_BREACH',
  'SETTLE_RUNNING_ORDERS',
  'REVOKE_KEYS',
  'RETURN_OR_DESTROY_DATA',
  'HAND_OVER_CATALOGUE',
  'HAND_OVER_LOGS',
  'HAND_OVER_LEDGERS',
  'CANCEL_REGISTRATION',
  'REGISTER_RESOURCE',
  'UPDATE_RESOURCE',
  'REVIEW_DATA_REQUEST',
  'ANSWER_DEMAND',
  'REVIEW_PRODUCT_LIST',
  'PUBLISH_PRODUCT_LIST',
  'DISCLOSE_RESOURCE_USE',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What the clock, or a reaction to an earlier act, does by itself. The subject is told beside each. */
export const TIMER_KINDS = [
  // a duty
  'DUTY_REMINDER',
  'DUTY_OVERDUE',
  // an agreement
  'AGREEMENT_EXPIRY',
  'RENEWAL_REMINDER',
  'RECTIFICATION_DEADLINE',
  'AGREEMENT_STOPPED',
  'AGREEMENT_RESUMED',
  'SCOPE_REDUCED',
  // a resource
  'RESOURCE_STALE',
  // a product
  'PRODUCT_STOPPED',
  'PRODUCT_RESUMED',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export const TIMER_STATES = ['WAITING', 'DONE', 'CANCELLED'] as const;
export type TimerState = (typeof TIMER_STATES)[number];

/** What an organisation is told. */
export const NOTICE_KINDS = [
  'DUTY_OPENED',
  'DUTY_DUE_SOON',
  'DUTY_OVERDUE',
  'DUTY_ESCALATED',
  'AGREEMENT_SUSPENDED',
  'AGREEMENT_RESTORED',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_TERMINATED',
  'SCOPE_REDUCED',
  'RESOURCE_STALE',
  'PRODUCT_STOPPED',
  'PRODUCT_RESUMED',
  'ORDER_HELD',
  'ORDER_RELEASED',
  'DERIVED_PRODUCT_HELD',
  'DERIVED_PRODUCT_RELEASED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
