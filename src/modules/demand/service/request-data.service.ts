import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { requestDataRules } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import type { DataOrigin } from '../../../policy/vocabulary';
import { openDuties } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { holderStates, holdResources, scopeResourceFacts, type DataResourceEntity } from '../../catalogue';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { DataRequestResourceEntity } from '../store/data-request-resource.entity';
import { DataRequestReviewEntity } from '../store/data-request-review.entity';
import { DataRequestEntity } from '../store/data-request.entity';
import { demandForUse, scenarioForUse } from '../store/demand-facts.query';
import { DemandEntity } from '../store/demand.entity';

export interface RequestData {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly scenarioId: string;
  readonly demandId: string | null;
  readonly origin: DataOrigin;
  readonly purpose: string;
  readonly resourceIds: readonly string[];
  readonly wantedData: string | null;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<RequestData, 'idempotencyKey'>;

/** The operator asks the suppliers for data, for one registered scenario. Each supplier owes a review of its own part. */
export function requestData(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RequestData,
): Promise<Outcome<Made<DataRequestEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<DataRequestEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'requestData',
      idempotencyKey,
      request,
      make: () => submit(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(DataRequestEntity, { id }),
    }),
  );
}

async function submit(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  request: Request,
): Promise<Outcome<DataRequestEntity, Reason>> {
  const { clock } = deps;
  const now = clock.now();
  const agreement = await agreementFacts(manager, request.agreementId, 'SHARE');
  if (agreement?.operatorId !== caller.organisationId)
    return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const held = await holdResources(manager, request.resourceIds);
  const resources = new Map(held.map((resource) => [resource.id, resource]));
  const unknown = request.resourceIds.findIndex((id) => !resources.has(id));
  if (unknown >= 0) return refused(plainRefusal('NOT_FOUND', ['resourceIds', String(unknown)]));
  const demand = request.demandId === null ? null : await demandForUse(manager, request.demandId, 'UPDATE');
  if (request.demandId !== null && demand?.agreementId !== request.agreementId) {
    return refused(plainRefusal('NOT_FOUND', ['demandId']));
  }
  if (demand !== null && demand.state !== 'ACCEPTED') {
    return refused(plainRefusal('STATE_NOT_FIT', ['demandId'], { state: demand.state }));
  }
  const scenario = await scenarioForUse(manager, request.scenarioId, 'SHARE');
  const named = request.resourceIds.flatMap((id) => resources.get(id) ?? []);
  const states = await holderStates(
    manager,
    named.map(({ holderId }) => holderId),
  );
  const id = newId('dataRequest');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'requestData',
    subjectId: id,
    rules: requestDataRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      agreement,
      origin: request.origin,
      scenario: scenario && {
        name: scenario.name,
        agreementId: scenario.agreementId,
        isOpen: scenario.closedAt === null,
      },
      resourceCodes: named.map(({ resourceCode }) => resourceCode),
      wantedData: request.wantedData,
      resources: named.map((resource) =>
        scopeResourceFacts(resource, states.get(resource.holderId) ?? 'APPLIED'),
      ),
    },
  });
  if (!outcome.ok) return outcome;
  const { idempotencyKey: _key, resourceIds: _resources, ...columns } = { idempotencyKey: null, ...request };
  await manager.insert(DataRequestEntity, {
    id,
    ...columns,
    state: 'SUBMITTED',
    submittedBy: caller.personId,
    submittedAt: now,
    decisionId: outcome.value,
  });
  await insertRows(
    manager,
    DataRequestResourceEntity,
    [...resources.keys()].map((resourceId) => ({ requestId: id, resourceId })),
  );
  const reviewerIds = reviewersOf(request.origin, named, agreement);
  await oweReviews(manager, deps, id, reviewerIds, agreement, scenario?.name ?? '');
  if (demand !== null) {
    await manager.update(
      DemandEntity,
      { id: demand.id, version: demand.version },
      { state: 'REQUESTED', version: demand.version + 1 },
    );
    await announce(manager, {
      clock,
      type: 'DEMAND_REQUESTED',
      subjectId: demand.id,
      decisionId: outcome.value,
      payload: { requestId: id },
    });
  }
  await announce(manager, {
    clock,
    type: 'DATA_REQUESTED',
    subjectId: id,
    decisionId: outcome.value,
    payload: {
      scenarioId: request.scenarioId,
      origin: request.origin,
      codes: named.map(({ resourceCode }) => resourceCode),
    },
  });
  return permitted(await manager.findOneByOrFail(DataRequestEntity, { id }));
}

/** Who supplies what is requested: the holders of the resources; for what flows back the agency, who asks the province. */
const reviewersOf = (
  origin: DataOrigin,
  resources: readonly DataResourceEntity[],
  { agencyId }: AgreementFacts,
): string[] =>
  origin === 'CATALOGUE' ? [...new Set(resources.map(({ holderId }) => holderId))].sort() : [agencyId];

async function oweReviews(
  manager: EntityManager,
  deps: Deps,
  requestId: string,
  reviewerIds: readonly string[],
  { agencyId }: AgreementFacts,
  scenarioName: string,
): Promise<void> {
  const reviews = reviewerIds.map((reviewerId) => ({
    id: newId('dataRequestReview'),
    requestId,
    reviewerId,
    state: 'PENDING' as const,
    opinion: null,
    documentReference: null,
    reviewedBy: null,
    reviewedAt: null,
    decisionId: null,
  }));
  await insertRows(manager, DataRequestReviewEntity, reviews);
  await openDuties(
    manager,
    deps,
    reviews.map(({ id, reviewerId }) => ({
      kind: 'REVIEW_DATA_REQUEST' as const,
      subjectId: id,
      about: scenarioName,
      holderId: reviewerId,
      escalatesToId: agencyId,
      period: { setting: 'DATA_REQUEST_REVIEW_WORKING_DAYS' as const },
    })),
  );
}
