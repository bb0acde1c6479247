import {
  resourceUseDisclosure,
  type ResourceUseDisclosureFacts,
} from '../../../../src/policy/listing/resource-use-disclosure.policy';
import { actor, agencyActor, agreement, type Case, expectFinding } from '../builders';

const cases: Case<ResourceUseDisclosureFacts>[] = [
  { _case: 'permits the operator', facts: { actor: actor(), agreement: agreement() }, code: null },
  {
    _case: 'permits it after the agreement has ended',
    facts: { actor: actor(), agreement: agreement({ state: 'EXPIRED' }) },
    code: null,
  },
  {
    _case: 'refuses the agency',
    facts: { actor: agencyActor(), agreement: agreement() },
    code: 'USE_NOT_DISCLOSED_BY_OPERATOR',
  },
  {
    _case: 'refuses where there is no agreement',
    facts: { actor: actor(), agreement: null },
    code: 'USE_NOT_DISCLOSED_BY_OPERATOR',
  },
];

describe('resourceUseDisclosure', () => {
  it.each(cases)('[C-12] $_case', (row) => {
    expectFinding(resourceUseDisclosure, row);
  });
});
