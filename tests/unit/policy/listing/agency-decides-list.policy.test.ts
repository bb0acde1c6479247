import {
  agencyDecidesList,
  type AgencyDecidesListFacts,
} from '../../../../src/policy/listing/agency-decides-list.policy';
import { actor, agencyActor, agreement, type Case, expectFinding } from '../builders';

const submit = (over: Partial<AgencyDecidesListFacts> = {}): AgencyDecidesListFacts => ({
  listAct: 'SUBMIT',
  actor: actor(),
  agreement: agreement(),
  itemState: null,
  ...over,
});
const decide = (over: Partial<AgencyDecidesListFacts> = {}): AgencyDecidesListFacts => ({
  listAct: 'DECIDE',
  actor: agencyActor(),
  agreement: agreement(),
  itemState: 'SUBMITTED',
  ...over,
});

const cases: Case<AgencyDecidesListFacts>[] = [
  { _case: 'permits the operator of the agreement to submit', facts: submit(), code: null },
  {
    _case: 'refuses another operator that submits',
    facts: submit({ actor: actor({ organisationId: 'org_other' }) }),
    code: 'LIST_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses the agency that submits',
    facts: submit({ actor: agencyActor() }),
    code: 'LIST_NOT_BY_OPERATOR',
  },
  { _case: 'permits the agency of the agreement to decide', facts: decide(), code: null },
  {
    _case: 'refuses the operator that decides',
    facts: decide({ actor: actor() }),
    code: 'LIST_DECIDED_BY_OPERATOR',
  },
  {
    _case: 'refuses another operator that decides',
    facts: decide({ actor: actor({ organisationId: 'org_other' }) }),
    code: 'LIST_DECIDED_BY_OPERATOR',
  },
  {
    _case: 'refuses the agency of another agreement',
    facts: decide({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'LIST_NOT_DECIDED_BY_AGENCY',
  },
  {
    _case: 'refuses a regulator that decides',
    facts: decide({ actor: agencyActor({ kind: 'REGULATOR' }) }),
    code: 'LIST_NOT_DECIDED_BY_AGENCY',
  },
  {
    _case: 'refuses without an agreement',
    facts: decide({ agreement: null }),
    code: 'LIST_NOT_DECIDED_BY_AGENCY',
  },
  {
    _case: 'refuses an item that was approved before',
    facts: decide({ itemState: 'APPROVED' }),
    code: 'ITEM_ALREADY_DECIDED',
  },
  {
    _case: 'refuses an item that was returned before',
    facts: decide({ itemState: 'RETURNED' }),
    code: 'ITEM_ALREADY_DECIDED',
  },
  {
    _case: 'permits the agency to change the standing of an approved product',
    facts: decide({ listAct: 'CHANGE_STANDING', itemState: null }),
    code: null,
  },
  {
    _case: 'refuses the operator that changes the standing',
    facts: decide({ listAct: 'CHANGE_STANDING', actor: actor() }),
    code: 'LIST_DECIDED_BY_OPERATOR',
  },
];

describe('agencyDecidesList', () => {
  it.each(cases)('[C-02] $_case', (row) => {
    expectFinding(agencyDecidesList, row);
  });
});
