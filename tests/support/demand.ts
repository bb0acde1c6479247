import type { EntityManager } from 'typeorm';
import { ApplicationScenarioEntity } from '../../src/modules/demand/store/application-scenario.entity';
import { DataRequestResourceEntity } from '../../src/modules/demand/store/data-request-resource.entity';
import { DataRequestReviewEntity } from '../../src/modules/demand/store/data-request-review.entity';
import { DataRequestEntity } from '../../src/modules/demand/store/data-request.entity';
import { DemandEntity } from '../../src/modules/demand/store/demand.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDecision, BUILT_AT } from './market';

/** Builders of scenarios, data requests and demands, straight into the tables. */

let sequence = 0;

export async function aScenario(
  manager: EntityManager,
  more: Pick<ApplicationScenarioEntity, 'agreementId' | 'registeredBy'> & Partial<ApplicationScenarioEntity>,
): Promise<ApplicationScenarioEntity> {
  sequence += 1;
  const id = newId('applicationScenario');
  await manager.insert(ApplicationScenarioEntity, {
    id,
    name: `信贷风控 ${String(process.pid)}-${String(sequence)}`,
    description: '小微企业贷款核验',
    purposeClass: 'INDUSTRY',
    registeredAt: BUILT_AT,
    closedAt: null,
    decisionId: await aDecision(manager),
    ...more,
  });
  return manager.findOneByOrFail(ApplicationScenarioEntity, { id });
}

export async function aDataRequest(
  manager: EntityManager,
  {
    reviewerIds,
    resourceIds = [],
    ...more
  }: Pick<DataRequestEntity, 'agreementId' | 'scenarioId' | 'submittedBy'> &
    Partial<DataRequestEntity> & {
      readonly reviewerIds: readonly string[];
      readonly resourceIds?: readonly string[];
    },
): Promise<DataRequestEntity> {
  const id = newId('dataRequest');
  await manager.insert(DataRequestEntity, {
    id,
    demandId: null,
    origin: 'CATALOGUE',
    purpose: '核验企业登记状态',
    wantedData: null,
    state: 'SUBMITTED',
    submittedAt: BUILT_AT,
    decisionId: await aDecision(manager),
    ...more,
  });
  for (const reviewerId of reviewerIds) {
    await manager.insert(DataRequestReviewEntity, {
      id: newId('dataRequestReview'),
      requestId: id,
      reviewerId,
      state: 'PENDING',
    });
  }
  for (const resourceId of resourceIds) {
    await manager.insert(DataRequestResourceEntity, { requestId: id, resourceId });
  }
  return manager.findOneByOrFail(DataRequestEntity, { id });
}

export async function aDemand(
  manager: EntityManager,
  more: Pick<DemandEntity, 'agreementId' | 'posterId' | 'postedBy'> & Partial<DemandEntity>,
): Promise<DemandEntity> {
  const id = newId('demand');
  await manager.insert(DemandEntity, {
    id,
    postedAt: BUILT_AT,
    title: '冷链物流温控数据',
    description: '冷库与冷藏车的月度汇总',
    field: 'TRANSPORT',
    purposeClass: 'INDUSTRY',
    state: 'POSTED',
    ...more,
  });
  return manager.findOneByOrFail(DemandEntity, { id });
}
