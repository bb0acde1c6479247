import type { EntityManager } from 'typeorm';
import { groupByKey } from '../../../platform/persistence/loader';
import type { PurposeClass } from '../../../policy/vocabulary';

/** What stands above a derived product, at any depth. */
export interface Lineage {
  readonly operatorIds: readonly string[];
  /** The first-level products. */
  readonly productIds: readonly string[];
  readonly purposeClasses: readonly PurposeClass[];
}

/** One step of a lineage: what was built on what. */
export interface LineageEdge {
  readonly fromId: string;
  readonly fromTitle: string;
  readonly isFromDerived: boolean;
  readonly toId: string;
  readonly toTitle: string;
  /** 1 for an input of the product itself, 2 for an input of that input, and so on; the shortest way counts. */
  readonly depth: number;
}

/** Each asked product with itself and every derived product above it. UNION drops what was met before. */
const UPSTREAM = `
  WITH RECURSIVE upstream (root_id, id) AS (
    SELECT derived.id, derived.id FROM derived_product derived WHERE derived.id IN (?)
    UNION
    SELECT upstream.root_id, input.base_derived_product_id FROM upstream
      JOIN derived_product_input input ON input.derived_product_id = upstream.id
     WHERE input.base_derived_product_id IS NOT NULL
  )`;

interface OriginRow {
  readonly root_id: string;
  readonly operator_id: string;
  readonly product_id: string;
  readonly purpose_class: PurposeClass;
}

/**
 * The operators, products and purpose classes of all orders above each derived product, in one statement. Inputs never
 * change, so that this may be asked before anything is locked.
 */
export async function lineagesOf(
  manager: EntityManager,
  derivedProductIds: readonly string[],
): Promise<ReadonlyMap<string, Lineage>> {
  if (derivedProductIds.length === 0) return new Map();
  const rows: OriginRow[] = await manager.query(
    `${UPSTREAM}
     SELECT DISTINCT upstream.root_id, base.operator_id, base.product_id, base.purpose_class
       FROM upstream
       JOIN derived_product_input input ON input.derived_product_id = upstream.id
       JOIN data_order base ON base.id = input.order_id
      ORDER BY upstream.root_id, base.operator_id, base.product_id, base.purpose_class`,
    [derivedProductIds],
  );
  return byRoot(derivedProductIds, rows, (own) => ({
    operatorIds: [...new Set(own.map((row) => row.operator_id))],
    productIds: [...new Set(own.map((row) => row.product_id))],
    purposeClasses: [...new Set(own.map((row) => row.purpose_class))],
  }));
}

/** The frozen products above each derived product, itself left out, in one statement. Hold the control facts before. */
export async function frozenAbove(
  manager: EntityManager,
  derivedProductIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (derivedProductIds.length === 0) return new Map();
  const rows: { root_id: string; id: string }[] = await manager.query(
    `${UPSTREAM}
     SELECT upstream.root_id, upstream.id FROM upstream
       JOIN derived_product frozen ON frozen.id = upstream.id AND frozen.state = 'FROZEN'
      WHERE upstream.id <> upstream.root_id
      ORDER BY upstream.root_id, upstream.id`,
    [derivedProductIds],
  );
  return byRoot(derivedProductIds, rows, (own) => own.map(({ id }) => id));
}

interface EdgeRow {
  readonly root_id: string;
  readonly from_id: string;
  readonly from_title: string;
  readonly is_from_derived: number;
  readonly to_id: string;
  readonly to_title: string;
}

/**
 * Every step above each derived product, in one statement, nearest first. A first-level product whose new revision
 * waits for approval is shown by its code: its new title is not public yet.
 */
export async function lineageEdges(
  manager: EntityManager,
  derivedProductIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LineageEdge[]>> {
  if (derivedProductIds.length === 0) return new Map();
  const rows: EdgeRow[] = await manager.query(
    `${UPSTREAM}
     SELECT DISTINCT upstream.root_id,
            COALESCE(input.base_product_id, input.base_derived_product_id) AS from_id,
            COALESCE(below.title, CASE WHEN base.state IN ('ON_SALE', 'SUSPENDED', 'WITHDRAWN') THEN base.title
                                       ELSE base.product_code END) AS from_title,
            input.base_derived_product_id IS NOT NULL AS is_from_derived,
            target.id AS to_id, target.title AS to_title
       FROM upstream
       JOIN derived_product target ON target.id = upstream.id
       JOIN derived_product_input input ON input.derived_product_id = upstream.id
       LEFT JOIN data_product base ON base.id = input.base_product_id
       LEFT JOIN derived_product below ON below.id = input.base_derived_product_id
      ORDER BY upstream.root_id, to_id, from_id`,
    [derivedProductIds],
  );
  return byRoot(derivedProductIds, rows, (own, id) => withDepths(id, own));
}

/** One answer for each asked product, also for one above which nothing was found. */
function byRoot<Row extends { readonly root_id: string }, Answer>(
  ids: readonly string[],
  rows: readonly Row[],
  answer: (own: readonly Row[], id: string) => Answer,
): ReadonlyMap<string, Answer> {
  const groups = groupByKey(ids, rows, (row) => row.root_id);
  return new Map(ids.map((id, index) => [id, answer(groups[index] ?? [], id)]));
}

/** Counts the steps here and not in the statement: there a row would differ by its depth, and a diamond would double. */
function withDepths(rootId: string, rows: readonly EdgeRow[]): LineageEdge[] {
  const depths = new Map([[rootId, 0]]);
  const queue = [rootId];
  for (const id of queue) {
    for (const { from_id } of rows.filter((row) => row.to_id === id && !depths.has(row.from_id))) {
      depths.set(from_id, (depths.get(id) ?? 0) + 1);
      queue.push(from_id);
    }
  }
  return rows
    .map((row) => ({
      fromId: row.from_id,
      fromTitle: row.from_title,
      isFromDerived: row.is_from_derived === 1,
      toId: row.to_id,
      toTitle: row.to_title,
      depth: (depths.get(row.to_id) ?? 0) + 1,
    }))
    .sort((a, b) => a.depth - b.depth);
}
