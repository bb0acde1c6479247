import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { ProductState, RunningOrders } from '../../../policy/vocabulary';
import { DataProductEntity } from './data-product.entity';
import type { ProductForUse } from './product-facts.query';
import { ProductListItemEntity } from './product-list-item.entity';

/** What the agency makes of a product after its approval. */
export type Standing = Extract<ProductState, 'ON_SALE' | 'SUSPENDED' | 'WITHDRAWN'>;

export async function changeStanding(
  manager: EntityManager,
  product: ProductForUse,
  to: Standing,
  runningOrders: RunningOrders | null,
): Promise<void> {
  const { productId } = product.facts;
  const moved = await manager.update(
    DataProductEntity,
    { id: productId, version: product.version },
    { state: to, runningOrders, version: product.version + 1 },
  );
  assert(moved.affected === 1, 'A product under an exclusive lock keeps its version.');
  if (to !== 'WITHDRAWN' || product.approvedItemId === null) return;
  await manager.update(
    ProductListItemEntity,
    { id: product.approvedItemId },
    { state: 'WITHDRAWN', version: () => 'version + 1' },
  );
}
