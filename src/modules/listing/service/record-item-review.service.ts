import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { reviewListItemRules } from '../../../policy';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { isMemberOf } from '../../party';
import { productsForUse } from '../store/product-facts.query';
import { ProductListItemEntity } from '../store/product-list-item.entity';
import { holdItems, itemsOfList, latestReviews, placeOfItem } from '../store/product-list-item.query';
import { insertReviews, touchItem } from '../store/product-list-item.write';
import type { ReviewGiven } from './ruling-case';

export interface RecordItemReview extends ReviewGiven {
  readonly itemId: string;
  readonly expectedVersion: number;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** Puts the result of a review on record. A later one of its kind takes its place; both stay. */
export function recordItemReview(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { itemId, expectedVersion, ...review }: RecordItemReview,
): Promise<Outcome<ProductListItemEntity, Reason>> {
  return inTransaction<Outcome<ProductListItemEntity, Reason>>(dataSource, async (manager) => {
    const place = await placeOfItem(manager, itemId);
    const agreement = place && (await agreementFacts(manager, place.agreementId, 'SHARE'));
    const item = place && (await itemsOfList(manager, place.listId, [itemId]))[0];
    const product = item && (await productsForUse(manager, [item.productId], 'SHARE')).get(item.productId);
    const held = (await holdItems(manager, [itemId])).get(itemId);
    if (agreement === null || item == null || product == null || held === undefined) {
      return refused(plainRefusal('NOT_FOUND', ['itemId']));
    }
    const isOwnAgency = agreement.agencyId === caller.organisationId;
    if (isOwnAgency && held.version !== expectedVersion) return refused(versionConflict(held.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'recordItemReview',
      subjectId: itemId,
      rules: reviewListItemRules,
      facts: {
        actor: actorFacts(caller),
        agreement,
        item: { code: product.facts.code, state: held.state, submitterPersonId: item.submittedBy },
        isActorOfOperator: await isMemberOf(manager, caller.personId, agreement.operatorId),
      },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    const earlier = (await latestReviews(manager, [itemId])).get(itemId)?.[review.kind];
    await insertReviews(manager, [{ itemId, ...review, number: (earlier?.number ?? 0) + 1, decisionId }], {
      personId: caller.personId,
      organisationId: caller.organisationId,
      at: clock.now(),
    });
    await touchItem(manager, itemId, held.version);
    await announce(manager, {
      clock,
      type: 'LIST_ITEM_REVIEWED',
      subjectId: itemId,
      decisionId,
      payload: { kind: review.kind, result: review.result },
    });
    return permitted(await manager.findOneByOrFail(ProductListItemEntity, { id: itemId }));
  });
}
