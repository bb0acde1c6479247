import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import type { Clock } from '../../../platform/clock';
import { notify } from '../../agenda';
import { announce } from '../../ledger';
import type { FreeUseEntity } from '../store/free-use.entity';
import { standingOf } from '../store/free-use.query';

interface Restored {
  readonly order: { readonly id: string };
  readonly use: View<FreeUseEntity>;
  readonly product: { readonly facts: { readonly code: string } };
  readonly decisionId: string;
}

/** One of the two causes has ended. User and operator are told only when the other does not stand any more either. */
export async function tellRestored(
  manager: EntityManager,
  clock: Clock,
  { order, use, product, decisionId }: Restored,
): Promise<void> {
  const standing = standingOf(use);
  if (standing === 'RUNNING') {
    await notify(manager, clock, {
      recipientIds: [use.buyerId, use.operatorId],
      kind: 'FREE_GRANT_RESTORED',
      subjectId: order.id,
      params: { product: product.facts.code },
    });
  }
  await announce(manager, {
    clock,
    type: 'FREE_GRANT_RESTORED',
    subjectId: order.id,
    decisionId,
    payload: { standing },
  });
}
