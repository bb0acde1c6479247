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
import { ruleCaseRules } from '../../../policy';
import type { CaseRuling } from '../../../policy/vocabulary';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { visibleOrdersByIds } from '../../ordering';
import { lockFreeUse } from '../../purpose';
import { caseForUse, recordRuling, type CaseEntity } from '../../supervision';
import { KINDS_OF_CASE } from './case-kinds';

export interface RuleCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly ruling: CaseRuling;
  readonly reason: string;
  /** The order for industry that regularises it; null for any other ruling. */
  readonly orderId: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The implementing agency rules on a case: stop, regularise by an order for industry, or lift. */
export function ruleCase(
  deps: Deps,
  caller: MemberCaller,
  { caseId, expectedVersion, ruling, reason, orderId }: RuleCase,
): Promise<Outcome<CaseEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<CaseEntity, Reason>>(dataSource, async (manager) => {
    const named = await caseForUse(manager, caseId, 'NONE');
    // Whoever is not its agency learns nothing of it here.
    if (named?.agencyId !== caller.organisationId) return refused(plainRefusal('NOT_FOUND', ['caseId']));
    const locked = await lockFreeUse(manager, clock, named.originId);
    const matter = await caseForUse(manager, caseId, 'UPDATE');
    assert(locked !== null && matter !== null, 'Cases and orders are never deleted.');
    if (matter.version !== expectedVersion) return refused(versionConflict(matter.version));
    // An order under another agency's agreement is none that this one could name.
    const [order = null] = orderId === null ? [] : await visibleOrdersByIds(manager, caller, [orderId]);
    if (orderId !== null && order === null) return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const kind = KINDS_OF_CASE[matter.kind];
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'ruleCase',
      subjectId: caseId,
      rules: ruleCaseRules,
      facts: {
        actor: actorFacts(caller),
        agencyId: matter.agencyId,
        state: matter.state,
        ruling,
        reason,
        userId: locked.use.buyerId,
        productId: locked.order.productId,
        useIntent: kind.useIntent,
        order: order && {
          buyerId: order.buyerId,
          productId: order.productId,
          purposeClass: order.purposeClass,
          useIntent: order.useIntent,
          state: order.state,
        },
      },
    });
    if (!outcome.ok) return outcome;
    const ruled = { caller, ruling, reason, orderId, decisionId: outcome.value };
    await recordRuling(manager, deps, matter, ruled);
    await kind.ruled(manager, deps, { matter, locked }, ruled);
    const after = await caseForUse(manager, caseId, 'NONE');
    assert(after !== null, 'A locked case is there.');
    return permitted(after);
  });
}
