import { controlEnd, type ControlEndFacts } from '../../../../src/policy/redevelopment/control-end.policy';
import { type Case, expectFinding, OPERATOR, party, TODAY } from '../builders';

const given = (over: Partial<ControlEndFacts> = {}): ControlEndFacts => ({
  supervisor: party({ organisationId: 'org_agency', kind: 'IMPLEMENTING_AGENCY' }),
  controlFactId: 'ctl_1',
  effectiveFrom: '2026-01-01',
  alreadyEndedOn: null,
  endedOn: '2026-11-01',
  today: TODAY,
  documentReference: 'Register extract 2',
  reason: 'All shares were sold.',
  ...over,
});

const cases: Case<ControlEndFacts>[] = [
  { _case: 'permits the agency', facts: given(), code: null },
  {
    _case: 'permits a regulator',
    facts: given({ supervisor: party({ organisationId: 'org_regulator', kind: 'REGULATOR' }) }),
    code: null,
  },
  {
    _case: 'permits a correction on the first day of the fact',
    facts: given({ endedOn: '2026-01-01' }),
    code: null,
  },
  { _case: 'permits an end today', facts: given({ endedOn: TODAY }), code: null },
  {
    _case: 'refuses whom the fact binds',
    facts: given({ supervisor: party() }),
    code: 'CONTROL_END_NOT_BY_SUPERVISOR',
  },
  {
    _case: 'refuses the operator',
    facts: given({ supervisor: party({ organisationId: OPERATOR, kind: 'OPERATOR' }) }),
    code: 'CONTROL_END_NOT_BY_SUPERVISOR',
  },
  {
    _case: 'refuses a second end',
    facts: given({ alreadyEndedOn: '2026-10-01' }),
    code: 'CONTROL_ALREADY_ENDED',
  },
  {
    _case: 'refuses an end before the beginning',
    facts: given({ endedOn: '2025-12-31' }),
    code: 'CONTROL_END_OUT_OF_RANGE',
  },
  {
    _case: 'refuses an end to come',
    facts: given({ endedOn: '2026-11-24' }),
    code: 'CONTROL_END_OUT_OF_RANGE',
  },
  {
    _case: 'refuses an end without document',
    facts: given({ documentReference: ' ' }),
    code: 'CONTROL_END_DOCUMENT_MISSING',
  },
  {
    _case: 'refuses an end without reason',
    facts: given({ reason: '' }),
    code: 'CONTROL_END_REASON_MISSING',
  },
];

describe('controlEnd', () => {
  it.each(cases)('[G-07] $_case', (row) => {
    expectFinding(controlEnd, row);
  });
});
