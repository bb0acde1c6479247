import { enumOf } from '../../../platform/graphql/enums';
import {
  FORM_CHECK_RESULTS,
  FREE_GRANT_STANDINGS,
  FREE_USE_BASES,
  FREE_USE_PARTS,
  FREE_USE_REPORT_STATES,
  FREE_USE_RULINGS,
  FREE_USE_STATES,
  OVERDUE_REPORT_RULINGS,
  REPORT_RULINGS,
} from '../../../policy/vocabulary';

export const FreeUseStateEnum = enumOf('FreeUseState', FREE_USE_STATES, 'Where an application stands.', {
  FORM_CHECK: 'The operator has to check its form.',
  RETURNED: 'Returned with every gap listed; the applicant completes it and hands it in again.',
  PURPOSE_CHECK: 'The implementing agency has to confirm its purpose.',
  REFUSED: 'Refused; the applicant may appeal once, in time.',
  APPEALED: 'Appealed; another person of the agency has to decide.',
  GRANTED: 'Granted; see the grant.',
  REJECTED: 'Refused for good: after the appeal, or because nobody appealed in time.',
});

export const FreeGrantStandingEnum = enumOf(
  'FreeGrantStanding',
  FREE_GRANT_STANDINGS,
  'How a grant stands.',
  {
    RUNNING: 'Nothing stands against its use within quota and period.',
    SUSPENDED: 'Suspended by the agency for an overdue report, until that is accepted.',
    STOPPED: 'Stopped because a misuse was reported; see the case.',
  },
);

export const FreeUseBasisEnum = enumOf(
  'FreeUseBasis',
  FREE_USE_BASES,
  'What shows that a use is public governance or welfare.',
  {
    STATUTORY_DUTY: 'A duty of the applicant by law; public bodies only.',
    COMMISSION: 'A commission by a public body.',
    PROJECT_APPROVAL: 'An approved public project.',
    WELFARE_REGISTRATION: 'Registration as a welfare organisation or activity.',
  },
);

export const FreeUseRulingEnum = enumOf(
  'FreeUseRuling',
  FREE_USE_RULINGS,
  'What the agency rules on a free use.',
  {
    APPROVE: 'Granted within a quota and until a date.',
    REJECT: 'Not granted; a reason is given.',
  },
);

export const FormCheckResultEnum = enumOf(
  'FormCheckResult',
  FORM_CHECK_RESULTS,
  'What the operator says of the form of an application.',
  { PASSED: 'Complete; on to the agency.', RETURNED: 'Not complete; every gap is listed.' },
);

export const FreeUsePartEnum = enumOf(
  'FreeUsePart',
  FREE_USE_PARTS,
  'The part of an application that a gap is in.',
  {
    PURPOSE_STATEMENT: 'What it is to be used for.',
    SCENARIO: 'The scenario. It cannot be changed: apply anew.',
    BASIS: 'The basis or its reference.',
    DOCUMENTS: 'The documents of proof.',
    QUOTA: 'The number of units.',
    PERIOD: 'The first or the last day.',
    COMMITMENTS: 'The commitments on security and onward supply.',
    CONDITIONS: 'The accepted conditions.',
  },
);

export const FreeUseReportStateEnum = enumOf(
  'FreeUseReportState',
  FREE_USE_REPORT_STATES,
  'Where a report on free use stands.',
  {
    DUE: 'Owed by the user of the grant.',
    FILED: 'Filed; the agency has to look at it.',
    ACCEPTED: 'Accepted.',
  },
);

export const ReportRulingEnum = enumOf('ReportRuling', REPORT_RULINGS, 'What the agency says of a report.', {
  ACCEPT: 'Accepted; a use that was suspended for it goes on.',
  RETURN: 'Returned with a reason, and due again.',
});

export const OverdueReportRulingEnum = enumOf(
  'OverdueReportRuling',
  OVERDUE_REPORT_RULINGS,
  'What the agency does about an overdue report.',
  { EXTEND: 'Gives more time.', SUSPEND: 'Suspends the use until the report is accepted.' },
);
