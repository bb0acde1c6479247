import { judge } from '../../../../src/policy/decision';
import {
  confirmPaymentRules,
  type ConfirmPaymentFacts,
} from '../../../../src/policy/ordering/confirm-payment.rules';
import { actor, product } from '../builders';

function facts(over: Partial<ConfirmPaymentFacts> = {}, order: Partial<ConfirmPaymentFacts['order']> = {}) {
  return {
    actor: actor(),
    product: product(),
    order: {
      state: 'AWAITING_PAYMENT',
      purposeClass: 'INDUSTRY',
      unitPrice: '1.9',
      total: '1900.00',
      tariffId: 'tar_1',
      ...order,
    },
    amount: '1900.00',
    ...over,
  } satisfies ConfirmPaymentFacts;
}

describe('confirmPaymentRules', () => {
  it('permit exactly the total', () => {
    expect(judge(confirmPaymentRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['D-01', 'F-17', 'F-15'],
    });
  });

  it.each([
    {
      _case: 'a payment on a free order',
      given: facts(
        { amount: '0' },
        {
          state: 'AWAITING_DECISION',
          purposeClass: 'PUBLIC_INTEREST',
          unitPrice: '0',
          total: '0.00',
          tariffId: null,
        },
      ),
      ruleId: 'D-01',
    },
    { _case: 'a second payment', given: facts({}, { state: 'PAID' }), ruleId: 'F-17' },
    {
      _case: 'another operator',
      given: facts({ actor: actor({ organisationId: 'org_other' }) }),
      ruleId: 'F-17',
    },
    { _case: 'a part of the total', given: facts({ amount: '1000.00' }), ruleId: 'F-15' },
  ])('refuse $_case', ({ given, ruleId }) => {
    expect(judge(confirmPaymentRules, given)).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});
