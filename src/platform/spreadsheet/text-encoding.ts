import { piecesOf, type ByteSource } from './byte-source';
import { SpreadsheetRefused } from './problem';

export type TextEncoding = 'utf8' | 'gb18030';

/**
 * Chinese portals publish in UTF-8 and in GBK, and no file says which. The whole file is looked at, because a GBK text
 * may begin like a UTF-8 one. A UTF-8 file with a few broken characters stays UTF-8, so that only their rows are
 * refused instead of every row being read as other words.
 */
export async function detectTextEncoding(source: ByteSource): Promise<TextEncoding> {
  const counts = { whole: 0, broken: 0 };
  let missing = 0;
  for await (const piece of piecesOf(source)) {
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index] ?? 0;
      if (byte === 0) throw new SpreadsheetRefused('NOT_A_SPREADSHEET');
      if (missing > 0) {
        if ((byte & 0xc0) === 0x80) {
          missing -= 1;
          if (missing === 0) counts.whole += 1;
          continue;
        }
        missing = 0;
        counts.broken += 1;
      }
      if (byte < 0x80) continue;
      missing = continuationsAfter(byte);
      if (missing === 0) counts.broken += 1;
    }
  }
  if (missing > 0) counts.broken += 1;
  return counts.broken === 0 || counts.whole > counts.broken ? 'utf8' : 'gb18030';
}

function continuationsAfter(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  return first >= 0xf0 && first <= 0xf4 ? 3 : 0;
}
