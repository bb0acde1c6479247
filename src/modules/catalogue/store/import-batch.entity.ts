import { Entity, ForeignKey } from 'typeorm';
import { CountColumn, JsonTextColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** One thing that is wrong with a row. */
export interface RowProblem {
  readonly code: string;
  /** The column as the file names it; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly value: string | null;
}

/** A row of the file as far as it is read: the texts by field, and what is wrong with it already. */
export interface StagedRow {
  readonly line: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

/** Rows of a file that wait for their turn. */
@Entity('import_batch')
export class ImportBatchEntity {
  @PrimaryIdColumn()
  @ForeignKey('import_job', { name: 'fk_import_batch_job' })
  jobId!: string;

  @CountColumn({ primary: true })
  position!: number;

  @JsonTextColumn()
  content!: StagedRow[];
}
