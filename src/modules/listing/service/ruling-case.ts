import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import type { DecideProductListItemFacts } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import type { ItemReviewKind, ItemReviewResult, ListItemRuling } from '../../../policy/vocabulary';
import { actorFacts, type PolicyRefusal } from '../../ledger';
import { isMemberOf } from '../../party';
import { productsForUse, type ProductForUse } from '../store/product-facts.query';
import type { ProductListItemEntity } from '../store/product-list-item.entity';
import {
  holdItems,
  itemsOfList,
  latestReviews,
  lockListsOf,
  type HeldItem,
  type ReviewsOfItem,
} from '../store/product-list-item.query';
import { contentFacts, sourcesOf, type Sources } from './item-sources';

export interface ReviewGiven {
  readonly kind: ItemReviewKind;
  readonly result: ItemReviewResult;
  readonly opinion: string;
  /** SHA-256 of the report. */
  readonly documentHash: string;
}

export interface RulingGiven {
  readonly itemId: string;
  readonly expectedVersion: number;
  readonly ruling: ListItemRuling;
  readonly reason: string | null;
  /** The results of reviews that come with the ruling. */
  readonly reviews: readonly ReviewGiven[];
}

/** Why no ruling was made, and which of them it is about; null where it is about none of them. */
export interface RulingRefused {
  readonly reason: PolicyRefusal | PlainRefusal | VersionConflict;
  readonly index: number | null;
}

/** A ruling with everything that it is about. */
export interface RulingCase {
  readonly given: RulingGiven;
  readonly item: ProductListItemEntity;
  readonly held: HeldItem;
  readonly product: ProductForUse;
  readonly reviews: ReviewsOfItem;
  readonly facts: DecideProductListItemFacts;
}

interface Asked {
  readonly caller: MemberCaller;
  readonly agreement: AgreementFacts;
  readonly listId: string;
  readonly rulings: readonly RulingGiven[];
  readonly today: LegalDate;
}

/**
 * Reads and holds what is ruled on, in the house's order: resources, lists, products, items; hold the agreement before.
 * An item of another list is as unknown as one that does not exist.
 */
export async function rulingCases(
  manager: EntityManager,
  { caller, agreement, listId, rulings, today }: Asked,
): Promise<Outcome<readonly RulingCase[], RulingRefused>> {
  const { agreementId, operatorId } = agreement;
  const items = await itemsOfList(
    manager,
    listId,
    rulings.map(({ itemId }) => itemId),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const unknown = rulings.findIndex(({ itemId }) => !byId.has(itemId));
  if (unknown >= 0) return refused({ reason: plainRefusal('NOT_FOUND', ['itemId']), index: unknown });
  const sources = await sourcesOf(manager, {
    agreementId,
    resourceIds: items.flatMap(({ content }) => content?.resourceIds ?? []),
    today,
  });
  await lockListsOf(manager, agreementId);
  const productIds = items.map(({ productId }) => productId);
  const products = await productsForUse(manager, productIds, 'UPDATE');
  const held = await holdItems(manager, [...byId.keys()]);
  const reviews = await latestReviews(manager, [...byId.keys()]);
  const isActorOfOperator = await isMemberOf(manager, caller.personId, operatorId);
  return permitted(
    rulings.map((given): RulingCase => {
      const item = byId.get(given.itemId);
      const product = products.get(item?.productId ?? '');
      const now = held.get(given.itemId);
      assert(item !== undefined && product !== undefined && now !== undefined, 'Items are never deleted.');
      const own = { given, item, held: now, product, reviews: reviews.get(item.id) ?? {} };
      return { ...own, facts: factsOf(own, { agreement, caller, sources, isActorOfOperator, today }) };
    }),
  );
}

interface Surroundings {
  readonly agreement: AgreementFacts;
  readonly caller: MemberCaller;
  readonly sources: Sources;
  readonly isActorOfOperator: boolean;
  readonly today: LegalDate;
}

function factsOf(
  { given, item, held, product, reviews }: Omit<RulingCase, 'facts'>,
  { agreement, caller, sources, isActorOfOperator, today }: Surroundings,
): DecideProductListItemFacts {
  const results: Partial<Record<ItemReviewKind, ItemReviewResult>> = {};
  for (const [kind, review] of Object.entries(reviews)) results[kind as ItemReviewKind] = review.result;
  for (const { kind, result } of given.reviews) results[kind] = result;
  return {
    today,
    actor: actorFacts(caller),
    agreement,
    item: { code: product.facts.code, state: held.state, submitterPersonId: item.submittedBy },
    isActorOfOperator,
    ruling: given.ruling,
    product: product.facts,
    content: item.content && contentFacts(item.content, sources),
    outsideResourceCodes: sources.outsideCodesOf(item.content?.resourceIds ?? []),
    reviews: results,
  };
}

/** What the agency itself is told of its rulings before any rule is asked: a version that has passed, a reason that lacks. */
export function staleOrSilent(cases: readonly RulingCase[]): RulingRefused | null {
  const index = cases.findIndex(({ given, held: { version } }) => version !== given.expectedVersion);
  const stale = cases[index];
  if (stale !== undefined) return { reason: versionConflict(stale.held.version), index };
  const silent = cases.findIndex(({ given: { ruling, reason } }) => ruling !== 'APPROVE' && reason === null);
  if (silent < 0) return null;
  const say = plainRefusal('INVALID_INPUT', ['reason'], { reason: 'say why it is not approved' });
  return { reason: say, index: silent };
}
