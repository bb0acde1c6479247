/** Free use for the public interest: application, grant, report and misuse. */

/** Where an application stands. REFUSED may be appealed once; REJECTED is final. */
export const FREE_USE_STATES = [
  'FORM_CHECK',
  'RETURNED',
  'PURPOSE_CHECK',
  'REFUSED',
  'APPEALED',
  'GRANTED',
  'REJECTED',
] as const;
export type FreeUseState = (typeof FREE_USE_STATES)[number];

/** The operator checks the form, the agency confirms the purpose. A refusal that nobody appeals becomes final by the clock. */
export const FREE_USE_TRANSITIONS: Readonly<Record<FreeUseState, readonly FreeUseState[]>> = {
  FORM_CHECK: ['RETURNED', 'PURPOSE_CHECK'],
  RETURNED: ['FORM_CHECK'],
  PURPOSE_CHECK: ['GRANTED', 'REFUSED'],
  REFUSED: ['APPEALED', 'REJECTED'],
  APPEALED: ['GRANTED', 'REJECTED'],
  GRANTED: [],
  REJECTED: [],
};

/** How a grant stands. Its last day ends it without a change of standing. */
export const FREE_GRANT_STANDINGS = ['RUNNING', 'SUSPENDED', 'STOPPED'] as const;
export type FreeGrantStanding = (typeof FREE_GRANT_STANDINGS)[number];

/**
 * Suspended for an overdue report, stopped for a misuse: two causes with two ends, so that the end of a stop leads back
 * to where the reports stand.
 */
export const FREE_GRANT_TRANSITIONS: Readonly<Record<FreeGrantStanding, readonly FreeGrantStanding[]>> = {
  RUNNING: ['SUSPENDED', 'STOPPED'],
  SUSPENDED: ['RUNNING', 'STOPPED'],
  STOPPED: ['RUNNING', 'SUSPENDED'],
};

export const FORM_CHECK_RESULTS = ['PASSED', 'RETURNED'] as const;
export type FormCheckResult = (typeof FORM_CHECK_RESULTS)[number];

/** The part of an application that a gap is in. */
export const FREE_USE_PARTS = [
  'PURPOSE_STATEMENT',
  'SCENARIO',
  'BASIS',
  'DOCUMENTS',
  'QUOTA',
  'PERIOD',
  'COMMITMENTS',
  'CONDITIONS',
] as const;
export type FreeUsePart = (typeof FREE_USE_PARTS)[number];

export const FREE_USE_REPORT_STATES = ['DUE', 'FILED', 'ACCEPTED'] as const;
export type FreeUseReportState = (typeof FREE_USE_REPORT_STATES)[number];

/** A report that is returned is due again. */
export const FREE_USE_REPORT_TRANSITIONS: Readonly<
  Record<FreeUseReportState, readonly FreeUseReportState[]>
> = {
  DUE: ['FILED'],
  FILED: ['ACCEPTED', 'DUE'],
  ACCEPTED: [],
};

export const REPORT_RULINGS = ['ACCEPT', 'RETURN'] as const;
export type ReportRuling = (typeof REPORT_RULINGS)[number];

/** What the agency does about an overdue report: more time, or no further use until it is there. */
export const OVERDUE_REPORT_RULINGS = ['EXTEND', 'SUSPEND'] as const;
export type OverdueReportRuling = (typeof OVERDUE_REPORT_RULINGS)[number];
