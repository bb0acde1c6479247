import { assert } from '../../../kernel/assert';
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
import { completeFreeUseRules } from '../../../policy';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { partyFacts } from '../../party';
import { FreeUseContentEntity } from '../store/free-use-content.entity';
import { contentRow, factsOf, type HandedIn } from './apply-free-use.service';
import { oweFormCheck } from './free-use-duties';
import { changeFreeUse, lockFreeUse } from './lock-free-use';
import { orderAfter } from './order-after';

export interface CompleteFreeUse extends HandedIn {
  readonly orderId: string;
  readonly expectedVersion: number;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The applicant completes what was returned and hands it in again, as a version of its own. */
export function completeFreeUse(
  deps: Deps,
  caller: MemberCaller,
  { orderId, expectedVersion, ...handedIn }: CompleteFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockFreeUse(manager, clock, orderId);
    if (locked?.order.buyerId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const { now, today, order, use, content, offeredConditions } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    // The order keeps its terms: more units, like another scenario, are an application of their own.
    if (handedIn.quantity > order.quantity) {
      return refused(plainRefusal('INVALID_INPUT', ['quantity'], { reason: `> ${String(order.quantity)}` }));
    }
    const buyer = await partyFacts(manager, order.buyerId);
    assert(buyer !== null, 'An order has a buyer.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'completeFreeUse',
      subjectId: orderId,
      rules: completeFreeUseRules,
      facts: { today, state: use.state, buyer, freeUse: factsOf(handedIn), offeredConditions },
    });
    if (!outcome.ok) return outcome;
    const number = content.number + 1;
    await manager.insert(FreeUseContentEntity, {
      orderId,
      number,
      ...contentRow(handedIn),
      handedInBy: caller.personId,
      handedInAt: now,
      decisionId: outcome.value,
    });
    await changeFreeUse(manager, order, { state: 'FORM_CHECK', contentNumber: number });
    await oweFormCheck(manager, deps, { ...use, productId: order.productId });
    await announce(manager, {
      clock,
      type: 'FREE_USE_COMPLETED',
      subjectId: orderId,
      decisionId: outcome.value,
      payload: { contentNumber: number },
    });
    return permitted(await orderAfter(manager, orderId));
  });
}
