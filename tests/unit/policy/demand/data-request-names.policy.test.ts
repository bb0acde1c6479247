import {
  dataRequestNames,
  type DataRequestNamesFacts,
} from '../../../../src/policy/demand/data-request-names.policy';
import { actor, agencyActor, agreement, type Case, expectFinding } from '../builders';

const facts = (over: Partial<DataRequestNamesFacts> = {}): DataRequestNamesFacts => ({
  actor: actor(),
  agreement: agreement(),
  origin: 'CATALOGUE',
  scenario: { name: '信贷风控', agreementId: 'agr_1', isOpen: true },
  resourceCodes: ['SD-001', 'SD-002'],
  wantedData: null,
  ...over,
});

const cases: Case<DataRequestNamesFacts>[] = [
  { _case: 'permits resources for a registered scenario', facts: facts(), code: null },
  {
    _case: 'refuses the agency',
    facts: facts({ actor: agencyActor() }),
    code: 'DATA_REQUEST_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses the operator of another agreement',
    facts: facts({ actor: actor({ organisationId: 'org_other' }) }),
    code: 'DATA_REQUEST_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses without an agreement',
    facts: facts({ agreement: null }),
    code: 'DATA_REQUEST_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses without a scenario',
    facts: facts({ scenario: null }),
    code: 'DATA_REQUEST_WITHOUT_SCENARIO',
  },
  {
    _case: 'refuses a scenario of another agreement',
    facts: facts({ scenario: { name: '信贷风控', agreementId: 'agr_2', isOpen: true } }),
    code: 'SCENARIO_OF_ANOTHER_AGREEMENT',
  },
  {
    _case: 'refuses a closed scenario',
    facts: facts({ scenario: { name: '信贷风控', agreementId: 'agr_1', isOpen: false } }),
    code: 'SCENARIO_CLOSED',
  },
  {
    _case: 'refuses without resources',
    facts: facts({ resourceCodes: [] }),
    code: 'DATA_REQUEST_WITHOUT_RESOURCES',
  },
  {
    _case: 'refuses a resource named twice',
    facts: facts({ resourceCodes: ['SD-001', 'SD-002', 'SD-001'] }),
    code: 'REQUESTED_RESOURCE_REPEATED',
  },
  {
    _case: 'permits a described return of provincial data',
    facts: facts({ origin: 'PROVINCIAL_RETURN', resourceCodes: [], wantedData: '省级婚姻登记核验' }),
    code: null,
  },
  {
    _case: 'refuses a return that is not described',
    facts: facts({ origin: 'NATIONAL_RETURN', resourceCodes: [], wantedData: ' ' }),
    code: 'RETURN_NOT_DESCRIBED',
  },
  {
    _case: 'refuses a return that names resources of the city',
    facts: facts({ origin: 'PROVINCIAL_RETURN', wantedData: '省级婚姻登记核验' }),
    code: 'RETURN_NOT_DESCRIBED',
  },
];

describe('dataRequestNames', () => {
  it.each(cases)('[B-10] $_case', (row) => {
    expectFinding(dataRequestNames, row);
  });
});
