import type { CellProblem } from './problem';

/** How much a table may hold. What goes beyond is refused, not cut. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
}

export interface TableRow {
  /** Line of the file at which the row begins, or its number in the sheet; 1 for the first. */
  readonly line: number;
  /** One text for each column of the header; empty where the row has none. */
  readonly cells: readonly string[];
  readonly problems: readonly CellProblem[];
}

export type TableFormat = 'XLSX' | 'CSV';

export interface Table {
  readonly format: TableFormat;
  /** The column names, without space around them. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The rows below the header that hold anything. To be walked once. */
  readonly rows: AsyncIterable<TableRow>;
  /** Lets go of the file; needed only by who does not walk the rows. */
  readonly close: () => Promise<void>;
}

/** A row as it stands in the file, before the header is known. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly CellProblem[];
}
