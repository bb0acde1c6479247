import { In, type EntityManager } from 'typeorm';
import { DataProductEntity } from './data-product.entity';

/** Takes products off sale, and stops what runs of those that were off sale already. Lock them first. */
export async function stopProducts(
  manager: EntityManager,
  {
    onSaleIds,
    finishingIds,
  }: { readonly onSaleIds: readonly string[]; readonly finishingIds: readonly string[] },
): Promise<void> {
  const stopped = { runningOrders: 'STOP' as const, version: () => 'version + 1' };
  if (onSaleIds.length > 0) {
    await manager.update(DataProductEntity, { id: In([...onSaleIds]) }, { state: 'SUSPENDED', ...stopped });
  }
  if (finishingIds.length > 0) {
    await manager.update(DataProductEntity, { id: In([...finishingIds]) }, stopped);
  }
}
