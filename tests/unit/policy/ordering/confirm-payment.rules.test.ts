import { judge } from '../../../../src/policy/decision';
import {
  confirmPaymentRules,
  type ConfirmPaymentFacts,
} from '../../../../src/policy/ordering/confirm-payment.rules';
import { flatCeiling } from '../../../../src/policy/pricing/price-guide';
import { actor, agreement, guidedPrice, product, sources, TODAY } from '../builders';

function facts(over: Partial<ConfirmPaymentFacts> = {}, order: Partial<ConfirmPaymentFacts['order']> = {}) {
  return {
    today: TODAY,
    actor: actor(),
    agreement: agreement(),
    product: product(),
    ...sources(),
    order: {
      state: 'AWAITING_PAYMENT',
      purposeClass: 'INDUSTRY',
      unitPrice: '1.9',
      parts: [{ unitsBefore: 0, units: 1000, unitPrice: '1.9' }],
      customerClass: 'STANDARD',
      comparedFields: 0,
      total: '1900.00',
      tariffId: 'tar_1',
      unit: 'PER_CALL',
      taxBasis: 'TAX_INCLUSIVE',
      ...order,
    },
    guidedPrice: guidedPrice(),
    amount: '1900.00',
    ...over,
  } satisfies ConfirmPaymentFacts;
}

describe('confirmPaymentRules', () => {
  it('permit exactly the total', () => {
    expect(judge(confirmPaymentRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['D-01', 'F-17', 'A-18', 'B-04', 'B-06', 'C-01', 'A-19', 'C-10', 'E-06', 'F-15'],
    });
  });

  it('[C-08] permit what the notice of a product off sale lets finish', () => {
    const finishing = product({ state: 'SUSPENDED', runningOrders: 'FINISH' });
    expect(judge(confirmPaymentRules, facts({ product: finishing })).outcome).toBe('PERMIT');
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
          taxBasis: null,
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
    {
      _case: 'a price that the ceiling of today no longer allows',
      given: facts({ guidedPrice: guidedPrice({ guide: flatCeiling('1.899999') }) }),
      ruleId: 'E-06',
    },
    { _case: 'a guided price that is gone', given: facts({ guidedPrice: null }), ruleId: 'C-10' },
    {
      _case: 'a resource outside the scope',
      given: facts({ outsideResourceCodes: ['RES-1'] }),
      ruleId: 'A-18',
    },
    {
      _case: 'a product suspended meanwhile',
      given: facts({ product: product({ state: 'SUSPENDED', runningOrders: 'STOP' }) }),
      ruleId: 'C-01',
    },
    {
      _case: 'an agreement suspended meanwhile',
      given: facts({ agreement: agreement({ state: 'SUSPENDED' }) }),
      ruleId: 'A-19',
    },
    { _case: 'a part of the total', given: facts({ amount: '1000.00' }), ruleId: 'F-15' },
  ])('refuse $_case', ({ given, ruleId }) => {
    expect(judge(confirmPaymentRules, given)).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});
