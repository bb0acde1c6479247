import type { EntityManager } from 'typeorm';
import { DeliveryEntity } from './delivery.entity';

/** A delivery that is known to exist. */
export const deliveryForUse = (manager: EntityManager, id: string): Promise<DeliveryEntity> =>
  manager.findOneByOrFail(DeliveryEntity, { id });
