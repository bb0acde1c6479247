import type { EntityManager } from 'typeorm';
import { LOCK_CLAUSES, type RowLock } from '../../../platform/persistence/row-lock';

/** A resource that a product is made from. */
export interface SourceResource {
  readonly productId: string;
  readonly agreementId: string;
  readonly resourceId: string;
  readonly resourceCode: string;
  /** Whether it is within the live scope of the agreement of the product. */
  readonly isInScope: boolean;
}

interface SourceRow {
  readonly product_id: string;
  readonly agreement_id: string;
  readonly resource_id: string;
  readonly resource_code: string;
  readonly is_in_scope: number;
}

/**
 * What these products are made from, in one statement. A resource can leave a scope while only the resource is held,
 * not the agreement; therefore its place in the scope is held here. Whoever takes it out holds nothing else that this
 * use case waits for, so that the place may be locked after the product. The code of the resource is read by a
 * subquery, which takes no lock: everybody locks a resource before its products.
 */
export async function sourcesOfProducts(
  manager: EntityManager,
  productIds: readonly string[],
  lock: Extract<RowLock, 'NONE' | 'SHARE'>,
): Promise<SourceResource[]> {
  if (productIds.length === 0) return [];
  const rows: SourceRow[] = await manager.query(
    `SELECT part.product_id, product.agreement_id, part.resource_id, scope.removed_at IS NULL AND scope.resource_id IS NOT NULL AS is_in_scope,
            (SELECT resource.resource_code FROM data_resource resource WHERE resource.id = part.resource_id) AS resource_code
       FROM product_resource part
       STRAIGHT_JOIN data_product product ON product.id = part.product_id
       LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id AND scope.resource_id = part.resource_id
      WHERE part.product_id IN (?)
      ORDER BY part.product_id, part.resource_id ${LOCK_CLAUSES[lock]}`,
    [productIds],
  );
  return rows.map((row) => ({
    productId: row.product_id,
    agreementId: row.agreement_id,
    resourceId: row.resource_id,
    resourceCode: row.resource_code,
    isInScope: row.is_in_scope === 1,
  }));
}
