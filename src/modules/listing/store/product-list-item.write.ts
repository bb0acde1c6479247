import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { ListItemRuling, ListItemState, ProductState } from '../../../policy/vocabulary';
import { DataProductEntity } from './data-product.entity';
import { ProductListItemEntity } from './product-list-item.entity';
import type { ItemForDecision } from './product-list-item.query';

interface Ruling {
  readonly ruling: ListItemRuling;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedByOrganisationId: string;
  readonly decidedAt: Date;
  readonly decisionId: string;
}

const ITEM_STATES: Readonly<Record<ListItemRuling, ListItemState>> = {
  APPROVE: 'APPROVED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
};

const PRODUCT_STATES: Readonly<Record<ListItemRuling, ProductState>> = {
  APPROVE: 'ON_SALE',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
};

/** Writes the ruling on the item first: the database lets a product go on sale only after its item is approved. */
export async function ruleOnItem(
  manager: EntityManager,
  item: ItemForDecision,
  { ruling, ...how }: Ruling,
): Promise<void> {
  const ruled = await manager.update(
    ProductListItemEntity,
    { id: item.id, version: item.version },
    { state: ITEM_STATES[ruling], version: item.version + 1, ...how },
  );
  assert(ruled.affected === 1, 'An item under an exclusive lock keeps its version.');
  const moved = await manager.update(
    DataProductEntity,
    { id: item.productId, version: item.productVersion },
    {
      state: PRODUCT_STATES[ruling],
      version: item.productVersion + 1,
      ...(ruling === 'APPROVE' && { approvedItemId: item.id, publishedAt: how.decidedAt }),
    },
  );
  assert(moved.affected === 1, 'A product under an exclusive lock keeps its version.');
}
