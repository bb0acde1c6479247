import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { DataProductEntity } from './data-product.entity';
import type { EarlierProduct } from './earlier-product.query';
import type { ItemContent } from './item-content';
import { returnedProductsTakeContent } from './product-content.write';
import { clearParts, insertParts } from './product-parts.write';
import { ProductListItemEntity } from './product-list-item.entity';
import { ProductListEntity } from './product-list.entity';

/** An item that is handed in, and what stands under its code. */
export interface HandedIn {
  readonly content: ItemContent;
  readonly contentHash: string;
  readonly earlier: EarlierProduct | null;
}

/** An item as it was written. */
export interface PlacedItem {
  readonly itemId: string;
  readonly productId: string;
  /** Whether the product itself is submitted with it; one that was approved stays as it is sold. */
  readonly isOfProduct: boolean;
}

/**
 * Writes a whole list, in as many statements for an item as for a page of them. A new code makes a product; one that
 * was returned takes the new content; of one that was approved only the item is written, and what is sold stays.
 */
export async function insertList(
  manager: EntityManager,
  list: View<ProductListEntity>,
  items: readonly HandedIn[],
): Promise<PlacedItem[]> {
  await manager.insert(ProductListEntity, list);
  const placed = items.map(({ content, contentHash, earlier }) => ({
    itemId: newId('listItem'),
    productId: earlier?.id ?? newId('product'),
    isOfProduct: earlier?.approvedItemId == null,
    isNew: earlier === null,
    revision: (earlier?.lastRevision ?? 0) + 1,
    content,
    contentHash,
  }));
  await insertRows(
    manager,
    DataProductEntity,
    placed
      .filter(({ isNew }) => isNew)
      .map(({ content, productId }) => ({
        id: productId,
        productCode: content.code,
        agreementId: list.agreementId,
        operatorId: list.operatorId,
        title: content.title,
        summary: content.summary,
        field: content.field,
        deliveryMode: content.deliveryMode,
        grade: content.grade,
        containsPersonalInformation: content.containsPersonalInformation,
        technicalStandard: content.technicalStandard,
        state: 'SUBMITTED' as const,
      })),
  );
  await insertRows(
    manager,
    ProductListItemEntity,
    placed.map(({ itemId, productId, revision, content, contentHash }) => ({
      id: itemId,
      listId: list.id,
      productId,
      productRevision: revision,
      state: 'SUBMITTED' as const,
      content,
      contentHash,
      submittedBy: list.submittedBy,
    })),
  );
  const returned = placed.filter(({ isOfProduct, isNew }) => isOfProduct && !isNew);
  await returnedProductsTakeContent(
    manager,
    list.agreementId,
    returned.map(({ itemId }) => itemId),
  );
  await clearParts(
    manager,
    returned.map(({ productId }) => productId),
  );
  await insertParts(
    manager,
    placed.filter(({ isOfProduct }) => isOfProduct),
  );
  return placed;
}
