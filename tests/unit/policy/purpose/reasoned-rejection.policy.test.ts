import {
  reasonedRejection,
  type ReasonedRejectionFacts,
} from '../../../../src/policy/purpose/reasoned-rejection.policy';
import { type Case, expectFinding } from '../builders';

const cases: Case<ReasonedRejectionFacts>[] = [
  {
    _case: 'permits a rejection with its reason',
    facts: { reason: 'The use serves one company.' },
    code: null,
  },
  {
    _case: 'refuses a rejection without reason',
    facts: { reason: null },
    code: 'FREE_USE_REJECTED_WITHOUT_REASON',
  },
  { _case: 'refuses a blank reason', facts: { reason: ' ' }, code: 'FREE_USE_REJECTED_WITHOUT_REASON' },
];

describe('reasonedRejection', () => {
  it.each(cases)('[D-12] $_case', (row) => {
    expectFinding(reasonedRejection, row);
  });
});
