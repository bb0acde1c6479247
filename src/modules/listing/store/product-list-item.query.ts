import { In, type EntityManager } from 'typeorm';
import type { ItemReviewKind, ItemReviewResult, ListItemState } from '../../../policy/vocabulary';
import { ListItemReviewEntity } from './list-item-review.entity';
import { ProductListItemEntity } from './product-list-item.entity';

/** Where an item belongs; it never changes, so it is read before anything is locked. */
export interface ItemPlace {
  readonly listId: string;
  readonly agreementId: string;
}

export async function placeOfItem(manager: EntityManager, itemId: string): Promise<ItemPlace | null> {
  const rows: { list_id: string; agreement_id: string }[] = await manager.query(
    `SELECT item.list_id, list.agreement_id FROM product_list_item item JOIN product_list list ON list.id = item.list_id WHERE item.id = ?`,
    [itemId],
  );
  const row = rows[0];
  return row === undefined ? null : { listId: row.list_id, agreementId: row.agreement_id };
}

export async function agreementIdOfList(manager: EntityManager, listId: string): Promise<string | null> {
  const rows: { agreement_id: string }[] = await manager.query(
    'SELECT agreement_id FROM product_list WHERE id = ?',
    [listId],
  );
  return rows[0]?.agreement_id ?? null;
}

/** What was handed in with these items of a list, in no order; it never changes either. */
export const itemsOfList = (
  manager: EntityManager,
  listId: string,
  itemIds: readonly string[],
): Promise<ProductListItemEntity[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : manager.find(ProductListItemEntity, { where: { id: In([...itemIds]), listId } });

/**
 * Holds the lists of an agreement: rulings under it come one after the other, so that the last one of a list sees that
 * it is the last, and the next version has one duty of publication.
 */
export async function lockListsOf(manager: EntityManager, agreementId: string): Promise<void> {
  await manager.query('SELECT id FROM product_list WHERE agreement_id = ? ORDER BY id FOR UPDATE', [
    agreementId,
  ]);
}

/** What of an item changes, read under an exclusive lock. Hold the products before. */
export interface HeldItem {
  readonly state: ListItemState;
  readonly version: number;
}

export async function holdItems(
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, HeldItem>> {
  if (itemIds.length === 0) return new Map();
  const rows: { id: string; state: ListItemState; version: number }[] = await manager.query(
    'SELECT id, state, version FROM product_list_item WHERE id IN (?) ORDER BY id FOR UPDATE',
    [itemIds],
  );
  return new Map(rows.map(({ id, state, version }) => [id, { state, version }]));
}

/** The latest review of each kind. */
export type ReviewsOfItem = Readonly<
  Partial<Record<ItemReviewKind, { readonly number: number; readonly result: ItemReviewResult }>>
>;

export async function latestReviews(
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewsOfItem>> {
  if (itemIds.length === 0) return new Map();
  const rows = await manager.find(ListItemReviewEntity, {
    select: { id: true, itemId: true, kind: true, number: true, result: true },
    where: { itemId: In([...itemIds]) },
    order: { number: 'ASC' },
  });
  const latest = new Map<string, ReviewsOfItem>();
  for (const { itemId, kind, number, result } of rows) {
    latest.set(itemId, { ...latest.get(itemId), [kind]: { number, result } });
  }
  return latest;
}

export const hasUndecidedItems = (manager: EntityManager, listId: string): Promise<boolean> =>
  manager.existsBy(ProductListItemEntity, { listId, state: 'SUBMITTED' });
