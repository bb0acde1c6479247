import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { notify } from '../../agenda';
import { announce } from '../../ledger';
import { moveOrder, type DataOrderEntity } from '../../ordering';
import { FreeUseEntity } from '../store/free-use.entity';

interface Rejection {
  /** Null where nobody appealed in time, and the clock makes the refusal final. */
  readonly caller: MemberCaller | null;
  readonly reason: string | null;
  readonly decisionId: string | null;
}

interface Rejected {
  readonly order: DataOrderEntity;
  readonly use: FreeUseEntity;
  readonly product: { readonly facts: { readonly code: string } };
}

/** A refusal becomes final: after the appeal was decided, or after the time for it has passed. */
export async function rejectForGood(
  manager: EntityManager,
  { clock }: Pick<Deps, 'clock'>,
  { order, use, product }: Rejected,
  { caller, reason, decisionId }: Rejection,
): Promise<void> {
  await manager.update(FreeUseEntity, { orderId: order.id }, { state: 'REJECTED' });
  const moved = await moveOrder(manager, order, 'REJECTED', {
    decidedBy: caller?.personId ?? use.refusedBy,
    decidedAt: clock.now(),
    decisionReason: reason,
  });
  assert(moved, 'An order under an exclusive lock keeps its version.');
  await notify(manager, clock, {
    recipientIds: [use.buyerId],
    kind: 'FREE_USE_REJECTED',
    subjectId: order.id,
    params: { product: product.facts.code },
  });
  await announce(manager, {
    clock,
    type: 'FREE_USE_REJECTED',
    subjectId: order.id,
    decisionId,
    payload: { reason },
  });
}
