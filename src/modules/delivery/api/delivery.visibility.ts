import type { RequestContext } from '../../../platform/graphql/context';
import type { DeliveryEntity } from '../store/delivery.entity';
import { deliveryById } from '../store/delivery.loader';
import { orderVisibleTo } from '../store/visible-order.loader';

/** Deliveries by id, null in the place of each that the caller may not see: who sees the order sees its delivery. */
export async function visibleDeliveries(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(DeliveryEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(deliveryById).load(id)));
  const orders = loaders.get(orderVisibleTo(caller));
  return Promise.all(
    rows.map(async (row) => (row !== null && (await orders.load(row.orderId)) !== null ? row : null)),
  );
}
