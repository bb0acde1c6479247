import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { OrderState, PurposeClass } from '../../../policy/vocabulary';
import { DataOrderEntity } from './data-order.entity';

export const ORDERS_NEWEST: KeysetOrder = { name: 'orders', keys: [{ property: 'id', direction: 'DESC' }] };

export interface OrderFilter {
  readonly states?: readonly OrderState[];
  readonly purposeClass?: PurposeClass;
  readonly productId?: string;
}

/** The one rule of who sees which order: its buyer, its operator, the agency of its agreement, supervisors. */
function onlyVisible(
  query: SelectQueryBuilder<DataOrderEntity>,
  caller: Caller,
): SelectQueryBuilder<DataOrderEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  const { organisationId } = caller;
  if (caller.organisationKind === 'OPERATOR') {
    return query.andWhere(
      '(data_order.operator_id = :organisationId OR data_order.buyer_id = :organisationId)',
      {
        organisationId,
      },
    );
  }
  if (caller.organisationKind === 'IMPLEMENTING_AGENCY') {
    return query.andWhere(
      `data_order.product_id IN (SELECT product.id FROM data_product product
         JOIN agreement ON agreement.id = product.agreement_id WHERE agreement.agency_id = :organisationId)`,
      { organisationId },
    );
  }
  return query.andWhere('data_order.buyer_id = :organisationId', { organisationId });
}

export function pageOfOrders(
  manager: EntityManager,
  caller: Caller,
  filter: OrderFilter,
  window: PageWindow,
): Promise<Page<DataOrderEntity>> {
  const query = onlyVisible(manager.createQueryBuilder(DataOrderEntity, 'data_order'), caller);
  const { states, purposeClass, productId } = filter;
  if (states !== undefined)
    query.andWhere('data_order.state IN (:...states)', { states: states.length > 0 ? states : [''] });
  if (purposeClass !== undefined)
    query.andWhere('data_order.purpose_class = :purposeClass', { purposeClass });
  if (productId !== undefined) query.andWhere('data_order.product_id = :productId', { productId });
  return readPage(query, ORDERS_NEWEST, window);
}

/** Orders by id, null in the place of each that the caller may not see. */
export async function visibleOrdersByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(DataOrderEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(DataOrderEntity, 'data_order'), caller);
  const rows = await query.andWhere('data_order.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
