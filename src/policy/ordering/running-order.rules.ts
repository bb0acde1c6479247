import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForce } from '../authorisation/agreement-in-force.policy';
import { withinScope } from '../authorisation/within-scope.policy';
import { asking, askingWhen, type Rule } from '../decision';
import type { AgreementFacts, ProductFacts } from '../facts';
import { approvedProduct } from '../listing/approved-product.policy';
import type { OrderState } from '../vocabulary';

export interface RunningOrderFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  /** Codes of the product's resources that the agreement does not cover today. */
  readonly outsideResourceCodes: readonly string[];
  readonly order: { readonly state: OrderState };
}

/** C-08: what was ordered before a product went off sale runs to its end where the notice of the agency lets it. */
const runsToItsEnd = ({ product }: Pick<RunningOrderFacts, 'product'>): boolean =>
  (product.state === 'SUSPENDED' || product.state === 'WITHDRAWN') && product.runningOrders === 'FINISH';

/**
 * May an order that was placed before take its next step, or the use of what was delivered go on? Payment, approval and
 * delivery ask these rules among their own, and an order is held exactly while they refuse: what is shown as held and
 * what would be refused cannot come apart.
 *
 * Reading: an application for free use is granted like a new order, so that a suspension which stops new orders stops
 * it; what was granted or bought waits for its delivery only.
 */
export const runningOrderRules: readonly Rule<RunningOrderFacts>[] = [
  withinScope,
  askingWhen(
    (facts) => !runsToItsEnd(facts),
    approvedProduct,
    ({ product }) => ({ product }),
  ),
  asking(agreementInForce, ({ today, agreement, order }) => ({
    today,
    agreement,
    act: order.state === 'AWAITING_DECISION' ? 'NEW_ORDER' : 'DELIVERY',
  })),
];
