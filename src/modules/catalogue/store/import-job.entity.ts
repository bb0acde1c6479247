import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ImportState } from '../../../policy/vocabulary';

/** Why nothing of a file could be loaded. */
export interface ImportProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The import of a catalogue file: what was asked, how far it is, what came of it. */
@Entity('import_job')
@Index('ix_import_job_organisation', ['organisationId', 'id'])
export class ImportJobEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_import_job_organisation' })
  organisationId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_import_job_person' })
  personId!: string;

  /** The only holder whose resources the file may hold; null where it may hold those of every department. */
  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_import_job_holder' })
  holderId!: string | null;

  /** The bytes go after a day; name and hash of the file stay. */
  @IdColumn()
  uploadId!: string;

  @TextColumn(200)
  fileName!: string;

  @HashColumn()
  sha256!: string;

  /** Nothing is written into the catalogue. */
  @FlagColumn()
  isDryRun!: boolean;

  @CodeColumn()
  state!: ImportState;

  @JsonTextColumn({ nullable: true })
  problem!: ImportProblem | null;

  /** The columns of the file that are read, by what each says of a resource. */
  @JsonTextColumn()
  columnsRead!: Record<string, string>;

  /** The columns of the file that are not read. */
  @JsonTextColumn()
  columnsIgnored!: string[];

  /** Null until the file was read to its end. */
  @CountColumn({ nullable: true })
  rowsTotal!: number | null;

  @CountColumn({ default: 0 })
  rowsAdded!: number;

  @CountColumn({ default: 0 })
  rowsChanged!: number;

  @CountColumn({ default: 0 })
  rowsUnchanged!: number;

  @CountColumn({ default: 0 })
  rowsRefused!: number;

  @CountColumn({ default: 0 })
  errorsKept!: number;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  startedAt!: Date | null;

  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_import_job_decision' })
  decisionId!: string;
}
