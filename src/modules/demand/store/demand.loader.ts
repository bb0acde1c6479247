import { In } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { ApplicationScenarioEntity } from './application-scenario.entity';
import { DataRequestResourceEntity } from './data-request-resource.entity';
import { DataRequestReviewEntity } from './data-request-review.entity';
import { DemandEntity } from './demand.entity';

/** Scenarios by id, for a request whose reader has a right of its own. */
export const applicationScenarioById = defineLoader(
  'applicationScenarioById',
  async (manager, ids: readonly string[]) =>
    alignByKey(ids, await manager.findBy(ApplicationScenarioEntity, { id: In([...ids]) }), (row) => row.id),
);

export const demandById = defineLoader('demandById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DemandEntity, { id: In([...ids]) }), (row) => row.id),
);

export const resourceIdsByRequestId = defineLoader(
  'resourceIdsByRequestId',
  async (manager, requestIds: readonly string[]) => {
    const rows = await manager.find(DataRequestResourceEntity, {
      where: { requestId: In([...requestIds]) },
      order: { resourceId: 'ASC' },
    });
    return groupByKey(requestIds, rows, (row) => row.requestId).map((group) =>
      group.map(({ resourceId }) => resourceId),
    );
  },
);

export const reviewsByRequestId = defineLoader(
  'reviewsByRequestId',
  async (manager, requestIds: readonly string[]) => {
    const rows = await manager.find(DataRequestReviewEntity, {
      where: { requestId: In([...requestIds]) },
      order: { id: 'ASC' },
    });
    return groupByKey(requestIds, rows, (row) => row.requestId);
  },
);
