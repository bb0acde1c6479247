import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { AgreementFacts } from '../../../policy/facts';
import { agreementFacts } from '../../authorisation';
import { offeringForUse, productForUse, type ProductForUse } from '../../listing';
import type { DataOrderEntity } from '../store/data-order.entity';
import { orderForUse } from '../store/order.query';

export interface HeldOrder {
  readonly order: DataOrderEntity;
  readonly agreement: AgreementFacts;
  readonly product: ProductForUse;
}

/**
 * Holds an order for a change of state, with the agreement, the product and the prices that it rests on, in the
 * house's lock order. Null for an unknown order.
 */
export async function holdOrder(manager: EntityManager, orderId: string): Promise<HeldOrder | null> {
  const named = await orderForUse(manager, orderId, 'NONE');
  if (named === null) return null;
  const unlocked = await productForUse(manager, named.productId, 'NONE');
  assert(unlocked !== null, 'An order names a product that exists.');
  const agreement = await agreementFacts(manager, unlocked.agreementId, 'SHARE');
  const product = await productForUse(manager, named.productId, 'SHARE');
  await offeringForUse(manager, named.offeringId, 'SHARE');
  const order = await orderForUse(manager, orderId, 'UPDATE');
  assert(
    agreement !== null && product !== null && order !== null,
    'Agreements, products and orders are never deleted.',
  );
  return { order, agreement, product };
}
