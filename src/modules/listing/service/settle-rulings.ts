import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import type { AgreementFacts } from '../../../policy/facts';
import type { ListItemRuling } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { hasUndecidedItems } from '../store/product-list-item.query';
import type { RuledItem } from '../store/product-list-item.write';
import { ProductListEntity } from '../store/product-list.entity';
import { openDisclosureDuties } from './disclosure-duties';

interface Settled {
  readonly agreement: AgreementFacts;
  readonly listId: string;
  readonly ruled: readonly RuledItem[];
  readonly deciderId: string;
}

/** What rulings bring about: the operator is told, an approval is to be published, a list that is decided is off the desk. */
export async function settleRulings(
  manager: EntityManager,
  deps: Deps,
  { agreement, listId, ruled, deciderId }: Settled,
): Promise<void> {
  const count = (ruling: ListItemRuling): number => ruled.filter((item) => item.ruling === ruling).length;
  const { title } = await manager.findOneByOrFail(ProductListEntity, { id: listId });
  await notify(manager, deps.clock, {
    recipientIds: [agreement.operatorId],
    kind: 'PRODUCT_LIST_DECIDED',
    subjectId: listId,
    params: {
      list: title,
      approved: count('APPROVE'),
      returned: count('RETURN'),
      rejected: count('REJECT'),
    },
  });
  if (count('APPROVE') > 0) await openDisclosureDuties(manager, deps, agreement);
  if (await hasUndecidedItems(manager, listId)) return;
  await closeDuties(manager, deps, {
    subjectIds: [listId],
    kinds: ['REVIEW_PRODUCT_LIST'],
    state: 'DONE',
    closedBy: deciderId,
  });
}
