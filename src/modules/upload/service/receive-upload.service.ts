import { createHash } from 'node:crypto';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { setTimers } from '../../agenda';
import type { UploadEntity } from '../store/upload.entity';
import { countUploads } from '../store/upload.query';
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
  if ((await countUploads(dataSource.manager, organisationId, createdAt)) >= MOST_UPLOADS) {
    return refused('TOO_MANY');
  }
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
      await file.add(piece);
    }
    return file.bytes === 0 ? refused('EMPTY') : permitted(await file.finish());
  } catch (error) {
    await file.remove();
    throw error;
  }
}

/** The file as it grows in the database. Its row comes with its first chunk: what is refused leaves nothing. */
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

  async add(piece: Buffer): Promise<void> {
    this.bytes += piece.length;
    this.#hash.update(piece);
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    if (this.#waitingBytes < CHUNK_BYTES) return;
    const data = Buffer.concat(this.#waiting);
    let at = 0;
    for (; at + CHUNK_BYTES <= data.length; at += CHUNK_BYTES) {
      await this.#store(data.subarray(at, at + CHUNK_BYTES));
    }
    this.#waiting = [data.subarray(at)];
    this.#waitingBytes = data.length - at;
  }

  async finish(): Promise<View<UploadEntity>> {
    const { dataSource, clock } = this.deps;
    const whole = { bytes: this.bytes, sha256: this.#hash.digest('hex'), completedAt: clock.now() };
    if (this.#waitingBytes > 0) await this.#store(Buffer.concat(this.#waiting));
    await completeUpload(dataSource.manager, this.upload.id, whole);
    return { ...this.upload, ...whole };
  }

  async remove(): Promise<void> {
    if (this.#chunks === 0) return;
    await inTransaction(this.deps.dataSource, (manager) => deleteUpload(manager, this.upload.id));
  }

  async #store(data: Buffer): Promise<void> {
    const { id, expiresAt } = this.upload;
    const position = this.#chunks;
    await inTransaction(this.deps.dataSource, async (manager) => {
      if (position === 0) {
        await insertUpload(manager, this.upload);
        await setTimers(manager, [{ kind: 'UPLOAD_EXPIRY', subjectId: id, dueAt: expiresAt }]);
      }
      await insertChunk(manager, { uploadId: id, position, data });
    });
    this.#chunks += 1;
  }
}
