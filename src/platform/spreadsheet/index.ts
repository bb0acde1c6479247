export { bytesOf, type ByteSource } from './byte-source';
export { columnKey, wordKey } from './keys';
export {
  CELL_PROBLEMS,
  SPREADSHEET_PROBLEMS,
  spreadsheetRefusal,
  SpreadsheetRefused,
  type CellProblem,
  type RowRefusal,
  type RowsRefusal,
  type SpreadsheetProblemCode,
  type SpreadsheetRefusal,
} from './problem';
export { openTable } from './read-table';
export type { Table, TableFormat, TableLimits, TableRow } from './table';
export { CSV_MARK, csvLines, writeCsv } from './write-csv';
export { writeXlsx, type SheetColumn, type SheetContent } from './write-xlsx';
