import { compareAmounts, isDecimalText, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';

export interface PaymentEqualsTotalFacts {
  readonly amount: DecimalText;
  readonly total: DecimalText;
}

/**
 * F-15, N65 二: what is billed is the metered quantity at the order's tariff.
 *
 * Reading: the order's total was formed so, therefore one payment of exactly that total is confirmed;
 * part payments and overpayments are outside this platform.
 */
export const paymentEqualsTotal: Rule<PaymentEqualsTotalFacts> = {
  id: 'F-15',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '结算金额等于数量乘以订单收费标准，到账金额应当与订单总额完全一致。',
    en: 'What is billed is quantity times the tariff of the order; the payment equals that total exactly.',
  },
  decide: ({ amount, total }) =>
    isDecimalText(amount) && compareAmounts(amount, total) === 0
      ? PERMIT
      : refuse('PAYMENT_DIFFERS_FROM_TOTAL', { amount, total }, { clauses: ['DESIGN:marketplace'] }),
};
