import type { LegalDate } from '../../kernel/legal-date';
import type { DecimalText } from '../../kernel/money';
import { asking, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, GuidedPriceFacts, ProductFacts } from '../facts';
import type { ProductSourceFacts } from '../listing/lawful-sources';
import { chargedOfferingGuided } from '../pricing/charged-offering-guided.policy';
import { ceilingsOnly, onePrice } from '../pricing/price-guide';
import { tariffWithinGuidedPrice } from '../pricing/tariff-within-guided-price.policy';
import { zeroPrice } from '../purpose/zero-price.policy';
import type { ChargeUnit, OrderState, PurposeClass, TaxBasis } from '../vocabulary';
import { orderStates } from './order-states.policy';
import { paymentEqualsTotal } from './payment-equals-total.policy';
import { runningOrderRules } from './running-order.rules';

export interface ConfirmPaymentFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly order: {
    readonly state: OrderState;
    readonly purposeClass: PurposeClass;
    readonly unitPrice: DecimalText;
    readonly total: DecimalText;
    readonly tariffId: string | null;
    readonly unit: ChargeUnit;
    /** Null for a free order. */
    readonly taxBasis: TaxBasis | null;
  };
  /** The guided price in force today; null when there is none. */
  readonly guidedPrice: GuidedPriceFacts | null;
  readonly amount: DecimalText;
}

/**
 * May the operator book this payment on this order? A payment is where the price is charged, so the ceiling of this
 * day is asked again (E-06), and nothing is charged that could no longer be delivered: payment stands open exactly as
 * long as delivery does, also under a suspension and for a product off sale.
 */
export const confirmPaymentRules: readonly Rule<ConfirmPaymentFacts>[] = [
  asking(zeroPrice, ({ order }) => ({ ...order, isPayment: true })),
  asking(orderStates, ({ actor, product, order }) => ({
    actor,
    product,
    state: order.state,
    nextState: 'PAID',
  })),
  ...runningOrderRules,
  asking(chargedOfferingGuided, ({ today, order, guidedPrice }) => ({
    purposeClass: order.purposeClass,
    on: today,
    guidedPrice,
  })),
  asking(tariffWithinGuidedPrice, ({ order: { unitPrice, unit, taxBasis }, guidedPrice }) => ({
    tariff: taxBasis === null ? null : { scheme: onePrice(unitPrice, guidedPrice), unit, taxBasis },
    guidedPrice: guidedPrice && { ...guidedPrice, guide: ceilingsOnly(guidedPrice.guide) },
  })),
  asking(paymentEqualsTotal, ({ amount, order }) => ({ amount, total: order.total })),
];
