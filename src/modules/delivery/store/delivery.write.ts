import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { DeliveryEntity } from './delivery.entity';

/** Records that a product reached its buyer. One delivery for an order; none is ever changed. */
export async function recordDelivery(manager: EntityManager, delivery: View<DeliveryEntity>): Promise<void> {
  await manager.insert(DeliveryEntity, { ...delivery });
}
