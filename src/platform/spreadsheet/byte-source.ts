/** Bytes that are read piece by piece, wherever they are kept: a workbook's directory stands at its end. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from offset on, as many as asked for or until the end. */
  read(offset: number, length: number): Promise<Buffer>;
}

export const bytesOf = (buffer: Buffer): ByteSource => ({
  size: buffer.length,
  read: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
});

const PIECE_BYTES = 256 * 1024;

/** A stretch of the bytes, in pieces. */
export async function* piecesOf(
  source: ByteSource,
  from = 0,
  to: number = source.size,
): AsyncGenerator<Buffer> {
  for (let offset = from; offset < to; offset += PIECE_BYTES) {
    yield await source.read(offset, Math.min(PIECE_BYTES, to - offset));
  }
}
