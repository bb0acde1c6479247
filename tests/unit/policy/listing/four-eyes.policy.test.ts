import { fourEyes, type FourEyesFacts } from '../../../../src/policy/listing/four-eyes.policy';
import { type Case, expectFinding } from '../builders';

const cases: Case<FourEyesFacts>[] = [
  {
    _case: 'permits another person to decide',
    facts: { submitterPersonId: 'per_1', deciderPersonId: 'per_2' },
    code: null,
  },
  {
    _case: 'refuses the person who submitted',
    facts: { submitterPersonId: 'per_1', deciderPersonId: 'per_1' },
    code: 'SUBMITTER_DECIDES',
  },
];

describe('fourEyes', () => {
  it.each(cases)('[C-11] $_case', (row) => {
    expectFinding(fourEyes, row);
  });
});
