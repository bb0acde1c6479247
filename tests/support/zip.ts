import { crc32, deflateRawSync } from 'node:zlib';

interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** Deflated already, for what the library here would take too long to make. */
  readonly packed?: Buffer;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  readonly checksum?: number;
  /** What the directory claims; the truth, when left out. */
  readonly claimedBytes?: number;
}

/** A ZIP file as a test wants it, lies included. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.isStored === true ? data : (part.packed ?? deflateRawSync(data));
    const name = Buffer.from(part.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.isEncrypted === true ? 1 : 0, 2);
    shared.writeUInt16LE(part.isStored === true ? 0 : 8, 4);
    shared.writeUInt32LE(part.checksum ?? crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claimedBytes ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, place, name]));
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, entries, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface RawWorkbook {
  /** What stands between <sheetData> and its end. */
  readonly rows: string;
  readonly strings?: string;
  /** What stands in <styleSheet>. */
  readonly styles?: string;
  /** Attributes of the sheet, for example its state. */
  readonly sheet?: string;
  readonly properties?: string;
  /** A namespace prefix with its colon, as some writers put it before every name. */
  readonly prefix?: string;
  readonly more?: readonly ZipPart[];
}

/** A workbook written by hand, for what no library writes. */
export function aRawWorkbook({
  rows,
  strings,
  styles = '',
  sheet = '',
  properties = '',
  prefix = '',
  more = [],
}: RawWorkbook): Buffer {
  const own = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return aZip([
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><${prefix}workbook ${own} xmlns:r="${RELATIONS}">${properties}<${prefix}sheets><${prefix}sheet name="目录" sheetId="1" r:id="rId1" ${sheet}/></${prefix}sheets></${prefix}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', data: `<${prefix}styleSheet ${own}>${styles}</${prefix}styleSheet>` },
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<${prefix}sst ${own}>${strings}</${prefix}sst>` }]),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?><!-- by hand --><${prefix}worksheet ${own}><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
    },
    ...more,
  ]);
}
