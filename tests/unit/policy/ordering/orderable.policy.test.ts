import { orderable, type OrderableFacts } from '../../../../src/policy/ordering/orderable.policy';
import { type Case, expectFinding, OPERATOR, party, product, tariff, TODAY } from '../builders';

const given = (over: Partial<OrderableFacts> = {}): OrderableFacts => ({
  today: TODAY,
  buyer: party(),
  product: product(),
  purposeClass: 'INDUSTRY',
  scenarios: [{ scenarioId: 'scn_1', productId: 'prd_1', isRetired: false }],
  tariff: tariff(),
  ...over,
});

const cases: Case<OrderableFacts>[] = [
  { _case: 'permits a charged order with everything in place', facts: given(), code: null },
  {
    _case: 'permits a tariff on its first day',
    facts: given({ tariff: tariff({ effectiveFrom: TODAY }) }),
    code: null,
  },
  {
    _case: 'permits a free order without tariff',
    facts: given({ purposeClass: 'PUBLIC_INTEREST', tariff: null }),
    code: null,
  },
  {
    _case: 'refuses a charged order without tariff',
    facts: given({ tariff: null }),
    code: 'TARIFF_NOT_IN_FORCE',
  },
  {
    _case: 'refuses a tariff that begins tomorrow',
    facts: given({ tariff: tariff({ effectiveFrom: '2026-11-24' }) }),
    code: 'TARIFF_NOT_IN_FORCE',
  },
  {
    _case: 'refuses a tariff that ended yesterday',
    facts: given({ tariff: tariff({ effectiveTo: '2026-11-22' }) }),
    code: 'TARIFF_NOT_IN_FORCE',
  },
  {
    _case: 'refuses the scenario of another product',
    facts: given({ scenarios: [{ scenarioId: 'scn_1', productId: 'prd_2', isRetired: false }] }),
    code: 'SCENARIO_NOT_OF_PRODUCT',
  },
  {
    _case: 'refuses an order from oneself',
    facts: given({ buyer: party({ organisationId: OPERATOR }) }),
    code: 'BUYER_IS_SELLER',
  },
];

describe('orderable', () => {
  it.each(cases)('[F-01] $_case', (row) => {
    expectFinding(orderable, row);
  });
});
