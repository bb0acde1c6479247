import {
  operatorSetsTariff,
  type OperatorSetsTariffFacts,
} from '../../../../src/policy/pricing/operator-sets-tariff.policy';
import { actor, agencyActor, type Case, expectFinding, product } from '../builders';

const cases: Case<OperatorSetsTariffFacts>[] = [
  { _case: 'permits the operator of the product', facts: { actor: actor(), product: product() }, code: null },
  {
    _case: 'refuses another operator',
    facts: { actor: actor({ organisationId: 'org_other' }), product: product() },
    code: 'TARIFF_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses the agency',
    facts: { actor: agencyActor(), product: product() },
    code: 'TARIFF_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses the pricing office',
    facts: { actor: actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' }), product: product() },
    code: 'TARIFF_NOT_BY_OPERATOR',
  },
];

describe('operatorSetsTariff', () => {
  it.each(cases)('[E-03] $_case', (row) => {
    expectFinding(operatorSetsTariff, row);
  });
});
