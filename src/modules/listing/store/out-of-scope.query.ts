import type { EntityManager } from 'typeorm';

/**
 * Products of an agreement that run although one of their resources is outside the live scope: on sale, or off sale
 * with running orders that may finish. By their ids, and without a lock.
 */
export async function runningOutsideScope(
  manager: EntityManager,
  agreementId: string,
  afterId: string,
  atMost: number,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT product.id FROM data_product product
      WHERE product.agreement_id = ? AND product.id > ?
        AND (product.state = 'ON_SALE' OR product.running_orders = 'FINISH')
        AND EXISTS (
          SELECT 1 FROM product_resource part
            LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id
                 AND scope.resource_id = part.resource_id AND scope.removed_at IS NULL
           WHERE part.product_id = product.id AND scope.resource_id IS NULL)
      ORDER BY product.id LIMIT ?`,
    [agreementId, afterId, atMost],
  );
  return rows.map(({ id }) => id);
}
