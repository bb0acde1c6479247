import {
  controlDeclaration,
  type ControlDeclarationFacts,
} from '../../../../src/policy/redevelopment/control-declaration.policy';
import { actor, agencyActor, BUYER, type Case, expectFinding, OPERATOR } from '../builders';

const given = (over: Partial<ControlDeclarationFacts> = {}): ControlDeclarationFacts => ({
  actor: actor({ organisationId: BUYER, kind: 'ENTERPRISE' }),
  controllerId: OPERATOR,
  controlledId: BUYER,
  basis: 'MAJORITY_SHAREHOLDING',
  sharePercent: '51',
  documentReference: 'Register extract 1',
  ...over,
});

const cases: Case<ControlDeclarationFacts>[] = [
  { _case: 'permits the controlled side to declare', facts: given(), code: null },
  { _case: 'permits the controlling side to declare', facts: given({ actor: actor() }), code: null },
  { _case: 'permits the agency to declare about others', facts: given({ actor: agencyActor() }), code: null },
  {
    _case: 'permits a regulator to declare about others',
    facts: given({ actor: agencyActor({ organisationId: 'org_regulator', kind: 'REGULATOR' }) }),
    code: null,
  },
  {
    _case: 'permits a control agreement without share',
    facts: given({ basis: 'CONTROL_AGREEMENT', sharePercent: null }),
    code: null,
  },
  { _case: 'permits a hair above half', facts: given({ sharePercent: '50.0001' }), code: null },
  { _case: 'permits the whole', facts: given({ sharePercent: '100' }), code: null },
  {
    _case: 'refuses a stranger',
    facts: given({ actor: actor({ organisationId: 'org_other', kind: 'ENTERPRISE' }) }),
    code: 'CONTROL_DECLARER_NOT_ENTITLED',
  },
  { _case: 'refuses control of itself', facts: given({ controllerId: BUYER }), code: 'CONTROL_OF_ITSELF' },
  {
    _case: 'refuses exactly half as a majority',
    facts: given({ sharePercent: '50' }),
    code: 'CONTROL_SHARE_NOT_MAJORITY',
  },
  {
    _case: 'refuses a majority without share',
    facts: given({ sharePercent: null }),
    code: 'CONTROL_SHARE_NOT_MAJORITY',
  },
  {
    _case: 'refuses more than the whole',
    facts: given({ sharePercent: '100.0001' }),
    code: 'CONTROL_SHARE_OUT_OF_RANGE',
  },
  {
    _case: 'refuses a negative share',
    facts: given({ basis: 'ACTUAL_CONTROLLER', sharePercent: '-1' }),
    code: 'CONTROL_SHARE_OUT_OF_RANGE',
  },
  {
    _case: 'refuses a share that is no number',
    facts: given({ sharePercent: 'most' }),
    code: 'CONTROL_SHARE_OUT_OF_RANGE',
  },
  {
    _case: 'refuses a declaration without document',
    facts: given({ documentReference: null }),
    code: 'CONTROL_DOCUMENT_MISSING',
  },
  {
    _case: 'refuses a blank document reference',
    facts: given({ documentReference: ' ' }),
    code: 'CONTROL_DOCUMENT_MISSING',
  },
];

describe('controlDeclaration', () => {
  it.each(cases)('[G-06] $_case', (row) => {
    expectFinding(controlDeclaration, row);
  });
});
