import type { EntityManager } from 'typeorm';

/** A page of the products of an agreement that run: on sale, or off sale with running orders that may finish. */
interface Page {
  readonly agreementId: string;
  readonly afterId: string;
  readonly atMost: number;
}

async function running(manager: EntityManager, part: string, page: Page): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT product.id FROM data_product product
      WHERE product.agreement_id = ? AND product.id > ?
        AND (product.state = 'ON_SALE' OR product.running_orders = 'FINISH')
        AND EXISTS (SELECT 1 FROM product_resource part ${part})
      ORDER BY product.id LIMIT ?`,
    [page.agreementId, page.afterId, page.atMost],
  );
  return rows.map(({ id }) => id);
}

/** Products that run although one of their resources is outside the live scope. By their ids, and without a lock. */
export const runningOutsideScope = (manager: EntityManager, page: Page): Promise<string[]> =>
  running(
    manager,
    `LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id
                AND scope.resource_id = part.resource_id AND scope.removed_at IS NULL
          WHERE part.product_id = product.id AND scope.resource_id IS NULL`,
    page,
  );

/**
 * Products that run and are made of what B-04 or B-06 looks at: the rules say which of them may go on. By their ids, and
 * without a lock.
 */
export const runningOnSensitiveData = (manager: EntityManager, page: Page): Promise<string[]> =>
  running(
    manager,
    `JOIN data_resource resource ON resource.id = part.resource_id
          WHERE part.product_id = product.id
            AND (resource.grade = 'IMPORTANT' OR resource.contains_personal_information = 1)`,
    page,
  );
