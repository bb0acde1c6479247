import { operatorBan } from '../../../../src/policy/redevelopment/operator-ban.policy';
import type { RedevelopmentFacts } from '../../../../src/policy/redevelopment/redevelopment-of-order';
import { type Case, expectFinding, tie } from '../builders';

const given = (
  isRedevelopment: boolean,
  ...ties: RedevelopmentFacts['ties'][number][]
): RedevelopmentFacts => ({ isRedevelopment, ties });

const cases: Case<RedevelopmentFacts>[] = [
  { _case: 'permits a party that operates nothing upstream', facts: given(true, tie()), code: null },
  {
    _case: 'permits the internal use of the operator',
    facts: given(false, tie({ isOperator: true })),
    code: null,
  },
  {
    _case: 'refuses the operator that delivered the product',
    facts: given(true, tie({ isOperator: true })),
    code: 'REDEVELOPMENT_BY_OPERATOR',
  },
  {
    _case: 'refuses the operator of a product further up',
    facts: given(true, tie(), tie({ operatorId: 'org_other', isOperator: true })),
    code: 'REDEVELOPMENT_BY_OPERATOR',
  },
];

describe('operatorBan', () => {
  it.each(cases)('[G-01] $_case', (row) => {
    expectFinding(operatorBan, row);
  });
});
