import type { LegalDate } from '../../kernel/legal-date';
import type { DecimalText } from '../../kernel/money';
import { asking, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, GuidedPriceFacts, ProductFacts } from '../facts';
import type { ProductSourceFacts } from '../listing/lawful-sources';
import { chargedOfferingGuided } from '../pricing/charged-offering-guided.policy';
import {
  ceilingsFor,
  ceilingsOnly,
  schemeOfCharge,
  type ChargedUnits,
  type GuidedScheme,
} from '../pricing/price-guide';
import { flatScheme, type PriceScheme } from '../pricing/price-scheme';
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
    /** Null where units cost differently. */
    readonly unitPrice: DecimalText | null;
    /** The units band by band. */
    readonly parts: readonly ChargedUnits[];
    readonly customerClass: string;
    readonly comparedFields: number;
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
  asking(tariffWithinGuidedPrice, ({ order, guidedPrice }) => ({
    tariff:
      order.taxBasis === null ? null : { ...order, taxBasis: order.taxBasis, scheme: agreedScheme(order) },
    guidedPrice: guidedPrice && { ...guidedPrice, guide: ceilingsOf(guidedPrice.guide, order) },
  })),
  asking(paymentEqualsTotal, ({ amount, order }) => ({ amount, total: order.total })),
];

type AgreedOrder = ConfirmPaymentFacts['order'];

/** One price is held against every ceiling; what differs by band is held against the ceilings of its own units. */
const agreedScheme = ({ unitPrice, parts }: AgreedOrder): PriceScheme =>
  unitPrice === null ? schemeOfCharge(parts) : flatScheme(unitPrice);

const ceilingsOf = (guide: GuidedScheme, order: AgreedOrder): GuidedScheme =>
  order.unitPrice === null ? ceilingsFor(guide, order) : ceilingsOnly(guide);
