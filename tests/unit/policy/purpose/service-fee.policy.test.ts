import { serviceFee, type ServiceFeeFacts } from '../../../../src/policy/purpose/service-fee.policy';
import { type Case, expectFinding } from '../builders';

const given = (over: Partial<ServiceFeeFacts> = {}): ServiceFeeFacts => ({
  purposeClass: 'INDUSTRY',
  parts: [{ units: 1000, unitPrice: '1.9' }],
  quantity: 1000,
  total: '1900.00',
  ...over,
});

const cases: Case<ServiceFeeFacts>[] = [
  { _case: 'permits the fee and nothing else', facts: given(), code: null },
  {
    _case: 'permits a fee of zero, because it may be charged and need not',
    facts: given({ parts: [{ units: 1000, unitPrice: '0' }], total: '0.00' }),
    code: null,
  },
  {
    _case: 'permits a fee rounded half-up to the fen',
    facts: given({ parts: [{ units: 1, unitPrice: '0.005' }], quantity: 1, total: '0.01' }),
    code: null,
  },
  {
    _case: 'leaves the public interest to D-01',
    facts: given({ purposeClass: 'PUBLIC_INTEREST', total: '5.00' }),
    code: null,
  },
  { _case: 'refuses a fen above the fee', facts: given({ total: '1900.01' }), code: 'CHARGE_BEYOND_FEE' },
  {
    _case: 'permits bands that add up, rounded once',
    facts: given({
      parts: [
        { units: 1, unitPrice: '0.004' },
        { units: 999, unitPrice: '0.000001' },
      ],
      total: '0.00',
    }),
    code: null,
  },
  {
    _case: 'refuses a unit that is charged twice',
    facts: given({
      parts: [
        { units: 1000, unitPrice: '1.9' },
        { units: 1, unitPrice: '0' },
      ],
    }),
    code: 'CHARGE_BEYOND_FEE',
  },
  {
    _case: 'refuses a unit that no band charges',
    facts: given({ parts: [{ units: 999, unitPrice: '1.9' }], total: '1898.10' }),
    code: 'CHARGE_BEYOND_FEE',
  },
  { _case: 'refuses a total below the fee', facts: given({ total: '1899.99' }), code: 'CHARGE_BEYOND_FEE' },
];

describe('serviceFee', () => {
  it.each(cases)('[D-02] $_case', (row) => {
    expectFinding(serviceFee, row);
  });
});
