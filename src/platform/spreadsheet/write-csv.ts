/**
 * What a spreadsheet would run as a formula. An apostrophe before it makes it text there; the reader takes one away
 * again, so that a text that begins with apostrophes of its own gets one more.
 */
const WOULD_RUN = /^'*[=+\-@\t\r]/;

const cellText = (text: string): string => {
  const guarded = WOULD_RUN.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** The mark by which spreadsheets know UTF-8: it stands before the first line. */
export const CSV_MARK = '\uFEFF';

/** Some lines of a CSV (RFC 4180): for a table that is written as it is read. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** Writes a table as CSV in UTF-8. */
export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`${CSV_MARK}${csvLines([header, ...rows])}`);
