import { In } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { alignByKey } from '../../../platform/persistence/loader';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal } from '../../../platform/refusal';
import { ProductListItemEntity } from '../store/product-list-item.entity';
import { agreementIdOfList } from '../store/product-list-item.query';
import { ruleOnList } from './rule-on-items';
import type { ReviewGiven, RulingGiven, RulingRefused } from './ruling-case';

export interface DecideProductListItems {
  readonly listId: string;
  readonly rulings: readonly RulingGiven[];
  /** Reviews of all the items alike; one of the same kind with a ruling takes its place there. */
  readonly reviews: readonly ReviewGiven[];
}

/** The implementing agency rules on many items of one list at once: on all of them, or on none. */
export function decideProductListItems(
  deps: Deps,
  caller: MemberCaller,
  { listId, rulings, reviews }: DecideProductListItems,
): Promise<Outcome<ProductListItemEntity[], RulingRefused>> {
  type Answer = Outcome<ProductListItemEntity[], RulingRefused>;
  return inTransaction<Answer>(deps.dataSource, async (manager) => {
    const ids = rulings.map(({ itemId }) => itemId);
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (repeated >= 0) {
      const reason = plainRefusal('INVALID_INPUT', ['itemId'], { reason: 'name each item once' });
      return refused({ reason, index: repeated });
    }
    const agreementId = await agreementIdOfList(manager, listId);
    if (agreementId === null) return refused({ reason: plainRefusal('NOT_FOUND', ['listId']), index: null });
    const outcome = await ruleOnList(manager, deps, caller, {
      operation: 'decideProductListItems',
      agreementId,
      listId,
      rulings: rulings.map((given) => ({ ...given, reviews: withCommon(given.reviews, reviews) })),
    });
    if (!outcome.ok) return outcome;
    const decided = await manager.findBy(ProductListItemEntity, { id: In(ids) });
    return permitted(alignByKey(ids, decided, ({ id }) => id).flatMap((item) => (item ? [item] : [])));
  });
}

const withCommon = (own: readonly ReviewGiven[], common: readonly ReviewGiven[]): readonly ReviewGiven[] => [
  ...own,
  ...common.filter(({ kind }) => own.every((review) => review.kind !== kind)),
];
