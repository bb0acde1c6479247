import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { orderForUse, type DataOrderEntity } from '../../ordering';

/** An order as it stands after a change that this transaction has made. */
export async function orderAfter(manager: EntityManager, orderId: string): Promise<DataOrderEntity> {
  const order = await orderForUse(manager, orderId, 'NONE');
  assert(order !== null, 'A locked order is there.');
  return order;
}
