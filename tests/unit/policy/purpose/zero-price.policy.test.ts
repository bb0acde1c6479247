import { zeroPrice, type ZeroPriceFacts } from '../../../../src/policy/purpose/zero-price.policy';
import { type Case, expectFinding } from '../builders';

const given = (over: Partial<ZeroPriceFacts> = {}): ZeroPriceFacts => ({
  purposeClass: 'PUBLIC_INTEREST',
  unitPrice: '0',
  total: '0.00',
  tariffId: null,
  isPayment: false,
  ...over,
});

const cases: Case<ZeroPriceFacts>[] = [
  { _case: 'permits a free order at exactly zero', facts: given(), code: null },
  {
    _case: 'permits a charge for industry',
    facts: given({
      purposeClass: 'INDUSTRY',
      unitPrice: '2',
      total: '2.00',
      tariffId: 'tar_1',
      isPayment: true,
    }),
    code: null,
  },
  {
    _case: 'refuses a unit price of a millionth of a yuan',
    facts: given({ unitPrice: '0.000001' }),
    code: 'FREE_ORDER_CHARGED',
  },
  {
    _case: 'refuses an extra of one fen in the total',
    facts: given({ total: '0.01' }),
    code: 'FREE_ORDER_CHARGED',
  },
  {
    _case: 'refuses a free order that rests on a tariff',
    facts: given({ tariffId: 'tar_1' }),
    code: 'FREE_ORDER_CHARGED',
  },
  {
    _case: 'refuses a payment on a free order',
    facts: given({ isPayment: true }),
    code: 'FREE_ORDER_TAKES_NO_PAYMENT',
  },
];

describe('zeroPrice', () => {
  it.each(cases)('[D-01] $_case', (row) => {
    expectFinding(zeroPrice, row);
  });
});
