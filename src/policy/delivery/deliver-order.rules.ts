import type { LegalDate } from '../../kernel/legal-date';
import { asking, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, OperatorTieFacts, PartyFacts, ProductFacts } from '../facts';
import type { ProductSourceFacts } from '../listing/lawful-sources';
import { orderStates } from '../ordering/order-states.policy';
import { runningOrderRules } from '../ordering/running-order.rules';
import { verifiedParty } from '../party/verified-party.policy';
import { freeGrantLimits, type FreeGrantFacts } from '../purpose/free-grant-limits.policy';
import { grantNotStopped } from '../purpose/grant-not-stopped.policy';
import { grantReported } from '../purpose/grant-reported.policy';
import { controlTie } from '../redevelopment/control-tie.policy';
import { operatorBan } from '../redevelopment/operator-ban.policy';
import { redevelopmentOfOrder } from '../redevelopment/redevelopment-of-order';
import type { FreeGrantStanding, OrderState, PurposeClass, UseIntent } from '../vocabulary';

export interface DeliverOrderFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly buyer: PartyFacts;
  readonly order: {
    readonly state: OrderState;
    readonly purposeClass: PurposeClass;
    readonly useIntent: UseIntent;
  };
  /** The grant of a free order; null for a charged one. */
  readonly grant: FreeGrantFacts | null;
  /** How that grant stands; null for a charged order. */
  readonly standing: FreeGrantStanding | null;
  /** What this delivery hands over, with what was handed over before; counted against the quota of a grant. */
  readonly quantity: number;
  /** As in a quote, with the control facts of today: a tie that arose after the order blocks its delivery. */
  readonly ties: readonly OperatorTieFacts[];
}

/** May the operator deliver this order today? The price is not asked again: what was paid keeps its price. */
export const deliverOrderRules: readonly Rule<DeliverOrderFacts>[] = [
  asking(orderStates, ({ actor, product, order }) => ({
    actor,
    product,
    state: order.state,
    nextState: 'DELIVERED',
  })),
  ...runningOrderRules,
  asking(verifiedParty, ({ buyer }) => ({ party: buyer })),
  asking(operatorBan, ({ buyer, product, order, ties }) =>
    redevelopmentOfOrder({ buyer, product, useIntent: order.useIntent, ties }),
  ),
  asking(controlTie, ({ buyer, product, order, ties }) =>
    redevelopmentOfOrder({ buyer, product, useIntent: order.useIntent, ties }),
  ),
  grantNotStopped,
  grantReported,
  asking(freeGrantLimits, ({ today, order, grant, quantity }) => ({
    purposeClass: order.purposeClass,
    grant,
    on: today,
    quantity,
    appliedUntil: null,
    appliedQuantity: null,
  })),
];
