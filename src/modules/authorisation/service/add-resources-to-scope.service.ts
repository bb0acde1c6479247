import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { addResourcesToScopeRules } from '../../../policy';
import type { RegistryRecordType } from '../../../policy/vocabulary';
import { notify } from '../../agenda';
import {
  addToScope,
  holderStates,
  holdResources,
  openRegistrationDuties,
  resourcesInScope,
  scopeResourceFacts,
} from '../../catalogue';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { holdAsParty } from '../store/life.query';
import { restateScope } from './content-revision';
import { owePublication } from './scope-publication';
import { alreadyInScope, namedTwice, unknownResource } from './scope-request';

export interface AddResourcesToScope {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly resourceIds: readonly string[];
}

/** What a resource is registered as (B-27). */
const RECORD_TYPE: RegistryRecordType = 'RESOURCE';

/**
 * The agency extends the scope of its agreement: all of the named resources, or none and why. What is signed of a draft
 * covers its scope, so that whoever has signed it before signs again.
 */
export function addResourcesToScope(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, resourceIds }: AddResourcesToScope,
): Promise<Outcome<AgreementEntity, Refusal<PolicyRefusal>>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Refusal<PolicyRefusal>>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts: agreement } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const resources = await holdResources(manager, resourceIds);
    const inScope = new Set((await resourcesInScope(manager, agreementId, resourceIds)).keys());
    const unfit =
      namedTwice(resourceIds) ??
      unknownResource(resourceIds, new Set(resources.map(({ id }) => id))) ??
      alreadyInScope(resourceIds, inScope);
    if (unfit !== null) return refused(unfit);
    const states = await holderStates(
      manager,
      resources.map(({ holderId }) => holderId),
    );
    const now = clock.now();
    const today = legalDateOf(now);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'addResourcesToScope',
      subjectId: agreementId,
      rules: addResourcesToScopeRules,
      facts: {
        scopeAct: 'ADD',
        today,
        actor: actorFacts(caller),
        agreement,
        resources: resources.map((resource) =>
          scopeResourceFacts(resource, states.get(resource.holderId) ?? 'APPLIED'),
        ),
      },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    const entering = resources.map(({ resourceCode }) => resourceCode);
    await restateScope(manager, clock, row, { entering, decisionId });
    await addToScope(manager, { agreementId, resourceIds, addedOn: today, since: now, decisionId });
    await announce(manager, {
      clock,
      type: 'SCOPE_EXTENDED',
      subjectId: agreementId,
      decisionId,
      payload: { resourceIds: [...resourceIds], recordType: RECORD_TYPE },
    });
    // A draft authorises nothing yet: its parties are told when it is signed, and registration is owed from its start.
    if (row.state !== 'DRAFT') {
      await notify(manager, clock, {
        recipientIds: [row.operatorId],
        kind: 'SCOPE_EXTENDED',
        subjectId: agreementId,
        params: { agreement: row.agreementNumber, count: resourceIds.length },
      });
    }
    if (row.state === 'ACTIVE') {
      await openRegistrationDuties(manager, deps, { agreementId, escalatesToId: row.agencyId });
      await owePublication(manager, deps, row);
    }
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
