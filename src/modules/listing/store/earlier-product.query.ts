import { In, type EntityManager } from 'typeorm';
import { DataProductEntity } from './data-product.entity';

/** A product that bears the code of an item that is handed in. */
export interface EarlierProduct extends Pick<
  DataProductEntity,
  'id' | 'operatorId' | 'agreementId' | 'state' | 'approvedItemId'
> {
  readonly lastRevision: number;
  readonly isRevisionOpen: boolean;
  /** Hash of the content that was approved last; null before the first approval. */
  readonly approvedContentHash: string | null;
}

interface ItemsRow {
  readonly product_id: string;
  readonly last_revision: number;
  readonly is_open: number | string;
  readonly approved_hash: string | null;
}

/**
 * Products that already bear one of these codes, held so that two lists cannot take the same code over. What belongs
 * to them is read after they are held, in statements of their own: it may have come while this one waited.
 */
export async function earlierProducts(
  manager: EntityManager,
  codes: readonly string[],
): Promise<ReadonlyMap<string, EarlierProduct>> {
  if (codes.length === 0) return new Map();
  const products = await manager.find(DataProductEntity, {
    where: { productCode: In([...codes]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (products.length === 0) return new Map();
  const ids = products.map(({ id }) => id);
  const items: ItemsRow[] = await manager.query(
    `SELECT item.product_id, MAX(item.product_revision) AS last_revision, SUM(item.state = 'SUBMITTED') AS is_open,
            MAX(IF(item.id = product.approved_item_id, item.content_hash, NULL)) AS approved_hash
       FROM product_list_item item JOIN data_product product ON product.id = item.product_id
      WHERE item.product_id IN (?) GROUP BY item.product_id`,
    [ids],
  );
  const itemsOf = new Map(items.map((row) => [row.product_id, row]));
  return new Map(
    products.map(({ id, productCode, operatorId, agreementId, state, approvedItemId }) => {
      const own = itemsOf.get(id);
      return [
        productCode,
        {
          id,
          operatorId,
          agreementId,
          state,
          approvedItemId,
          lastRevision: own?.last_revision ?? 0,
          isRevisionOpen: Number(own?.is_open ?? 0) > 0,
          approvedContentHash: own?.approved_hash ?? null,
        },
      ];
    }),
  );
}
