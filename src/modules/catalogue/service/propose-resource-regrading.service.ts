import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { proposeRegradingRules } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { resourceForUpdate } from '../store/data-resource.query';
import { ResourceRegradingEntity } from '../store/resource-regrading.entity';
import { activeAgencyIds, hasOpenRegrading, organisationName } from '../store/resource-regrading.query';
import { nameOf } from './watch-freshness';

export interface ProposeResourceRegrading {
  readonly idempotencyKey: string;
  readonly resourceId: string;
  readonly sectorStandard: string;
  readonly evidenceReference: string;
  readonly evidenceHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The holder proposes to grade its important resource as general. Until an agency approves it stays important. */
export function proposeResourceRegrading(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ProposeResourceRegrading,
): Promise<Outcome<Made<ResourceRegradingEntity>, Reason>> {
  const reload = (manager: EntityManager, id: string): Promise<ResourceRegradingEntity> =>
    manager.findOneByOrFail(ResourceRegradingEntity, { id });
  return inTransaction(deps.dataSource, (manager) =>
    once<ResourceRegradingEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'proposeResourceRegrading',
      idempotencyKey,
      request,
      make: async () => {
        const outcome = await propose(manager, deps, caller, request);
        return outcome.ok ? permitted(await reload(manager, outcome.value)) : outcome;
      },
      reload: (id) => reload(manager, id),
    }),
  );
}

async function propose(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { resourceId, ...evidence }: Omit<ProposeResourceRegrading, 'idempotencyKey'>,
): Promise<Outcome<string, Reason>> {
  const resource = await resourceForUpdate(manager, resourceId);
  if (resource?.holderId !== caller.organisationId) {
    return refused(plainRefusal('NOT_FOUND', ['resourceId']));
  }
  const id = newId('resourceRegrading');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'proposeResourceRegrading',
    subjectId: resourceId,
    rules: proposeRegradingRules,
    facts: {
      actor: actorFacts(caller),
      holderId: resource.holderId,
      code: resource.resourceCode,
      grade: resource.grade,
      hasOpenProposal: await hasOpenRegrading(manager, resourceId),
    },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(ResourceRegradingEntity, {
    id,
    resourceId,
    fromGrade: 'IMPORTANT',
    toGrade: 'GENERAL',
    ...evidence,
    proposedBy: caller.personId,
    proposedByOrganisationId: caller.organisationId,
    proposedAt: clock.now(),
    state: 'PROPOSED',
  });
  await notify(manager, clock, {
    recipientIds: await activeAgencyIds(manager),
    kind: 'REGRADING_PROPOSED',
    subjectId: id,
    params: { resource: nameOf(resource), holder: await organisationName(manager, resource.holderId) },
  });
  await announce(manager, {
    clock,
    type: 'RESOURCE_REGRADING_PROPOSED',
    subjectId: resourceId,
    decisionId: outcome.value,
    payload: { regradingId: id, ...evidence },
  });
  return permitted(id);
}
