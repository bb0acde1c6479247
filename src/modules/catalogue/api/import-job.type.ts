import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import { IMPORT_STATES, type ImportState } from '../../../policy/vocabulary';

const ImportStateEnum = enumOf('ImportState', IMPORT_STATES, 'How far an import is.', {
  QUEUED: 'The file is about to be read.',
  RUNNING: 'Its rows are being loaded, some hundred at a time.',
  DONE: 'Every row was loaded or refused.',
  FAILED: 'The file could not be read to its end, and nothing of it was loaded.',
});

@ObjectType({ description: 'Why a file could not be loaded at all.' })
export class ImportProblem {
  @Field(() => String, { description: 'Stable code; never translated.' })
  code!: string;

  @Field(() => String, {
    description: 'What is wrong and what to do next, in the language of Accept-Language (zh or en).',
  })
  message!: string;
}

@ObjectType({ description: 'Why one row of the file was not loaded.' })
export class ImportRowError {
  @Field(() => Int, { description: 'Line of the file at which the row begins, or its number in the sheet.' })
  line!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the column as the file has it; null where the row as a whole is at fault.',
  })
  columnName!: string | null;

  @Field(() => String, { description: 'Stable code; never translated.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the cell holds, at most 100 characters of it; null where there is no such cell.',
  })
  value!: string | null;
}

export const ImportRowErrorConnection = connectionType(ImportRowError, 'ImportRowError');

@ObjectType({
  implements: Node,
  description:
    'The import of a catalogue file, in the background. Seen by the organisation that asked for it, agencies, auditors and regulators.',
})
export class ImportJob extends Node {
  @Field(() => ImportStateEnum, { description: 'How far it is.' })
  state!: ImportState;

  @Field(() => Boolean, {
    description: 'True when nothing is written into the catalogue: the numbers say what would happen.',
  })
  isDryRun!: boolean;

  @Field(() => String, { description: 'Name of the file as its sender called it.' })
  fileName!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the file.' })
  sha256!: string;

  @Field(() => [String], { description: 'Columns of the file that are not read.' })
  columnsIgnored!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Rows of the file below its header; null until it was read to its end.',
  })
  rowsTotal!: number | null;

  @Field(() => Int, { description: 'Rows of resources that the catalogue did not have.' })
  rowsAdded!: number;

  @Field(() => Int, { description: 'Rows of resources that the catalogue had in another form.' })
  rowsChanged!: number;

  @Field(() => Int, { description: 'Rows that say what the catalogue says already.' })
  rowsUnchanged!: number;

  @Field(() => Int, { description: 'Rows that were not loaded; `errors` says why.' })
  rowsRefused!: number;

  @Field(() => InstantScalar, { description: 'When it was asked for, UTC.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it began, UTC; null while it waits.' })
  startedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended, UTC; null before.' })
  finishedAt!: Date | null;

  @Field(() => ID, { description: 'The decision that permitted it.' })
  decisionId!: string;
}
