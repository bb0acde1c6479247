import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { Clock } from '../../../platform/clock';
import type { ProductSourceFacts } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import { agreementFacts } from '../../authorisation';
import {
  agreementIdOfProduct,
  offeringForUse,
  productForUse,
  sourcesOfProduct,
  type ProductForUse,
} from '../../listing';
import type { DataOrderEntity } from '../store/data-order.entity';
import { orderForUse } from '../store/order.query';

export interface LockedOrder {
  /** The instant at which everything was locked, and its legal date: by these the change is judged. */
  readonly now: Date;
  readonly today: LegalDate;
  readonly order: DataOrderEntity;
  readonly agreement: AgreementFacts;
  readonly product: ProductForUse;
  /** What the product is made from, as it is today. */
  readonly sources: ProductSourceFacts;
}

/**
 * Holds an order for a change of state, with the agreement, the product and the prices that it rests on, in the
 * house's lock order. Null for an unknown order.
 */
export async function lockOrder(
  manager: EntityManager,
  clock: Clock,
  orderId: string,
): Promise<LockedOrder | null> {
  const named = await orderForUse(manager, orderId, 'NONE');
  if (named === null) return null;
  const { productId } = named;
  const agreementId = await agreementIdOfProduct(manager, productId);
  assert(agreementId !== null, 'An order names a product that exists.');
  const agreement = await agreementFacts(manager, agreementId, 'SHARE');
  const product = await productForUse(manager, productId, 'SHARE');
  await offeringForUse(manager, named.offeringId, 'SHARE');
  const order = await orderForUse(manager, orderId, 'UPDATE');
  assert(
    agreement !== null && product !== null && order !== null,
    'Agreements, products and orders are never deleted.',
  );
  const now = clock.now();
  const today = legalDateOf(now);
  const sources = await sourcesOfProduct(manager, productId, { today, lock: 'SHARE' });
  return { now, today, order, agreement, product, sources };
}
