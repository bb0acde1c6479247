import type { ByteSource } from './byte-source';
import { detectFormat } from './detect-format';
import { HeaderSearch } from './header-search';
import { cellName, SpreadsheetRefused, type CellProblem } from './problem';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { RawRow, Table, TableLimits, TableRow } from './table';

interface TableOptions {
  readonly limits: TableLimits;
  /** The sheet to read if the workbook has one of this name; else it is the first that is visible. */
  readonly sheetName?: string;
  /** Tells the header from a title above it; the first row that holds anything, when left out. */
  readonly isHeader?: (cells: readonly string[]) => boolean;
}

/** How far down a header is looked for below titles and remarks. */
const HEADER_WITHIN = 10;

/**
 * Opens a file as a table: XLSX or CSV, told by its bytes, CSV in UTF-8 or GBK. Reads as far as the header; the rows
 * follow one by one, never all at once. Throws `SpreadsheetRefused` for whatever is no table, here or while the rows are
 * walked.
 */
export async function openTable(source: ByteSource, options: TableOptions): Promise<Table> {
  if (source.size === 0) throw new SpreadsheetRefused('EMPTY_FILE');
  const format = await detectFormat(source);
  const search = new HeaderSearch();
  const rows =
    format === 'XLSX' ? readXlsx(source, search, options.limits, options.sheetName) : readCsv(source, search);
  const close = async (): Promise<void> => {
    await rows.return(undefined);
  };
  try {
    const { header, passed } = await headerOf(rows, options);
    search.end();
    return {
      format,
      header: header.cells,
      headerLine: header.line,
      rows: rowsBelow(passed, rows, header, options.limits),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function headerOf(
  rows: AsyncGenerator<RawRow>,
  { limits, isHeader = () => true }: TableOptions,
): Promise<{ header: RawRow; passed: readonly RawRow[] }> {
  const passed: RawRow[] = [];
  while (passed.length < HEADER_WITHIN) {
    const next = await rows.next();
    if (next.done === true) break;
    passed.push(next.value);
    if (isHeader(next.value.cells.map((cell) => cell.trim()))) {
      return { header: checkedHeader(next.value, limits), passed: [] };
    }
  }
  const [first, ...below] = passed;
  if (first === undefined) throw new SpreadsheetRefused('HEADER_MISSING', { cell: 'A1' });
  // No row looks like a header: the first is taken for it, and whoever reads says which columns are missing.
  return { header: checkedHeader(first, limits), passed: below };
}

function checkedHeader({ line, cells, problems }: RawRow, { columns }: TableLimits): RawRow {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === '') names.pop();
  if (names.length > columns) throw new SpreadsheetRefused('TOO_MANY_COLUMNS', { limit: columns });
  names.forEach((name, column) => {
    const cell = cellName(column, line);
    const isUnreadable = problems.some((problem) => problem.column === column);
    if (name === '' || isUnreadable) throw new SpreadsheetRefused('HEADER_MISSING', { cell });
    if (names.indexOf(name) !== column)
      throw new SpreadsheetRefused('HEADER_REPEATED', { cell, name: name.slice(0, 40) });
  });
  return { line, cells: names, problems: [] };
}

async function* rowsBelow(
  passed: readonly RawRow[],
  rows: AsyncGenerator<RawRow>,
  header: RawRow,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  let count = 0;
  const next = (row: RawRow): TableRow => {
    count += 1;
    if (count > limits.rows) throw new SpreadsheetRefused('TOO_MANY_ROWS', { limit: limits.rows });
    return fitted(row, header.cells.length, limits);
  };
  for (const row of passed) yield next(row);
  for await (const row of rows) yield next(row);
}

function fitted({ line, cells, problems }: RawRow, width: number, { cellLength }: TableLimits): TableRow {
  const found: CellProblem[] = [...problems];
  const problem = (code: CellProblem['code'], column: number, limit?: number): void => {
    const params = { cell: cellName(column, line), ...(limit !== undefined && { limit }) };
    found.push({ code, column, params });
  };
  const fitting = Array.from({ length: width }, (_none, column) => {
    const text = cells[column] ?? '';
    if (text.length <= cellLength) return text;
    problem('CELL_TOO_LONG', column, cellLength);
    return text.slice(0, cellLength);
  });
  const beyond = cells.findIndex((cell, column) => column >= width && cell.trim() !== '');
  if (beyond >= 0) problem('CELL_BEYOND_HEADER', beyond);
  return { line, cells: fitting, problems: found };
}
