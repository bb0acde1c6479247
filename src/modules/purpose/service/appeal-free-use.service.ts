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
import { appealFreeUseRules } from '../../../policy';
import { cancelTimers } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { oweDecision } from './free-use-duties';
import { changeFreeUse, lockFreeUse } from './lock-free-use';
import { orderAfter } from './order-after';

export interface AppealFreeUse {
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The applicant appeals a refusal, once. */
export function appealFreeUse(
  deps: Deps,
  caller: MemberCaller,
  { orderId, expectedVersion, reason }: AppealFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockFreeUse(manager, clock, orderId);
    if (locked?.order.buyerId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const { now, today, order, use } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'appealFreeUse',
      subjectId: orderId,
      rules: appealFreeUseRules,
      facts: {
        today,
        state: use.state,
        hasBeenAppealed: use.appealedAt !== null,
        refusedOn: use.refusedOn,
        reason,
      },
    });
    if (!outcome.ok) return outcome;
    await changeFreeUse(manager, order, {
      state: 'APPEALED',
      appealedAt: now,
      appealedBy: caller.personId,
      appealReason: reason,
    });
    await cancelTimers(manager, [orderId], ['FREE_USE_APPEAL_LAPSED']);
    await oweDecision(manager, deps, 'DECIDE_FREE_USE_APPEAL', { ...use, productId: order.productId });
    await announce(manager, {
      clock,
      type: 'FREE_USE_APPEALED',
      subjectId: orderId,
      decisionId: outcome.value,
      payload: { reason },
    });
    return permitted(await orderAfter(manager, orderId));
  });
}
