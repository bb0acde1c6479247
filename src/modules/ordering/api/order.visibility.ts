import type { RequestContext } from '../../../platform/graphql/context';
import type { DataOrderEntity } from '../store/data-order.entity';
import { visibleOrdersByIds } from '../store/order-page.query';

/** Orders by id as far as the caller may see them. */
export const visibleOrders = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(DataOrderEntity | null)[]> => visibleOrdersByIds(deps.dataSource.manager, caller, ids);
