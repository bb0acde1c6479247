import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { formatMessage, type Locale } from '../../../platform/graphql/locale';
import { UserError } from '../../../platform/graphql/user-error.type';
import {
  SPREADSHEET_PROBLEMS,
  type RowRefusal,
  type RowsRefusal,
  type SpreadsheetRefusal,
} from '../../../platform/spreadsheet';

@ObjectType({
  implements: UserError,
  description:
    'Returned when an upload cannot be read as a table: no spreadsheet at all, damaged, encrypted, too large, or without a column that is needed.',
})
export class SpreadsheetError extends UserError {}

@ObjectType({ description: 'What is wrong with one row of a table.' })
export class SpreadsheetRowError {
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
    description: 'What is wrong and what to do, in the language of Accept-Language (zh or en).',
  })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the cell holds, at most 100 characters of it; null where there is no such cell.',
  })
  value!: string | null;
}

@ObjectType({
  implements: UserError,
  description:
    'Returned when a table is refused as a whole because some of its rows are bad. Correct them and upload it again.',
})
export class SpreadsheetRowsError extends UserError {
  @Field(() => [SpreadsheetRowError], { description: 'The first 100 things that are wrong, by line.' })
  rowErrors!: SpreadsheetRowError[];

  @Field(() => Int, { description: 'How many things are wrong in all.' })
  rowErrorCount!: number;
}

/** The refusal as the client reads it. */
export const spreadsheetError = (
  { code, params, path }: SpreadsheetRefusal,
  locale: Locale,
): View<SpreadsheetError> => ({
  __typename: 'SpreadsheetError',
  code,
  message: formatMessage(SPREADSHEET_PROBLEMS[code], locale, params),
  path: [...path],
  ruleId: null,
});

const SHOWN_ROWS = 100;

const ROWS_REFUSED = {
  zh: '表格中有 {count} 处不符合要求，整份未受理。请按所列行和列更正后重新上传。',
  en: 'There are {count} things wrong in the table, and nothing of it was taken. Correct the rows that are listed and upload it again.',
};

/** The refusal of a table because of its rows, as the client reads it. */
export const spreadsheetRowsError = (
  { rows, path }: RowsRefusal,
  locale: Locale,
): View<SpreadsheetRowsError> => ({
  __typename: 'SpreadsheetRowsError',
  code: 'ROWS_REFUSED',
  message: formatMessage(ROWS_REFUSED, locale, { count: rows.length }),
  path: [...path],
  ruleId: null,
  rowErrors: rows.slice(0, SHOWN_ROWS).map((row) => rowError(row, locale)),
  rowErrorCount: rows.length,
});

const rowError = (
  { line, columnName, code, message, params, value }: RowRefusal,
  locale: Locale,
): View<SpreadsheetRowError> => ({
  line,
  columnName,
  code,
  message: formatMessage(message, locale, params),
  value,
});
