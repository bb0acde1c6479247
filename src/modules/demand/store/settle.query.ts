import { In, type EntityManager } from 'typeorm';
import { DataRequestReviewEntity } from './data-request-review.entity';
import { DataRequestEntity } from './data-request.entity';
import { DemandEntity } from './demand.entity';

/** Data requests of an agreement that nobody has decided, oldest first, with the scenario that each serves. */
export const undecidedRequests = (
  manager: EntityManager,
  agreementId: string,
  atMost: number,
): Promise<{ readonly id: string; readonly scenarioName: string }[]> =>
  manager.query(
    `SELECT request.id, scenario.name AS scenarioName FROM data_request request
       JOIN application_scenario scenario ON scenario.id = request.scenario_id
      WHERE request.agreement_id = ? AND request.state = 'SUBMITTED' ORDER BY request.id LIMIT ?`,
    [agreementId, atMost],
  );

export const pendingReviewsOf = (
  manager: EntityManager,
  requestIds: readonly string[],
): Promise<DataRequestReviewEntity[]> =>
  manager.findBy(DataRequestReviewEntity, { requestId: In([...requestIds]), state: 'PENDING' });

export async function lapseRequests(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.update(
    DataRequestEntity,
    { id: In([...ids]), state: 'SUBMITTED' },
    { state: 'LAPSED', version: () => 'version + 1' },
  );
}

const OPEN = ['POSTED', 'ACCEPTED', 'REQUESTED'] as const;

/** Demands to an agreement that are not settled, oldest first. */
export const openDemands = (
  manager: EntityManager,
  agreementId: string,
  atMost: number,
): Promise<DemandEntity[]> =>
  manager.find(DemandEntity, {
    where: { agreementId, state: In([...OPEN]) },
    order: { id: 'ASC' },
    take: atMost,
  });

export async function lapseDemands(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.update(
    DemandEntity,
    { id: In([...ids]), state: In([...OPEN]) },
    { state: 'LAPSED', version: () => 'version + 1' },
  );
}

/** Demands for which data was requested, and of whose requests none waits or was granted even in part. */
export async function forsakenDemandIds(
  manager: EntityManager,
  agreementId: string,
  atMost: number,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT demand.id FROM demand
      WHERE demand.agreement_id = ? AND demand.state = 'REQUESTED'
        AND NOT EXISTS (SELECT 1 FROM data_request request WHERE request.demand_id = demand.id
              AND request.state IN ('SUBMITTED', 'APPROVED', 'PARTLY_APPROVED'))
      ORDER BY demand.id LIMIT ?`,
    [agreementId, atMost],
  );
  return rows.map(({ id }) => id);
}
