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
import { reopenCaseRules } from '../../../policy';
import { regulatorId } from '../../authorisation';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { lockFreeUse } from '../../purpose';
import { caseForUse, reopenRuled, type CaseEntity } from '../../supervision';
import { KINDS_OF_CASE } from './case-kinds';

export interface ReopenCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The implementing agency looks again at a case that it has ruled on. */
export function reopenCase(
  deps: Deps,
  caller: MemberCaller,
  { caseId, expectedVersion, reason }: ReopenCase,
): Promise<Outcome<CaseEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<CaseEntity, Reason>>(dataSource, async (manager) => {
    const named = await caseForUse(manager, caseId, 'NONE');
    if (named?.agencyId !== caller.organisationId) return refused(plainRefusal('NOT_FOUND', ['caseId']));
    const kind = KINDS_OF_CASE[named.kind];
    const locked = await lockFreeUse(manager, clock, named.originId);
    await kind.holdToReopen(manager);
    const matter = await caseForUse(manager, caseId, 'UPDATE');
    assert(locked !== null && matter !== null, 'Cases and orders are never deleted.');
    if (matter.version !== expectedVersion) return refused(versionConflict(matter.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'reopenCase',
      subjectId: caseId,
      rules: reopenCaseRules,
      facts: { actor: actorFacts(caller), agencyId: matter.agencyId, state: matter.state, reason },
    });
    if (!outcome.ok) return outcome;
    await reopenRuled(manager, deps, {
      row: matter,
      reason,
      escalatesToId: await regulatorId(manager),
      decisionId: outcome.value,
    });
    await kind.reopened(manager, deps, { matter, locked }, outcome.value);
    const after = await caseForUse(manager, caseId, 'NONE');
    assert(after !== null, 'A locked case is there.');
    return permitted(after);
  });
}
