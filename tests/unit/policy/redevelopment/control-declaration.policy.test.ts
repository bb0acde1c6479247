import {
  controlDeclaration,
  type ControlDeclarationFacts,
} from '../../../../src/policy/redevelopment/control-declaration.policy';
import { BUYER, type Case, expectFinding, OPERATOR, party } from '../builders';

const agency = party({ organisationId: 'org_agency', kind: 'IMPLEMENTING_AGENCY' });
const regulator = party({ organisationId: 'org_regulator', kind: 'REGULATOR' });
const stranger = party({ organisationId: 'org_other' });
const operator = party({ organisationId: OPERATOR, kind: 'OPERATOR' });

const given = (over: Partial<ControlDeclarationFacts> = {}): ControlDeclarationFacts => ({
  declarer: party(),
  controllerId: OPERATOR,
  controlledId: BUYER,
  isAboveOperator: false,
  basis: 'MAJORITY_SHAREHOLDING',
  sharePercent: '51',
  documentReference: 'Register extract 1',
  ...over,
});

const cases: Case<ControlDeclarationFacts>[] = [
  { _case: 'permits the controlled side to declare', facts: given(), code: null },
  { _case: 'permits the agency to declare about others', facts: given({ declarer: agency }), code: null },
  {
    _case: 'permits the agency to declare the controller of an operator',
    facts: given({ declarer: agency, controllerId: BUYER, controlledId: OPERATOR, isAboveOperator: true }),
    code: null,
  },
  {
    _case: 'permits a regulator to declare about others',
    facts: given({ declarer: regulator }),
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
    facts: given({ declarer: stranger }),
    code: 'CONTROL_DECLARER_NOT_ENTITLED',
  },
  {
    _case: 'refuses the word of the controller',
    facts: given({ declarer: party(), controllerId: BUYER, controlledId: 'org_victim' }),
    code: 'CONTROL_DECLARER_NOT_ENTITLED',
  },
  {
    _case: 'refuses the word of an operator about whom it controls',
    facts: given({ declarer: operator }),
    code: 'CONTROL_DECLARER_NOT_ENTITLED',
  },
  {
    _case: 'refuses the word of an operator about its own controller',
    facts: given({ declarer: operator, controllerId: 'org_victim', controlledId: OPERATOR }),
    code: 'CONTROL_DECLARER_NOT_ENTITLED',
  },
  {
    _case: 'refuses the word of who stands above an operator about its own controller',
    facts: given({ controllerId: 'org_victim', isAboveOperator: true }),
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
