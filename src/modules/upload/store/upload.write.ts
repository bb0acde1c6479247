import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { UploadChunkEntity } from './upload-chunk.entity';
import { UploadEntity } from './upload.entity';

export const insertUpload = async (manager: EntityManager, row: View<UploadEntity>): Promise<void> => {
  await manager.insert(UploadEntity, { ...row });
};

export const insertChunk = async (manager: EntityManager, row: View<UploadChunkEntity>): Promise<void> => {
  await manager.insert(UploadChunkEntity, { ...row });
};

/** Says that all of it has come in. */
export const completeUpload = async (
  manager: EntityManager,
  id: string,
  whole: Pick<View<UploadEntity>, 'bytes' | 'sha256' | 'completedAt'>,
): Promise<void> => {
  await manager.update(UploadEntity, { id }, whole);
};

/** Locks the row; whoever removes the bytes and whoever reads them wait for each other. */
export const lockUpload = (manager: EntityManager, id: string): Promise<UploadEntity | null> =>
  manager.findOne(UploadEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

export async function deleteUpload(manager: EntityManager, id: string): Promise<void> {
  await manager.delete(UploadChunkEntity, { uploadId: id });
  await manager.delete(UploadEntity, { id });
}
