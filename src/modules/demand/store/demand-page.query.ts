import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { DataRequestState, DemandState } from '../../../policy/vocabulary';
import { ApplicationScenarioEntity } from './application-scenario.entity';
import { DataRequestEntity } from './data-request.entity';
import { DemandEntity } from './demand.entity';

const newestFirst = (name: string): KeysetOrder => ({ name, keys: [{ property: 'id', direction: 'DESC' }] });

export const SCENARIOS_NEWEST = newestFirst('applicationScenarios');
export const REQUESTS_NEWEST = newestFirst('dataRequests');
export const DEMANDS_NEWEST = newestFirst('demands');

/** What the parties of an agreement see of what happens under it, and supervisors of all. */
const UNDER_OWN_AGREEMENT = (row: string): string =>
  `${row}.agreement_id IN (SELECT id FROM agreement WHERE operator_id = :organisationId OR agency_id = :organisationId)`;

function seenBy<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  caller: Caller,
  orElse: string,
): SelectQueryBuilder<Row> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  return query.andWhere(`(${UNDER_OWN_AGREEMENT(query.alias)} OR ${orElse})`, {
    organisationId: caller.organisationId,
  });
}

/** A department sees the scenario that its data is requested for. */
const visibleScenarios = (manager: EntityManager, caller: Caller) =>
  seenBy(
    manager.createQueryBuilder(ApplicationScenarioEntity, 'scenario'),
    caller,
    `scenario.id IN (SELECT request.scenario_id FROM data_request request
       JOIN data_request_review review ON review.request_id = request.id WHERE review.reviewer_id = :organisationId)`,
  );

/** A department sees the requests that it reviews. */
const visibleRequests = (manager: EntityManager, caller: Caller) =>
  seenBy(
    manager.createQueryBuilder(DataRequestEntity, 'request'),
    caller,
    'request.id IN (SELECT review.request_id FROM data_request_review review WHERE review.reviewer_id = :organisationId)',
  );

/** Who posted a demand sees it; other enterprises do not: what somebody looks for is their business. */
const visibleDemands = (manager: EntityManager, caller: Caller) =>
  seenBy(manager.createQueryBuilder(DemandEntity, 'demand'), caller, 'demand.poster_id = :organisationId');

export const pageOfScenarios = (
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  agreementId: string | undefined,
): Promise<Page<ApplicationScenarioEntity>> => {
  const query = visibleScenarios(manager, caller);
  if (agreementId !== undefined) query.andWhere('scenario.agreement_id = :agreementId', { agreementId });
  return readPage(query, SCENARIOS_NEWEST, window);
};

export const pageOfRequests = (
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  state: DataRequestState | undefined,
): Promise<Page<DataRequestEntity>> => {
  const query = visibleRequests(manager, caller);
  if (state !== undefined) query.andWhere('request.state = :state', { state });
  return readPage(query, REQUESTS_NEWEST, window);
};

export const pageOfDemands = (
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  state: DemandState | undefined,
): Promise<Page<DemandEntity>> => {
  const query = visibleDemands(manager, caller);
  if (state !== undefined) query.andWhere('demand.state = :state', { state });
  return readPage(query, DEMANDS_NEWEST, window);
};

async function byIds<Row extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<Row>,
  ids: readonly string[],
): Promise<(Row | null)[]> {
  const rows = await query.andWhere(`${query.alias}.id IN (:...ids)`, { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export const visibleScenariosByIds = (manager: EntityManager, caller: Caller, ids: readonly string[]) =>
  byIds(visibleScenarios(manager, caller), ids);

export const visibleRequestsByIds = (manager: EntityManager, caller: Caller, ids: readonly string[]) =>
  byIds(visibleRequests(manager, caller), ids);

export const visibleDemandsByIds = (manager: EntityManager, caller: Caller, ids: readonly string[]) =>
  byIds(visibleDemands(manager, caller), ids);
