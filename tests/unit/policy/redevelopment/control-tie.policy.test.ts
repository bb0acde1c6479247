import { judge } from '../../../../src/policy/decision';
import { controlTie } from '../../../../src/policy/redevelopment/control-tie.policy';
import type { RedevelopmentFacts } from '../../../../src/policy/redevelopment/redevelopment-of-order';
import { BUYER, type Case, expectFinding, expectRefusal, link, OPERATOR, tie } from '../builders';

const given = (
  isRedevelopment: boolean,
  ...ties: RedevelopmentFacts['ties'][number][]
): RedevelopmentFacts => ({ isRedevelopment, ties });

const cases: Case<RedevelopmentFacts>[] = [
  { _case: 'permits a party without tie', facts: given(true, tie()), code: null },
  {
    _case: 'permits internal use by a controlled party',
    facts: given(false, tie({ controlPath: [link(OPERATOR, BUYER)] })),
    code: null,
  },
  {
    _case: 'refuses a party that the operator controls',
    facts: given(true, tie({ controlPath: [link(OPERATOR, BUYER)] })),
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
  },
  {
    _case: 'refuses a party that controls the operator',
    facts: given(true, tie({ controlPath: [link(BUYER, OPERATOR)] })),
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
  },
  {
    _case: 'refuses a party under a common controller',
    facts: given(true, tie({ controlPath: [link('org_parent', OPERATOR), link('org_parent', BUYER)] })),
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
  },
  {
    _case: 'refuses a tie to an operator further up',
    facts: given(true, tie(), tie({ operatorId: 'org_other', controlPath: [link('org_other', BUYER)] })),
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
  },
];

describe('controlTie', () => {
  it.each(cases)('[G-04] $_case', (row) => {
    expectFinding(controlTie, row);
  });

  it('[G-04] shows the path, and calls it a rule of the platform', () => {
    const path = [link(OPERATOR, 'org_middle'), link('org_middle', BUYER)];
    const facts = given(true, tie({ controlPath: path }));
    expect(expectRefusal(controlTie.decide(facts), 'REDEVELOPMENT_BY_CONTROL_TIE').params).toEqual({
      operator: OPERATOR,
      steps: 2,
      path: 'org_operator → org_middle; org_middle → org_buyer',
    });
    expect(judge([controlTie], facts)).toMatchObject({ outcome: 'REFUSE', basis: 'DESIGN', path });
  });
});
