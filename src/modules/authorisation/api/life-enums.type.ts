import { enumOf } from '../../../platform/graphql/enums';
import {
  AGREEMENT_ACTS,
  EARLY_TERMINATION_STATES,
  EVALUATION_GRADES,
  EXIT_GROUNDS,
  RECTIFICATION_STATES,
  RENEWAL_RULINGS,
  RENEWAL_STATES,
  TERMINATION_GROUNDS,
} from '../../../policy/vocabulary';

export const AgreementActEnum = enumOf('AgreementAct', AGREEMENT_ACTS, 'What may go on under an agreement.', {
  OPERATOR_WRITE: 'What the operator writes: products, lists, prices. Every suspension stops it.',
  NEW_ORDER: 'New orders of its products.',
  DELIVERY: 'Deliveries of orders that were placed.',
});

export const RectificationStateEnum = enumOf(
  'RectificationState',
  RECTIFICATION_STATES,
  'Where a call to correct a breach stands.',
  {
    OPEN: 'The operator has to correct the breach and report it by the deadline.',
    REPORTED: 'The operator has reported in time; the deadline is held until the agency rules.',
    CORRECTED: 'The agency has accepted the correction.',
    LAPSED: 'The deadline has passed uncorrected, and the named resources have left the scope.',
  },
);

export const RenewalStateEnum = enumOf('RenewalState', RENEWAL_STATES, 'Where a renewal stands.', {
  APPLIED: 'Waits for the decision of the agency.',
  APPROVED: 'The agreement has a further term.',
  REJECTED: 'The agreement ends with its present term.',
  LAPSED: 'The agreement ended before it was decided.',
});

export const RenewalRulingEnum = enumOf('RenewalRuling', RENEWAL_RULINGS, 'What is decided on a renewal.', {
  APPROVE: 'A further term is granted.',
  REJECT: 'No further term is granted; needs a reason.',
});

export const EvaluationGradeEnum = enumOf(
  'EvaluationGrade',
  EVALUATION_GRADES,
  'What an annual evaluation of the operator came to. Law: plan 四(十).',
  {
    EXCELLENT: 'Excellent 优秀.',
    GOOD: 'Good 良好.',
    PASSED: 'Passed 合格.',
    FAILED: 'Failed 不合格.',
  },
);

export const EarlyTerminationStateEnum = enumOf(
  'EarlyTerminationState',
  EARLY_TERMINATION_STATES,
  'Where an application for an early end stands.',
  {
    APPLIED: 'Waits for the decision of the agency.',
    GRANTED: 'The agreement was ended on it.',
    DECLINED: 'The agreement goes on.',
    LAPSED: 'The agreement ended on another ground, or went back to its draft, before it was decided.',
  },
);

export const ExitGroundEnum = enumOf(
  'ExitGround',
  EXIT_GROUNDS,
  'Why an agreement ended. Law: plan 四(五)6.',
  {
    EXPIRY: 'Its term has passed.',
    EARLY_TERMINATION: 'The operator applied for an early end.',
    UNCORRECTED_BREACH: 'A breach was not corrected in time.',
    OTHER_VIOLATION: 'Another violation of laws or regulations.',
  },
);

export const TerminationGroundEnum = enumOf(
  'TerminationGround',
  TERMINATION_GROUNDS,
  'On what the agency ends an agreement before its term has passed. Law: plan 四(五)6.',
  {
    EARLY_TERMINATION: 'The operator’s open application for an early end.',
    UNCORRECTED_BREACH: 'A call to correct whose deadline has passed uncorrected.',
    OTHER_VIOLATION: 'Another violation, established by a document.',
  },
);
