import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { ImportBatchEntity, type StagedRow } from './import-batch.entity';
import { ImportJobEntity } from './import-job.entity';
import { ImportRowErrorEntity } from './import-row-error.entity';

export const insertImportJob = async (manager: EntityManager, row: View<ImportJobEntity>): Promise<void> => {
  await manager.insert(ImportJobEntity, {
    ...row,
    columnsRead: { ...row.columnsRead },
    columnsIgnored: [...row.columnsIgnored],
  });
};

/** Changes a job that the caller holds. */
export const updateImportJob = async (
  manager: EntityManager,
  id: string,
  change: Partial<ImportJobEntity>,
): Promise<void> => {
  await manager.update(ImportJobEntity, { id }, change);
};

export const insertBatch = async (
  manager: EntityManager,
  jobId: string,
  position: number,
  content: readonly StagedRow[],
): Promise<void> => {
  await manager.insert(ImportBatchEntity, { jobId, position, content: [...content] });
};

export const deleteBatch = async (
  manager: EntityManager,
  { jobId, position }: Pick<ImportBatchEntity, 'jobId' | 'position'>,
): Promise<void> => {
  await manager.delete(ImportBatchEntity, { jobId, position });
};

/** What waits of a job whose file turned out to be unreadable further down. */
export const deleteBatches = async (manager: EntityManager, jobId: string): Promise<void> => {
  await manager.delete(ImportBatchEntity, { jobId });
};

export const insertRowErrors = (
  manager: EntityManager,
  rows: readonly View<ImportRowErrorEntity>[],
): Promise<void> => insertRows(manager, ImportRowErrorEntity, rows as readonly ImportRowErrorEntity[]);
