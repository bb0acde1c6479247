import { In, type EntityManager } from 'typeorm';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { ApplicationScenarioEntity } from './application-scenario.entity';
import { DataRequestReviewEntity } from './data-request-review.entity';
import { DataRequestEntity } from './data-request.entity';
import { DemandEntity } from './demand.entity';

const mode = (lock: RowLock) =>
  lock === 'NONE'
    ? {}
    : { lock: { mode: lock === 'UPDATE' ? ('pessimistic_write' as const) : ('pessimistic_read' as const) } };

export const scenarioForUse = (
  manager: EntityManager,
  id: string,
  lock: RowLock,
): Promise<ApplicationScenarioEntity | null> =>
  manager.findOne(ApplicationScenarioEntity, { where: { id }, ...mode(lock) });

export const demandForUse = (
  manager: EntityManager,
  id: string,
  lock: RowLock,
): Promise<DemandEntity | null> => manager.findOne(DemandEntity, { where: { id }, ...mode(lock) });

export const requestForUse = (
  manager: EntityManager,
  id: string,
  lock: RowLock,
): Promise<DataRequestEntity | null> => manager.findOne(DataRequestEntity, { where: { id }, ...mode(lock) });

/** The reviews of a request; held with the request, which is locked first. */
export const reviewsOfRequest = (
  manager: EntityManager,
  requestId: string,
): Promise<DataRequestReviewEntity[]> =>
  manager.find(DataRequestReviewEntity, { where: { requestId: In([requestId]) }, order: { id: 'ASC' } });
