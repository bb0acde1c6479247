import { legalDateOf } from '../../../kernel/legal-date';
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
import { terminateResourcesRules } from '../../../policy';
import { resourcesInScope } from '../../catalogue';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { holdAsParty } from '../store/life.query';
import { changeAgreement } from '../store/life.write';
import { reduceScope } from './reduce-scope';
import { owePublication } from './scope-publication';

export interface TerminateResources {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly resourceIds: readonly string[];
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency ends the authorisation of named resources at once, by a decision of its own (K-04). */
export function terminateResources(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, resourceIds, reason }: TerminateResources,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const scope = await resourcesInScope(manager, agreementId, resourceIds);
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'terminateResources',
      subjectId: agreementId,
      rules: terminateResourcesRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        resources: resourceIds.map((resourceId) => ({ resourceId, isInScope: scope.has(resourceId) })),
      },
    });
    if (!outcome.ok) return outcome;
    await changeAgreement(manager, row);
    await reduceScope(manager, deps, row, { resourceIds, reason, since: now, decisionId: outcome.value });
    await owePublication(manager, deps, row);
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
