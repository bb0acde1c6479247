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
  'ADJUST_TARIFFS',
  'ADJUST_CEILINGS',
  'RULE_ON_PRICE_PROPOSAL',
  'RULE_ON_TRIAL_TARIFF',
  'APPLY_FOR_PRICING',
  'REPORT_OPERATING_SITUATION',
  'CHECK_FREE_USE_FORM',
  'CONFIRM_FREE_USE',
  'DECIDE_FREE_USE_APPEAL',
  'FILE_FREE_USE_REPORT',
  'REVIEW_FREE_USE_REPORT',
  'REVIEW_OVERDUE_REPORT',
  'REVOKE_FREE_USE',
  'RULE_ON_CASE',
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
  'SOURCES_TIGHTENED',
  'SCOPE_RESTATEMENT',
  'SETTLE_DEMANDS',
  // a holder of resources: for all of its resources that are stale from that day on
  'RESOURCE_STALE',
  // a product
  'PRODUCT_STOPPED',
  'PRODUCT_RESUMED',
  // a product, set by the reaction to one of the above: a page of what rests on it
  'REEXAMINE_ORDERS',
  'REEXAMINE_DERIVED_PRODUCTS',
  // an agreement: what was booked under it, looked at once the booking stands
  'REVENUE_BOOKED',
  // a maximum permitted revenue: its last day has passed
  'REVENUE_YEAR_ENDED',
  // a confirmed trial tariff: so many months after its first day
  'TRIAL_TARIFF_REMINDER',
  // an order for free use
  'FREE_USE_APPEAL_LAPSED',
  'FREE_USE_PERIOD_ENDED',
  // a report of free use
  'FREE_USE_REPORT_OVERDUE',
  // an upload, an import from one: its next rows
  'UPLOAD_EXPIRY',
  'CATALOGUE_IMPORT',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export const TIMER_STATES = ['WAITING', 'DONE', 'CANCELLED'] as const;
export type TimerState = (typeof TIMER_STATES)[number];

/** What an organisation is told. */
export const NOTICE_KINDS = [
  'DUTY_OPENED',
  'DUTY_DUE_SOON',
  'DUTY_MOVED',
  'DUTY_OVERDUE',
  'DUTY_ESCALATED',
  'SIGNATURE_VOIDED',
  'AGREEMENT_REOPENED',
  'AGREEMENT_SIGNED',
  'AGREEMENT_ACTIVATED',
  'BREACH_RECORDED',
  'AGREEMENT_SUSPENDED',
  'AGREEMENT_RESTORED',
  'CORRECTION_REPORTED',
  'CORRECTION_REJECTED',
  'CORRECTION_LAPSED',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_EXPIRED',
  'AGREEMENT_TERMINATED',
  'RENEWAL_APPLIED',
  'RENEWAL_LATE_ADMITTED',
  'RENEWAL_APPROVED',
  'RENEWAL_REJECTED',
  'EARLY_TERMINATION_APPLIED',
  'EARLY_TERMINATION_DECLINED',
  'SCOPE_EXTENDED',
  'SCOPE_REDUCED',
  'RESOURCE_STALE',
  'RESOURCE_BARRED',
  'RESOURCE_BAR_LIFTED',
  'REGRADING_PROPOSED',
  'REGRADING_DECIDED',
  'PRODUCT_LIST_DECIDED',
  'PRODUCT_STOPPED',
  'PRODUCT_RESUMED',
  'GUIDED_PRICE_ISSUED',
  'GUIDED_PRICE_REVOKED',
  'ORDER_HELD',
  'ORDER_RELEASED',
  'ORDER_MAY_FINISH',
  'DERIVED_PRODUCT_HELD',
  'DERIVED_PRODUCT_RELEASED',
  'DATA_REQUEST_REVIEWED',
  'DEMAND_ANSWERED',
  'DEMAND_REOPENED',
  'DEMAND_LAPSED',
  'DATA_REQUEST_LAPSED',
  'MAXIMUM_REVENUE_FIXED',
  'PRICE_PROPOSAL_RULED',
  'TRIAL_TARIFF_RULED',
  'TRIAL_TARIFF_LASTS',
  'REVENUE_LINE_REACHED',
  'ANNUAL_RESULT_FOUND',
  'EVALUATION_CYCLE_CLOSED',
  'FREE_USE_RETURNED',
  'FREE_USE_GRANTED',
  'FREE_USE_REFUSED',
  'FREE_USE_REJECTED',
  'FREE_USE_REPORT_RULED',
  'FREE_USE_REPORT_EXTENDED',
  'FREE_GRANT_SUSPENDED',
  'FREE_GRANT_STOPPED',
  'FREE_GRANT_RESTORED',
  'CASE_OPENED',
  'CASE_RULED',
  'CASE_REOPENED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
