import { fourEyes, type FourEyesFacts } from '../../../../src/policy/listing/four-eyes.policy';
import { type Case, expectFinding } from '../builders';

const facts = (deciderPersonId: string, isDeciderOfOperator: boolean): FourEyesFacts => ({
  submitterPersonId: 'per_1',
  deciderPersonId,
  isDeciderOfOperator,
});

const cases: Case<FourEyesFacts>[] = [
  { _case: 'permits another person to decide', facts: facts('per_2', false), code: null },
  { _case: 'refuses the person who submitted', facts: facts('per_1', false), code: 'SUBMITTER_DECIDES' },
  {
    _case: 'refuses the person who submitted, a member of the operator still',
    facts: facts('per_1', true),
    code: 'SUBMITTER_DECIDES',
  },
  {
    _case: 'refuses another member of the operator',
    facts: facts('per_2', true),
    code: 'OPERATOR_MEMBER_DECIDES',
  },
];

describe('fourEyes', () => {
  it.each(cases)('[C-11] $_case', (row) => {
    expectFinding(fourEyes, row);
  });
});
