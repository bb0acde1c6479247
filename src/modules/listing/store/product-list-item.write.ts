import { In, type EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type {
  ItemReviewKind,
  ItemReviewResult,
  ListItemRuling,
  ListItemState,
  ProductState,
} from '../../../policy/vocabulary';
import { DataProductEntity } from './data-product.entity';
import { ListItemReviewEntity } from './list-item-review.entity';
import { approvedProductsTakeContent } from './product-content.write';
import { ProductListItemEntity } from './product-list-item.entity';
import { replaceParts, type ProductContent } from './product-parts.write';

/** One ruling, with what the item and its product are before it. */
export interface RuledItem extends ProductContent {
  readonly itemId: string;
  readonly ruling: ListItemRuling;
  readonly reason: string | null;
  readonly decisionId: string;
  /** The item by which the product is sold until now; null for a product that was never approved. */
  readonly approvedItemId: string | null;
}

/** Who rules, and when. */
export interface RuledBy {
  readonly personId: string;
  readonly organisationId: string;
  readonly at: Date;
}

export const RULED_STATES = {
  APPROVE: 'APPROVED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
} as const satisfies Readonly<Record<ListItemRuling, ListItemState>>;

/**
 * Writes rulings on items that are held, in as many statements for one as for hundreds. The items first: the database
 * lets a product go on sale, or change, only after its item is approved.
 */
export async function ruleOnItems(
  manager: EntityManager,
  ruled: readonly RuledItem[],
  by: RuledBy,
): Promise<void> {
  await writeRulings(manager, ruled, by);
  const approved = ruled.filter(({ ruling }) => ruling === 'APPROVE');
  const replaced = approved.flatMap(({ approvedItemId }) =>
    approvedItemId === null ? [] : [approvedItemId],
  );
  if (replaced.length > 0) {
    await manager.update(
      ProductListItemEntity,
      { id: In(replaced) },
      { state: 'SUPERSEDED', version: () => 'version + 1' },
    );
  }
  await approvedProductsTakeContent(
    manager,
    approved.map(({ itemId }) => itemId),
    by.at,
  );
  await replaceParts(
    manager,
    approved.filter(({ approvedItemId }) => approvedItemId !== null),
    by.at,
  );
  for (const [ruling, state] of NOT_APPROVED) {
    const neverSold = ruled.filter((item) => item.ruling === ruling && item.approvedItemId === null);
    if (neverSold.length === 0) continue;
    await manager.update(
      DataProductEntity,
      { id: In(neverSold.map(({ productId }) => productId)) },
      { state, version: () => 'version + 1' },
    );
  }
}

const NOT_APPROVED: readonly (readonly [ListItemRuling, ProductState])[] = [
  ['RETURN', 'RETURNED'],
  ['REJECT', 'REJECTED'],
];

/** Each item finds what is its own at the place that it has among the ids. */
async function writeRulings(
  manager: EntityManager,
  ruled: readonly RuledItem[],
  { personId, organisationId, at }: RuledBy,
): Promise<void> {
  const ids = ruled.map(({ itemId }) => itemId);
  const result: { affectedRows: number } = await manager.query(
    `UPDATE product_list_item
        SET state = ELT(FIELD(id, ?), ?), reason = ELT(FIELD(id, ?), ?), decision_id = ELT(FIELD(id, ?), ?),
            decided_by = ?, decided_by_organisation_id = ?, decided_at = ?, version = version + 1
      WHERE id IN (?) AND state = 'SUBMITTED'`,
    [
      ids,
      ruled.map(({ ruling }) => RULED_STATES[ruling]),
      ids,
      ruled.map(({ reason }) => reason),
      ids,
      ruled.map(({ decisionId }) => decisionId),
      personId,
      organisationId,
      at,
      ids,
    ],
  );
  assert(result.affectedRows === ruled.length, 'What was read under an exclusive lock is still undecided.');
}

/** A review as it goes on record. */
export interface ReviewRecord {
  readonly itemId: string;
  readonly kind: ItemReviewKind;
  readonly number: number;
  readonly result: ItemReviewResult;
  readonly opinion: string;
  readonly documentHash: string;
  readonly decisionId: string;
}

export const insertReviews = (
  manager: EntityManager,
  reviews: readonly ReviewRecord[],
  { personId, organisationId, at }: RuledBy,
): Promise<void> =>
  insertRows(
    manager,
    ListItemReviewEntity,
    reviews.map((review) => ({
      id: newId('listItemReview'),
      ...review,
      reviewedBy: personId,
      reviewedByOrganisationId: organisationId,
      reviewedAt: at,
    })),
  );

/** Whoever decides must have seen the review: an older version no longer fits. */
export async function touchItem(manager: EntityManager, itemId: string, version: number): Promise<void> {
  const touched = await manager.update(
    ProductListItemEntity,
    { id: itemId, version },
    { version: version + 1 },
  );
  assert(touched.affected === 1, 'An item under an exclusive lock keeps its version.');
}
