import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  JsonTextColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** Why a row of a file was not loaded. */
@Entity('import_row_error')
export class ImportRowErrorEntity {
  @PrimaryIdColumn()
  @ForeignKey('import_job', { name: 'fk_import_row_error_job' })
  jobId!: string;

  /** In the order of the lines. */
  @CountColumn({ primary: true })
  position!: number;

  @CountColumn()
  line!: number;

  @TextColumn(100, { nullable: true })
  columnName!: string | null;

  @CodeColumn()
  code!: string;

  @JsonTextColumn()
  params!: Record<string, string | number>;

  /** What the cell holds, cut. */
  @TextColumn(100, { nullable: true })
  value!: string | null;
}
