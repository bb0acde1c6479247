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
import { checkFreeUseFormRules } from '../../../policy';
import type { FormCheckResult } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { partyFacts } from '../../party';
import { FreeUseFormCheckEntity, type FormGapRow } from '../store/free-use-form-check.entity';
import { oweDecision } from './free-use-duties';
import { changeFreeUse, freeUseFactsOf, lockFreeUse } from './lock-free-use';
import { orderAfter } from './order-after';

export interface CheckFreeUseForm {
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly result: FormCheckResult;
  readonly gaps: readonly FormGapRow[];
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The operator lets the form of an application pass, or returns it with every gap listed. */
export function checkFreeUseForm(
  deps: Deps,
  caller: MemberCaller,
  { orderId, expectedVersion, result, gaps }: CheckFreeUseForm,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockFreeUse(manager, clock, orderId);
    if (locked?.order.operatorId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const { now, today, order, product, use, content, offeredConditions } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    const buyer = await partyFacts(manager, order.buyerId);
    assert(buyer !== null, 'An order has a buyer.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'checkFreeUseForm',
      subjectId: orderId,
      rules: checkFreeUseFormRules,
      facts: {
        today,
        actor: actorFacts(caller),
        operatorId: order.operatorId,
        applicantPersonId: content.handedInBy,
        buyer,
        state: use.state,
        freeUse: freeUseFactsOf(content),
        offeredConditions,
        result,
        gaps: gaps.length,
      },
    });
    if (!outcome.ok) return outcome;
    await manager.insert(FreeUseFormCheckEntity, {
      orderId,
      contentNumber: content.number,
      result,
      gaps: [...gaps],
      checkedBy: caller.personId,
      checkedAt: now,
      decisionId: outcome.value,
    });
    const passed = result === 'PASSED';
    await changeFreeUse(manager, order, {
      state: passed ? 'PURPOSE_CHECK' : 'RETURNED',
      formCheckedBy: passed ? caller.personId : null,
    });
    await closeDuties(manager, deps, {
      subjectIds: [orderId],
      kinds: ['CHECK_FREE_USE_FORM'],
      state: 'DONE',
      closedBy: caller.personId,
    });
    if (passed) {
      await oweDecision(manager, deps, 'CONFIRM_FREE_USE', { ...use, productId: order.productId });
    } else {
      await notify(manager, clock, {
        recipientIds: [order.buyerId],
        kind: 'FREE_USE_RETURNED',
        subjectId: orderId,
        params: { product: product.facts.code, gaps: gaps.length },
      });
    }
    await announce(manager, {
      clock,
      type: passed ? 'FREE_USE_FORM_PASSED' : 'FREE_USE_RETURNED',
      subjectId: orderId,
      decisionId: outcome.value,
      payload: { contentNumber: content.number, gaps },
    });
    return permitted(await orderAfter(manager, orderId));
  });
}
