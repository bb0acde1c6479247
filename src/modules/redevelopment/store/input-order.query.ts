import type { EntityManager } from 'typeorm';
import type { OrderState, PurposeClass, UseIntent } from '../../../policy/vocabulary';

/** An order as an input of a derived product. */
export interface InputOrder {
  readonly id: string;
  readonly buyerId: string;
  readonly operatorId: string;
  readonly productId: string;
  readonly productCode: string;
  readonly productRevision: number;
  readonly state: OrderState;
  readonly useIntent: UseIntent;
  readonly purposeClass: PurposeClass;
}

interface InputOrderRow {
  readonly id: string;
  readonly buyer_id: string;
  readonly operator_id: string;
  readonly product_id: string;
  readonly product_code: string;
  readonly product_revision: number;
  readonly state: OrderState;
  readonly use_intent: UseIntent;
  readonly purpose_class: PurposeClass;
}

/** The products of named orders, which never change: read before anything is locked. */
export async function productIdsOfOrders(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows: { product_id: string }[] = await manager.query(
    'SELECT DISTINCT product_id FROM data_order WHERE id IN (?)',
    [ids],
  );
  return rows.map((row) => row.product_id);
}

/**
 * Orders that a derived product shall be built on, shared in the order of their ids. The code of the product is read
 * by a subquery, which takes no lock: products are locked before orders, and here it would be after.
 */
export async function inputOrders(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InputOrder>> {
  if (ids.length === 0) return new Map();
  const rows: InputOrderRow[] = await manager.query(
    `SELECT base.id, base.buyer_id, base.operator_id, base.product_id, base.product_revision, base.state,
            base.use_intent, base.purpose_class,
            (SELECT product.product_code FROM data_product product WHERE product.id = base.product_id) AS product_code
       FROM data_order base WHERE base.id IN (?) ORDER BY base.id LOCK IN SHARE MODE`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        buyerId: row.buyer_id,
        operatorId: row.operator_id,
        productId: row.product_id,
        productCode: row.product_code,
        productRevision: row.product_revision,
        state: row.state,
        useIntent: row.use_intent,
        purposeClass: row.purpose_class,
      },
    ]),
  );
}
