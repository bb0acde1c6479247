import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { ListItemState } from '../../../policy/vocabulary';
import { ProductListItemEntity } from './product-list-item.entity';
import { ProductListEntity } from './product-list.entity';

export const LISTS_NEWEST: KeysetOrder = {
  name: 'productLists',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** The condition under which a caller sees a list: its operator, the agency of its agreement, supervisors. */
function visibility(list: string, caller: Caller): { readonly sql: string; readonly parameters: object } {
  if (caller.kind === 'anonymous') return { sql: '1 = 0', parameters: {} };
  if (isSupervisor(caller)) return { sql: '1 = 1', parameters: {} };
  return {
    sql: `(${list}.operator_id = :organisationId OR ${list}.agreement_id IN (SELECT id FROM agreement WHERE agency_id = :organisationId))`,
    parameters: { organisationId: caller.organisationId },
  };
}

function visibleLists(manager: EntityManager, caller: Caller): SelectQueryBuilder<ProductListEntity> {
  const { sql, parameters } = visibility('list', caller);
  return manager.createQueryBuilder(ProductListEntity, 'list').where(sql, parameters);
}

export function pageOfLists(
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  itemState: ListItemState | undefined,
): Promise<Page<ProductListEntity>> {
  const query = visibleLists(manager, caller);
  if (itemState !== undefined) {
    query.andWhere(
      'EXISTS (SELECT 1 FROM product_list_item item WHERE item.list_id = list.id AND item.state = :itemState)',
      {
        itemState,
      },
    );
  }
  return readPage(query, LISTS_NEWEST, window);
}

export const ITEMS_AS_HANDED_IN: KeysetOrder = {
  name: 'productListItems',
  keys: [{ property: 'id', direction: 'ASC' }],
};

interface ItemsRequest {
  readonly caller: Caller;
  readonly listId: string;
  readonly states: readonly ListItemState[] | undefined;
  readonly window: PageWindow;
}

export function pageOfItems(
  manager: EntityManager,
  { caller, listId, states, window }: ItemsRequest,
): Promise<Page<ProductListItemEntity>> {
  const query = visibleItems(manager, caller).andWhere('item.list_id = :listId', { listId });
  if (states !== undefined) {
    query.andWhere('item.state IN (:...states)', { states: states.length > 0 ? states : [''] });
  }
  return readPage(query, ITEMS_AS_HANDED_IN, window);
}

function visibleItems(manager: EntityManager, caller: Caller): SelectQueryBuilder<ProductListItemEntity> {
  const { sql, parameters } = visibility('list', caller);
  return manager
    .createQueryBuilder(ProductListItemEntity, 'item')
    .where(`EXISTS (SELECT 1 FROM product_list list WHERE list.id = item.list_id AND ${sql})`, parameters);
}

export async function visibleListsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(ProductListEntity | null)[]> {
  const rows = await visibleLists(manager, caller).andWhere('list.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export async function visibleItemsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(ProductListItemEntity | null)[]> {
  const rows = await visibleItems(manager, caller).andWhere('item.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
