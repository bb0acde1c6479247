import {
  openTable,
  SpreadsheetRefused,
  type ByteSource,
  type RowRefusal,
  type TableRow,
} from '../../../platform/spreadsheet';
import { LONGEST_LIST } from '../../../policy/vocabulary';
import { isItemHeader, ITEM_COLUMNS, itemColumnsOf, type ItemColumnKey } from './spreadsheet-columns';
import { readItem, type SheetItem } from './spreadsheet-item';
import { ITEM_PROBLEM_TEXTS, type ItemProblemCode } from './spreadsheet-problems';

/** The sheet of a workbook that is read: the one of this name, else the first that is visible. */
export const LIST_SHEET = '清单';

const LIMITS = { rows: LONGEST_LIST, columns: 100, cellLength: 10_000 };
const SHOWN_CHARACTERS = 100;

/** An item with the line on which it stands. */
export interface ListedRow {
  readonly line: number;
  readonly item: SheetItem;
  /** The column names of the file. */
  readonly columnNames: Readonly<Partial<Record<ItemColumnKey, string>>>;
}

export interface ReadList {
  readonly rows: readonly ListedRow[];
  /** Everything that is wrong with the others, by line. */
  readonly refusals: readonly RowRefusal[];
}

type ColumnNames = ListedRow['columnNames'];

/** Reads a product list out of a file; throws `SpreadsheetRefused` where it is no table, or not of these columns. */
export async function readList(source: ByteSource): Promise<ReadList> {
  const table = await openTable(source, { limits: LIMITS, sheetName: LIST_SHEET, isHeader: isItemHeader });
  try {
    const { positions, missing, unknown } = itemColumnsOf(table.header);
    if (missing.length > 0) throw new SpreadsheetRefused('COLUMN_MISSING', { columns: missing.join('、') });
    if (unknown.length > 0) {
      throw new SpreadsheetRefused('COLUMN_UNKNOWN', { columns: cut(unknown.join('、')) });
    }
    const columnNames = Object.fromEntries(
      [...positions].map(([key, position]) => [key, table.header[position] ?? '']),
    ) as ColumnNames;
    const rows: ListedRow[] = [];
    const refusals: RowRefusal[] = [];
    const lineOfCode = new Map<string, number>();
    for await (const row of table.rows) {
      const texts = Object.fromEntries(
        [...positions].map(([key, position]) => [key, row.cells[position] ?? '']),
      ) as Partial<Record<ItemColumnKey, string>>;
      const found = [
        ...cellRefusals(row, table.header),
        ...repetition(row.line, texts, columnNames, lineOfCode),
      ];
      const read = readItem(texts);
      if ('problems' in read) {
        // A cell that cannot be read is told once, and not again as an unknown value.
        const told = new Set(found.map(({ columnName }) => columnName));
        refusals.push(
          ...found,
          ...read.problems
            .map(({ key, code, params }) =>
              refusalOf(row.line, { key, code, params, text: texts[key] ?? '' }, columnNames),
            )
            .filter(({ columnName }) => !told.has(columnName)),
        );
      } else if (found.length > 0) refusals.push(...found);
      else rows.push({ line: row.line, item: read.item, columnNames });
    }
    return { rows, refusals };
  } finally {
    await table.close();
  }
}

const cut = (text: string): string =>
  text.length <= SHOWN_CHARACTERS ? text : text.slice(0, SHOWN_CHARACTERS).replace(/\p{Surrogate}$/u, '');

interface Fault {
  readonly key: ItemColumnKey;
  readonly code: ItemProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** What is wrong with one column of a row, as it is told. */
export const refusalOf = (
  line: number,
  { key, code, params, text }: Fault,
  columnNames: ColumnNames,
): RowRefusal => ({
  line,
  columnName: columnNames[key] ?? ITEM_COLUMNS[key].name,
  code,
  message: ITEM_PROBLEM_TEXTS[code],
  params,
  value: columnNames[key] === undefined ? null : cut(text),
});

const cellRefusals = ({ line, cells, problems }: TableRow, header: readonly string[]): RowRefusal[] =>
  problems.map(({ code, column, params }) => ({
    line,
    columnName: header[column] ?? null,
    code,
    message: ITEM_PROBLEM_TEXTS[code],
    params,
    value: cells[column] === undefined ? null : cut(cells[column]),
  }));

function repetition(
  line: number,
  { code = '' }: Partial<Record<ItemColumnKey, string>>,
  columnNames: ColumnNames,
  lineOfCode: Map<string, number>,
): RowRefusal[] {
  const known = code.trim();
  const earlier = known === '' ? undefined : lineOfCode.get(known);
  if (earlier === undefined) {
    lineOfCode.set(known, line);
    return [];
  }
  return [
    refusalOf(
      line,
      { key: 'code', code: 'CODE_ON_EARLIER_LINE', params: { line: earlier }, text: known },
      columnNames,
    ),
  ];
}
