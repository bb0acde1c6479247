import type { EntityManager } from 'typeorm';
import type { DerivedProductState } from '../../../policy/vocabulary';

/** A derived product as far as a hold goes. */
export interface HoldableProduct {
  readonly id: string;
  readonly productCode: string;
  readonly developerId: string;
  readonly state: DerivedProductState;
  /** The codes of the stopped products for which it is held; null while it is not. */
  readonly holdReason: string | null;
}

interface HoldableRow {
  readonly id: string;
  readonly product_code: string;
  readonly developer_id: string;
  readonly state: DerivedProductState;
  readonly hold_reason: string | null;
}

/**
 * The next derived products that stand on a first-level product, at any depth, locked in the order of their ids. The
 * inputs of a derived product never change, so that what is found here is still so once it is locked.
 */
export async function lockNextDerivedProducts(
  manager: EntityManager,
  baseProductId: string,
  afterId: string,
  atMost: number,
): Promise<HoldableProduct[]> {
  const found: { id: string }[] = await manager.query(
    `WITH RECURSIVE downstream (id) AS (
       SELECT input.derived_product_id FROM derived_product_input input WHERE input.base_product_id = ?
       UNION
       SELECT input.derived_product_id FROM downstream
         JOIN derived_product_input input ON input.base_derived_product_id = downstream.id
     )
     SELECT downstream.id FROM downstream WHERE downstream.id > ? ORDER BY downstream.id LIMIT ?`,
    [baseProductId, afterId, atMost],
  );
  if (found.length === 0) return [];
  const rows: HoldableRow[] = await manager.query(
    `SELECT id, product_code, developer_id, state, hold_reason FROM derived_product FORCE INDEX (PRIMARY)
      WHERE id IN (?) ORDER BY id FOR UPDATE`,
    [found.map(({ id }) => id)],
  );
  return rows.map((row) => ({
    id: row.id,
    productCode: row.product_code,
    developerId: row.developer_id,
    state: row.state,
    holdReason: row.hold_reason,
  }));
}
