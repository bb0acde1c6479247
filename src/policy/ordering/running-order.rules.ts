import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForce } from '../authorisation/agreement-in-force.policy';
import { asking, askingWhen, type Rule } from '../decision';
import type { AgreementFacts, ProductFacts } from '../facts';
import { approvedProduct } from '../listing/approved-product.policy';
import { sourceRules, type ProductSourceFacts } from '../listing/lawful-sources';
import type { OrderState } from '../vocabulary';

export interface RunningOrderFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
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
  ...sourceRules,
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
