import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { removeResourcesFromScopeRules } from '../../../policy';
import { resourcesInScope } from '../../catalogue';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { holdAsParty } from '../store/life.query';
import { restateScope } from './content-revision';
import { reduceScope } from './reduce-scope';
import { owePublication } from './scope-publication';
import { namedTwice, notInScope } from './scope-request';

export interface RemoveResourcesFromScope {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly resourceIds: readonly string[];
  readonly reason: string;
}

/** The agency narrows the scope of its agreement without a breach: all of the named resources, or none and why. */
export function removeResourcesFromScope(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, resourceIds, reason }: RemoveResourcesFromScope,
): Promise<Outcome<AgreementEntity, Refusal<PolicyRefusal>>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Refusal<PolicyRefusal>>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts: agreement } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const inScope = new Set((await resourcesInScope(manager, agreementId, resourceIds)).keys());
    const unfit = namedTwice(resourceIds) ?? notInScope(resourceIds, inScope);
    if (unfit !== null) return refused(unfit);
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'removeResourcesFromScope',
      subjectId: agreementId,
      rules: removeResourcesFromScopeRules,
      facts: { scopeAct: 'REMOVE', today: legalDateOf(now), actor: actorFacts(caller), agreement },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    await reduceScope(manager, deps, row, { resourceIds, reason, since: now, decisionId });
    await restateScope(manager, clock, row, { entering: [], decisionId });
    await owePublication(manager, deps, row);
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
