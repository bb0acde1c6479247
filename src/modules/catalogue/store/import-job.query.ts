import { In, type EntityManager } from 'typeorm';
import { isSupervisorOrAgency, type MemberCaller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { ImportBatchEntity } from './import-batch.entity';
import { ImportJobEntity } from './import-job.entity';
import { ImportRowErrorEntity } from './import-row-error.entity';

export const importJobById = defineLoader('importJobById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ImportJobEntity, { id: In([...ids]) }), (row) => row.id),
);

/** Seen by the organisation that asked for it, by agencies and by supervisors. */
export const maySeeImport = (caller: MemberCaller, { organisationId }: ImportJobEntity): boolean =>
  caller.organisationId === organisationId || isSupervisorOrAgency(caller);

/** Holds the job: one run at a time goes on with it. */
export const lockImportJob = (manager: EntityManager, id: string): Promise<ImportJobEntity | null> =>
  manager.findOne(ImportJobEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** The rows whose turn it is; null when all are done. */
export const nextBatch = (manager: EntityManager, jobId: string): Promise<ImportBatchEntity | null> =>
  manager.findOne(ImportBatchEntity, { where: { jobId }, order: { position: 'ASC' } });

export const IMPORT_ERRORS_BY_LINE: KeysetOrder = {
  name: 'importErrors',
  keys: [{ property: 'position', direction: 'ASC' }],
};

export function pageOfImportErrors(
  manager: EntityManager,
  jobId: string,
  window: PageWindow,
): Promise<Page<ImportRowErrorEntity>> {
  const query = manager
    .createQueryBuilder(ImportRowErrorEntity, 'error')
    .where('error.job_id = :jobId', { jobId });
  return readPage(query, IMPORT_ERRORS_BY_LINE, window);
}
