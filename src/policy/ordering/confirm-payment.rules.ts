import type { DecimalText } from '../../kernel/money';
import { asking, type Rule } from '../decision';
import type { ActorFacts, ProductFacts } from '../facts';
import { zeroPrice } from '../purpose/zero-price.policy';
import type { OrderState, PurposeClass } from '../vocabulary';
import { orderStates } from './order-states.policy';
import { paymentEqualsTotal } from './payment-equals-total.policy';

export interface ConfirmPaymentFacts {
  readonly actor: ActorFacts;
  readonly product: ProductFacts;
  readonly order: {
    readonly state: OrderState;
    readonly purposeClass: PurposeClass;
    readonly unitPrice: DecimalText;
    readonly total: DecimalText;
    readonly tariffId: string | null;
  };
  readonly amount: DecimalText;
}

/** May the operator book this payment on this order? */
export const confirmPaymentRules: readonly Rule<ConfirmPaymentFacts>[] = [
  asking(zeroPrice, ({ order }) => ({ ...order, isPayment: true })),
  asking(orderStates, ({ actor, product, order }) => ({
    actor,
    product,
    state: order.state,
    nextState: 'PAID',
  })),
  asking(paymentEqualsTotal, ({ amount, order }) => ({ amount, total: order.total })),
];
