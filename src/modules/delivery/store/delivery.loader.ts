import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { DeliveryEntity } from './delivery.entity';

/** Deliveries by id, whoever asks: resolvers go through the visible ones instead. */
export const deliveryById = defineLoader('deliveryById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DeliveryEntity, { id: In([...ids]) }), (row) => row.id),
);

/** The delivery of each order; null while there is none. Whoever sees the order sees its delivery. */
export const deliveryByOrderId = defineLoader(
  'deliveryByOrderId',
  async (manager, orderIds: readonly string[]) =>
    alignByKey(
      orderIds,
      await manager.findBy(DeliveryEntity, { orderId: In([...orderIds]) }),
      (row) => row.orderId,
    ),
);
