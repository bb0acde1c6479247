import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { ByteSource } from '../../../platform/spreadsheet';
import { UploadChunkEntity } from './upload-chunk.entity';
import { UploadEntity } from './upload.entity';

/** An upload that the caller's organisation may use now; null for a foreign, unfinished, expired or unknown one. */
export function usableUpload(
  manager: EntityManager,
  { organisationId }: MemberCaller,
  id: string,
  now: Date,
): Promise<UploadEntity | null> {
  return manager.findOneBy(UploadEntity, {
    id,
    organisationId,
    completedAt: Not(IsNull()),
    expiresAt: MoreThan(now),
  });
}

/** An upload for whoever was handed it when it could be used; null once it is gone. */
export const uploadOf = (manager: EntityManager, id: string): Promise<UploadEntity | null> =>
  manager.findOneBy(UploadEntity, { id, completedAt: Not(IsNull()) });

/** Holds the organisation, so that its first chunks come one after the other and each counts those before it. */
export const lockSender = (manager: EntityManager, organisationId: string): Promise<unknown> =>
  manager.query('SELECT id FROM organisation WHERE id = ? FOR UPDATE', [organisationId]);

/** How many uploads an organisation keeps at the moment. */
export const countUploads = (manager: EntityManager, organisationId: string, now: Date): Promise<number> =>
  manager.countBy(UploadEntity, { organisationId, expiresAt: MoreThan(now) });

/** The bytes of an upload, read as they are asked for; the chunk that was read last is kept. */
export function uploadBytes(
  manager: EntityManager,
  { id, bytes, chunkBytes }: Pick<View<UploadEntity>, 'id' | 'bytes' | 'chunkBytes'>,
): ByteSource {
  let last: { position: number; data: Buffer } | null = null;
  const chunk = async (position: number): Promise<Buffer> => {
    if (last?.position === position) return last.data;
    const { data } = await manager.findOneByOrFail(UploadChunkEntity, { uploadId: id, position });
    last = { position, data };
    return data;
  };
  return {
    size: bytes,
    async read(offset, length) {
      const end = Math.min(offset + length, bytes);
      const pieces: Buffer[] = [];
      for (let at = offset; at < end;) {
        const position = Math.floor(at / chunkBytes);
        const within = at - position * chunkBytes;
        const piece = (await chunk(position)).subarray(within, within + end - at);
        pieces.push(piece);
        at += piece.length;
      }
      return Buffer.concat(pieces);
    },
  };
}
