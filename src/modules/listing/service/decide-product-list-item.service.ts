import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal } from '../../../platform/refusal';
import { ProductListItemEntity } from '../store/product-list-item.entity';
import { placeOfItem } from '../store/product-list-item.query';
import { ruleOnList } from './rule-on-items';
import type { RulingGiven, RulingRefused } from './ruling-case';

export type DecideProductListItem = RulingGiven;

/** The implementing agency approves, returns or rejects one item. Approval puts the product on sale as the item says. */
export function decideProductListItem(
  deps: Deps,
  caller: MemberCaller,
  given: DecideProductListItem,
): Promise<Outcome<ProductListItemEntity, RulingRefused['reason']>> {
  return inTransaction<Outcome<ProductListItemEntity, RulingRefused['reason']>>(
    deps.dataSource,
    async (manager) => {
      const place = await placeOfItem(manager, given.itemId);
      if (place === null) return refused(plainRefusal('NOT_FOUND', ['itemId']));
      const outcome = await ruleOnList(manager, deps, caller, {
        operation: 'decideProductListItem',
        ...place,
        rulings: [given],
      });
      if (!outcome.ok) return refused(outcome.refusal.reason);
      return permitted(await manager.findOneByOrFail(ProductListItemEntity, { id: given.itemId }));
    },
  );
}
