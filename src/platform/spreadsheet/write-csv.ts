/**
 * What a spreadsheet would run as a formula. An apostrophe before it makes it text there; the reader takes one away
 * again, so that a text that begins with apostrophes of its own gets one more.
 */
const WOULD_RUN = /^'*[=+\-@\t\r]/;

const cellText = (text: string): string => {
  const guarded = WOULD_RUN.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** Writes a table as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know it. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`);
  return Buffer.from(`\uFEFF${lines.join('')}`);
}
