import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { setTimers } from '../../agenda';
import type { UploadEntity } from '../store/upload.entity';
import { countUploads, lockSender } from '../store/upload.query';
import { completeUpload, deleteUpload, insertChunk, insertUpload } from '../store/upload.write';
import { KEPT_MS, LARGEST_UPLOAD_BYTES, MOST_UPLOADS } from './upload-limits';

/** One row of bytes: far below the packet limit of either server. */
const CHUNK_BYTES = 512 * 1024;

export type UploadRefusal = 'EMPTY' | 'TOO_LARGE' | 'TOO_MANY';

interface Incoming {
  readonly fileName: string;
  readonly body: AsyncIterable<Buffer>;
}

/**
 * Takes a file in, piece by piece: neither the file nor a transaction is held while a slow sender takes its time. It
 * can be used once its last piece is there; what is broken off before is removed at once, or by the clock after a crash.
 */
export async function receiveUpload(
  deps: Deps,
  { organisationId, personId }: MemberCaller,
  { fileName, body }: Incoming,
): Promise<Outcome<View<UploadEntity>, UploadRefusal>> {
  const { dataSource, clock } = deps;
  const createdAt = clock.now();
  // Nobody sends 32 MiB for nothing: this is asked again under a lock, once there is something to keep.
  if (!(await hasRoom(dataSource.manager, organisationId, createdAt))) return refused('TOO_MANY');
  const upload: View<UploadEntity> = {
    id: newId('upload'),
    organisationId,
    personId,
    fileName,
    bytes: 0,
    sha256: null,
    chunkBytes: CHUNK_BYTES,
    createdAt,
    completedAt: null,
    expiresAt: new Date(createdAt.getTime() + KEPT_MS),
  };
  const file = new StoredFile(deps, upload);
  try {
    for await (const piece of body) {
      if (file.bytes + piece.length > LARGEST_UPLOAD_BYTES) {
        await file.remove();
        return refused('TOO_LARGE');
      }
      if (!(await file.add(piece))) return refused('TOO_MANY');
    }
    if (file.bytes === 0) return refused('EMPTY');
    const whole = await file.finish();
    return whole === null ? refused('TOO_MANY') : permitted(whole);
  } catch (error) {
    await file.remove();
    throw error;
  }
}

const hasRoom = async (manager: EntityManager, organisationId: string, now: Date): Promise<boolean> =>
  (await countUploads(manager, organisationId, now)) < MOST_UPLOADS;

/**
 * The file as it grows in the database. Its row comes with its first chunk, if the organisation has room for one more:
 * what is refused leaves nothing.
 */
class StoredFile {
  bytes = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #chunks = 0;
  readonly #hash = createHash('sha256');

  constructor(
    private readonly deps: Deps,
    private readonly upload: View<UploadEntity>,
  ) {}

  /** False where there is no room; nothing is kept then. */
  async add(piece: Buffer): Promise<boolean> {
    this.bytes += piece.length;
    this.#hash.update(piece);
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    if (this.#waitingBytes < CHUNK_BYTES) return true;
    const data = Buffer.concat(this.#waiting);
    let at = 0;
    for (; at + CHUNK_BYTES <= data.length; at += CHUNK_BYTES) {
      if (!(await this.#store(data.subarray(at, at + CHUNK_BYTES)))) return false;
    }
    this.#waiting = [data.subarray(at)];
    this.#waitingBytes = data.length - at;
    return true;
  }

  /** Null where there is no room. */
  async finish(): Promise<View<UploadEntity> | null> {
    const { dataSource, clock } = this.deps;
    const whole = { bytes: this.bytes, sha256: this.#hash.digest('hex'), completedAt: clock.now() };
    if (this.#waitingBytes > 0 && !(await this.#store(Buffer.concat(this.#waiting)))) return null;
    await completeUpload(dataSource.manager, this.upload.id, whole);
    return { ...this.upload, ...whole };
  }

  async remove(): Promise<void> {
    if (this.#chunks === 0) return;
    await inTransaction(this.deps.dataSource, (manager) => deleteUpload(manager, this.upload.id));
  }

  async #store(data: Buffer): Promise<boolean> {
    const { id, organisationId, expiresAt } = this.upload;
    const position = this.#chunks;
    const isStored = await inTransaction(this.deps.dataSource, async (manager) => {
      if (position === 0) {
        await lockSender(manager, organisationId);
        if (!(await hasRoom(manager, organisationId, this.deps.clock.now()))) return false;
        await insertUpload(manager, this.upload);
        await setTimers(manager, [{ kind: 'UPLOAD_EXPIRY', subjectId: id, dueAt: expiresAt }]);
      }
      await insertChunk(manager, { uploadId: id, position, data });
      return true;
    });
    if (isStored) this.#chunks += 1;
    return isStored;
  }
}
