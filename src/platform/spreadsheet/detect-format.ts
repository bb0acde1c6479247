import { piecesOf, type ByteSource } from './byte-source';
import { SpreadsheetRefused } from './problem';
import type { TableFormat } from './table';

const HEAD_BYTES = 4096;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A stream of this name in an OLE file is a workbook of the new form behind a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** Tells by the bytes what a file is; what it is called proves nothing. Refuses whatever is no table. */
export async function detectFormat(source: ByteSource): Promise<TableFormat> {
  const head = await source.read(0, HEAD_BYTES);
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'XLSX';
  if (head.subarray(0, 8).equals(OLE)) {
    throw new SpreadsheetRefused((await holds(source, ENCRYPTED)) ? 'ENCRYPTED_WORKBOOK' : 'OLD_WORKBOOK');
  }
  if (head.subarray(0, 1024).includes('%PDF-')) throw new SpreadsheetRefused('PDF_FILE');
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
    throw new SpreadsheetRefused('TEXT_ENCODING');
  }
  refuseOtherText(head.toString('latin1').replace(/^ï»¿/, '').trimStart());
  return 'CSV';
}

/** What a failed download saves under the name of the file: a page or an error in JSON. */
function refuseOtherText(text: string): void {
  if (/^<(!doctype\s+html|html|head|body|script|meta|title|table|div|style)\b/i.test(text)) {
    throw new SpreadsheetRefused('HTML_PAGE');
  }
  if (/^<[?!a-z]/i.test(text)) {
    throw new SpreadsheetRefused(/<html\b/i.test(text) ? 'HTML_PAGE' : 'NOT_A_SPREADSHEET');
  }
  if (/^\{\s*["}]/.test(text) || /^\[\s*[{"\][\d]/.test(text)) throw new SpreadsheetRefused('JSON_TEXT');
}

async function holds(source: ByteSource, wanted: Buffer): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const piece of piecesOf(source)) {
    const here = Buffer.concat([before, piece]);
    if (here.includes(wanted)) return true;
    before = here.subarray(-wanted.length);
  }
  return false;
}
