import { crc32, createInflateRaw } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import { piecesOf, type ByteSource } from './byte-source';
import { SpreadsheetRefused } from './problem';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly headerOffset: number;
}

/** A workbook has a dozen parts; a directory without end is an attack. */
const MOST_ENTRIES = 4096;
const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The end record with the longest comment. */
const TAIL_BYTES = 22 + 0xffff;

const damaged = (): SpreadsheetRefused => new SpreadsheetRefused('DAMAGED_FILE');

/**
 * The parts of a ZIP file, read by its directory. Sizes that the directory declares are believed for finding bytes
 * only: how much a part unpacks to is counted while it unpacks.
 */
export class ZipArchive {
  private constructor(
    private readonly source: ByteSource,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  static async open(source: ByteSource): Promise<ZipArchive> {
    const { offset, length } = await directoryPlace(source);
    if (offset + length > source.size) throw damaged();
    const entries = new Map<string, ZipEntry>();
    for (const entry of entriesIn(await source.read(offset, length))) {
      const key = partKey(entry.name);
      // Two parts of one name would let two readers see two different workbooks.
      if (entries.has(key) || entries.size >= MOST_ENTRIES) throw damaged();
      entries.set(key, entry);
    }
    return new ZipArchive(source, entries);
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** The unpacked bytes of a part; refused as soon as there are more of them than allowed. */
  async *read(name: string, atMostBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partKey(name));
    if (entry === undefined) throw damaged();
    if (entry.isEncrypted) throw new SpreadsheetRefused('ENCRYPTED_WORKBOOK');
    let bytes = 0;
    let checksum = 0;
    for await (const piece of this.unpacked(entry)) {
      bytes += piece.length;
      checksum = crc32(piece, checksum);
      if (bytes > atMostBytes) throw new SpreadsheetRefused('UNPACKS_TOO_LARGE');
      yield piece;
    }
    if (checksum !== entry.checksum) throw damaged();
  }

  /** A small part as a whole. */
  async readText(name: string, atMostBytes: number): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of this.read(name, atMostBytes)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  private async *unpacked(entry: ZipEntry): AsyncGenerator<Buffer> {
    const header = await this.source.read(entry.headerOffset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
    const from = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const to = from + entry.packedBytes;
    if (to > this.source.size) throw damaged();
    if (entry.method === 0) {
      yield* piecesOf(this.source, from, to);
      return;
    }
    if (entry.method !== 8) throw damaged();
    const inflate = createInflateRaw();
    // Its errors come out of the loop below, which also ends it when nobody reads on.
    pipeline(Readable.from(piecesOf(this.source, from, to)), inflate, () => undefined);
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) yield piece;
    } catch (error) {
      throw isZlibError(error) ? damaged() : error;
    }
  }
}

const isZlibError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

async function directoryPlace(source: ByteSource): Promise<{ offset: number; length: number }> {
  const tailOffset = Math.max(0, source.size - TAIL_BYTES);
  const tail = await source.read(tailOffset, TAIL_BYTES);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue;
    const length = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    return offset === UNKNOWN_32 || length === UNKNOWN_32
      ? directoryPlace64(source, tailOffset + at)
      : { offset, length };
  }
  throw damaged();
}

async function directoryPlace64(source: ByteSource, endOffset: number) {
  const locator = await source.read(Math.max(0, endOffset - 20), 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== END_LOCATOR_64) throw damaged();
  const record = await source.read(Number(locator.readBigUInt64LE(8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_RECORD_64) throw damaged();
  return { length: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) };
}

function* entriesIn(directory: Buffer): Generator<ZipEntry> {
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd + extraLength > directory.length) throw damaged();
    const sizes = {
      unpacked: directory.readUInt32LE(at + 24),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    };
    const wide = wideSizes(directory.subarray(nameEnd, nameEnd + extraLength), sizes);
    yield {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      checksum: directory.readUInt32LE(at + 16),
      packedBytes: wide.packed,
      headerOffset: wide.offset,
    };
    at = nameEnd + extraLength + directory.readUInt16LE(at + 32);
  }
}

/** Some writers give every size in 64 bits: those that are marked unknown stand in the extra field, in this order. */
function wideSizes(
  extra: Buffer,
  { unpacked, packed, offset }: { unpacked: number; packed: number; offset: number },
): { packed: number; offset: number } {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const wide = (narrow: number): number => {
      if (narrow !== UNKNOWN_32) return narrow;
      if (next + 8 > extra.length) throw damaged();
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    wide(unpacked);
    return { packed: wide(packed), offset: wide(offset) };
  }
  return { packed, offset };
}
