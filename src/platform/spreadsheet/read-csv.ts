import { parse, type CsvError, type Info } from 'csv-parse';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { piecesOf, type ByteSource } from './byte-source';
import type { HeaderSearch } from './header-search';
import { cellName, SpreadsheetRefused, type CellProblem } from './problem';
import { detectTextEncoding } from './text-encoding';
import type { RawRow } from './table';

/** Longer than any lawful row: what gets here has usually lost a closing quote. */
const LONGEST_ROW = 1024 * 1024;
const HEAD_BYTES = 64 * 1024;
const DELIMITERS = [',', '\t', ';'] as const;

/** An apostrophe before what a spreadsheet would take for a formula; see `writeCsv`. */
const GUARDED = /^'+[=+\-@\t\r]/;

/** The rows of a CSV text in UTF-8 or GBK, with the line at which each begins. */
export async function* readCsv(source: ByteSource, search: HeaderSearch): AsyncGenerator<RawRow> {
  const encoding = await detectTextEncoding(source);
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(source, encoding),
    info: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  // Its errors come out of the loop below, which also ends it when nobody reads on.
  pipeline(Readable.from(decoded(source, encoding, search)), parser, () => undefined);
  let doubledBreaks = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      const breaks = breaksIn(record);
      // The parser counts a line break of two characters inside quotes twice, and counts to the end of a row.
      doubledBreaks += breaks.doubled;
      const line = info.lines - doubledBreaks - breaks.all;
      if (record.some((cell) => cell.trim() !== '')) yield rowOf(line, record);
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

async function* decoded(source: ByteSource, encoding: string, search: HeaderSearch): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for await (const piece of piecesOf(source)) {
    const text = decoder.write(piece);
    search.reads(text);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

/** What separates the columns is what occurs most in the first line that holds anything. */
async function delimiterOf(source: ByteSource, encoding: string): Promise<string> {
  const head = iconv.decode(await source.read(0, HEAD_BYTES), encoding).trimStart();
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: line.split(delimiter).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).delimiter;
}

function breaksIn(record: readonly string[]): { all: number; doubled: number } {
  let all = 0;
  let doubled = 0;
  for (const cell of record) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    doubled += cell.match(/\r\n/g)?.length ?? 0;
    all += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return { all, doubled };
}

function rowOf(line: number, record: readonly string[]): RawRow {
  const problems: CellProblem[] = [];
  const cells = record.map((cell, column) => {
    if (cell.includes('\uFFFD')) {
      problems.push({ code: 'UNREADABLE_CHARACTER', column, params: { cell: cellName(column, line) } });
    }
    return GUARDED.test(cell) ? cell.slice(1) : cell;
  });
  return { line, cells, problems };
}

const isCsvError = (error: unknown): error is CsvError & { lines?: number } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

function refusalOf(error: unknown): unknown {
  if (!isCsvError(error)) return error;
  const { code, lines } = error;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new SpreadsheetRefused('QUOTE_NOT_CLOSED');
  if (code === 'CSV_MAX_RECORD_SIZE') return new SpreadsheetRefused('ROW_TOO_LONG', { line: lines ?? 1 });
  return new SpreadsheetRefused('DAMAGED_FILE');
}
