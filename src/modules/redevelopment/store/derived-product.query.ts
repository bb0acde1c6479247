import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import { alignByKey } from '../../../platform/persistence/loader';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import type { DerivedProductState } from '../../../policy/vocabulary';
import { DerivedProductEntity } from './derived-product.entity';

/** Ids sort by creation: the newest registration stands first. */
export const DERIVED_PRODUCTS_NEWEST: KeysetOrder = {
  name: 'derivedProducts.newest',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export interface DerivedProductFilter {
  readonly developerId?: string;
  /** A first-level product that it is built on, directly or through other derived products. */
  readonly baseProductId?: string;
  readonly state?: DerivedProductState;
}

/** Everything built on what a seed selects, at any depth. UNION drops what was met before. */
const downstreamOf = (seed: string): string => `
  WITH RECURSIVE downstream (id) AS (
    ${seed}
    UNION
    SELECT input.derived_product_id FROM downstream
      JOIN derived_product_input input ON input.base_derived_product_id = downstream.id
  )
  SELECT downstream.id FROM downstream`;

const BUILT_ON_OPERATOR = downstreamOf(`
    SELECT input.derived_product_id FROM data_order base
      JOIN derived_product_input input ON input.order_id = base.id
     WHERE base.operator_id = :viewerId`);

const VIEWER_IS_ACTIVE =
  "EXISTS (SELECT 1 FROM organisation viewer WHERE viewer.id = :viewerId AND viewer.state = 'ACTIVE')";

const BUILT_ON_PRODUCT = downstreamOf(`
    SELECT input.derived_product_id FROM derived_product_input input
     WHERE input.base_product_id = :baseProductId`);

/**
 * The one rule of who sees which derived product, used by list, node, nested field and registration alike: an active
 * organisation sees every registered one that is not held, for what is held is not offered; a frozen or held one is seen
 * by its developer, by the operators upstream of it, and by those who supervise. A token tells nothing of how its organisation stands, so the statement itself asks.
 */
function onlyVisible(
  query: SelectQueryBuilder<DerivedProductEntity>,
  caller: Caller,
): SelectQueryBuilder<DerivedProductEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  query.andWhere(VIEWER_IS_ACTIVE, { viewerId: caller.organisationId });
  if (isSupervisorOrAgency(caller)) return query;
  const derived = query.alias;
  const openOrOwn = `(${derived}.state = 'REGISTERED' AND ${derived}.held_at IS NULL) OR ${derived}.developer_id = :viewerId`;
  const isVisible =
    caller.organisationKind === 'OPERATOR'
      ? `${openOrOwn} OR ${derived}.id IN (${BUILT_ON_OPERATOR})`
      : openOrOwn;
  return query.andWhere(`(${isVisible})`);
}

const visible = (manager: EntityManager, caller: Caller): SelectQueryBuilder<DerivedProductEntity> =>
  onlyVisible(manager.createQueryBuilder(DerivedProductEntity, 'derived'), caller);

export function pageOfDerivedProducts(
  manager: EntityManager,
  caller: Caller,
  { developerId, baseProductId, state }: DerivedProductFilter,
  window: PageWindow,
): Promise<Page<DerivedProductEntity>> {
  const query = visible(manager, caller);
  if (developerId !== undefined) query.andWhere('derived.developer_id = :developerId', { developerId });
  if (state !== undefined) query.andWhere('derived.state = :state', { state });
  if (baseProductId !== undefined) query.andWhere(`derived.id IN (${BUILT_ON_PRODUCT})`, { baseProductId });
  return readPage(query, DERIVED_PRODUCTS_NEWEST, window);
}

/** Derived products by id, null in the place of each that the caller may not see. */
export async function visibleDerivedProductsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(DerivedProductEntity | null)[]> {
  if (ids.length === 0) return [];
  const rows = await visible(manager, caller)
    .andWhere('derived.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

/** A derived product that is known to exist. */
export const derivedProductForUse = (manager: EntityManager, id: string): Promise<DerivedProductEntity> =>
  manager.findOneByOrFail(DerivedProductEntity, { id });
