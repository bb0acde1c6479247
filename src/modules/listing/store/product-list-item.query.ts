import type { EntityManager } from 'typeorm';
import type { ListItemState } from '../../../policy/vocabulary';

/** An item with what its decision looks at. */
export interface ItemForDecision {
  readonly id: string;
  readonly productId: string;
  readonly productCode: string;
  readonly productVersion: number;
  readonly state: ListItemState;
  readonly submittedBy: string;
  readonly version: number;
}

/** Which agreement an item stands under; it never changes, so it is read before anything is locked. */
export async function agreementIdOfItem(manager: EntityManager, itemId: string): Promise<string | null> {
  const rows: { agreement_id: string }[] = await manager.query(
    `SELECT list.agreement_id FROM product_list_item item JOIN product_list list ON list.id = item.list_id WHERE item.id = ?`,
    [itemId],
  );
  return rows[0]?.agreement_id ?? null;
}

/** Holds the product first and then the item, exclusively: two reviewers decide one after the other. */
export async function itemForDecision(
  manager: EntityManager,
  itemId: string,
): Promise<ItemForDecision | null> {
  const products: { id: string; product_code: string; version: number }[] = await manager.query(
    `SELECT product.id, product.product_code, product.version FROM data_product product
      WHERE product.id = (SELECT product_id FROM product_list_item WHERE id = ?) FOR UPDATE`,
    [itemId],
  );
  const items: {
    id: string;
    product_id: string;
    state: ListItemState;
    submitted_by: string;
    version: number;
  }[] = await manager.query(
    'SELECT id, product_id, state, submitted_by, version FROM product_list_item WHERE id = ? FOR UPDATE',
    [itemId],
  );
  const [product, item] = [products[0], items[0]];
  if (product === undefined || item === undefined) return null;
  return {
    id: item.id,
    productId: product.id,
    productCode: product.product_code,
    productVersion: product.version,
    state: item.state,
    submittedBy: item.submitted_by,
    version: item.version,
  };
}
