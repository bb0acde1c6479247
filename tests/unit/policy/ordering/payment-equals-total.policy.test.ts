import {
  paymentEqualsTotal,
  type PaymentEqualsTotalFacts,
} from '../../../../src/policy/ordering/payment-equals-total.policy';
import { type Case, expectFinding } from '../builders';

const cases: Case<PaymentEqualsTotalFacts>[] = [
  { _case: 'permits exactly the total', facts: { amount: '1900.00', total: '1900.00' }, code: null },
  { _case: 'permits the total in other words', facts: { amount: '1900', total: '1900.00' }, code: null },
  {
    _case: 'refuses a fen less',
    facts: { amount: '1899.99', total: '1900.00' },
    code: 'PAYMENT_DIFFERS_FROM_TOTAL',
  },
  {
    _case: 'refuses a fen more',
    facts: { amount: '1900.01', total: '1900.00' },
    code: 'PAYMENT_DIFFERS_FROM_TOTAL',
  },
  {
    _case: 'refuses what is no amount',
    facts: { amount: '1,900.00', total: '1900.00' },
    code: 'PAYMENT_DIFFERS_FROM_TOTAL',
  },
];

describe('paymentEqualsTotal', () => {
  it.each(cases)('[F-15] $_case', (row) => {
    expectFinding(paymentEqualsTotal, row);
  });
});
