import type { EntityManager } from 'typeorm';
import { ImportBatchEntity } from '../../src/modules/catalogue/store/import-batch.entity';
import { ImportJobEntity } from '../../src/modules/catalogue/store/import-job.entity';
import { ImportRowErrorEntity } from '../../src/modules/catalogue/store/import-row-error.entity';
import { UploadChunkEntity } from '../../src/modules/upload/store/upload-chunk.entity';
import { UploadEntity } from '../../src/modules/upload/store/upload.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDecision, BUILT_AT } from './market';

/** Who sent a file. */
interface Sender {
  readonly organisationId: string;
  readonly personId: string;
}

/** An upload of two bytes. */
export async function aStoredUpload(manager: EntityManager, sender: Sender): Promise<string> {
  const id = newId('upload');
  await manager.insert(UploadEntity, {
    id,
    ...sender,
    fileName: '目录.csv',
    bytes: 2,
    sha256: '0'.repeat(64),
    chunkBytes: 1024,
    createdAt: BUILT_AT,
    completedAt: BUILT_AT,
    expiresAt: new Date(BUILT_AT.getTime() + 1),
  });
  await manager.insert(UploadChunkEntity, { uploadId: id, position: 0, data: Buffer.from('ab') });
  return id;
}

/** An import that has ended, or as a test wants it. */
export async function anImportJob(
  manager: EntityManager,
  sender: Sender,
  more: Partial<ImportJobEntity> = {},
): Promise<string> {
  const id = more.id ?? newId('importJob');
  await manager.insert(ImportJobEntity, {
    id,
    ...sender,
    holderId: null,
    uploadId: newId('upload'),
    fileName: '目录.csv',
    sha256: '0'.repeat(64),
    isDryRun: false,
    state: 'DONE',
    problem: null,
    columnsRead: { resourceCode: '资源编码' },
    columnsIgnored: [],
    rowsTotal: 1,
    rowsRefused: 1,
    createdAt: BUILT_AT,
    startedAt: BUILT_AT,
    finishedAt: BUILT_AT,
    decisionId: await aDecision(manager),
    ...more,
  });
  await manager.insert(ImportBatchEntity, { jobId: id, position: 0, content: [] });
  return id;
}

/** One more refused row of an import. */
export async function anImportError(manager: EntityManager, jobId: string): Promise<void> {
  const position = await manager.countBy(ImportRowErrorEntity, { jobId });
  await manager.insert(ImportRowErrorEntity, {
    jobId,
    position,
    line: position + 2,
    columnName: '资源编码',
    code: 'CODE_MALFORMED',
    params: {},
    value: 'x y',
  });
}
