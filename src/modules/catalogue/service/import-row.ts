import { isLegalDate } from '../../../kernel/legal-date';
import { wordKey, type TableRow } from '../../../platform/spreadsheet';
import type { DataGrade, ResourceSource, UpdateInterval } from '../../../policy/vocabulary';
import type { DataResourceEntity } from '../store/data-resource.entity';
import type { RowProblem, StagedRow } from '../store/import-batch.entity';
import { usualColumnName, type ImportColumns, type ImportField } from './import-columns';
import type { ImportRowProblemCode } from './import-problems';
import type { DraftField, ResourceDraft, ResourceProblem } from './resource-draft';

/** As much of a value as is shown beside what is wrong with it. */
const SHOWN_CHARACTERS = 100;

/** Cut for showing, never in the middle of a character. */
export const cut = (text: string): string =>
  text.length <= SHOWN_CHARACTERS ? text : text.slice(0, SHOWN_CHARACTERS).replace(/\p{Surrogate}$/u, '');

/** The texts of a row by field, and what the reader of the table found wrong with them. */
export function stagedRow(
  { line, cells, problems }: TableRow,
  { header, positions }: ImportColumns,
): StagedRow {
  const fields = [...positions];
  const read = new Set(positions.values());
  return {
    line,
    texts: Object.fromEntries(fields.map(([field, position]) => [field, (cells[position] ?? '').trim()])),
    // What is wrong with a column that nobody reads does not matter; a cell beyond them all says that the row is shifted.
    problems: problems
      .filter(({ column }) => read.has(column) || column >= header.length)
      .map(({ code, column, params }) => ({
        code,
        column: cutOrNull(header[column]),
        params,
        value: cutOrNull(cells[column]),
      })),
  };
}

const cutOrNull = (text: string | undefined): string | null => (text === undefined ? null : cut(text));

/** Which department holds the resource of a row, or why none does. */
export type Holder = { readonly id: string } | { readonly problem: ImportRowProblemCode };

/** A row with everything that its draft is made from. */
interface RowContext {
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
  readonly holder: Holder;
  /** What the catalogue holds under the code: what the file has no column for stays as it is there. */
  readonly held: DataResourceEntity | undefined;
}

/** Reads a row: a draft, or everything that is wrong with it. */
export function readImportRow(
  { texts, problems: found }: StagedRow,
  { columns, holder, held }: RowContext,
): { readonly draft: ResourceDraft } | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [...found];
  const has = (field: ImportField): boolean => columns[field] !== undefined;
  const text = (field: ImportField): string => texts[field] ?? '';
  const refuse = (field: ImportField, code: ImportRowProblemCode): void => {
    const column = columns[field] ?? usualColumnName(field);
    problems.push({ code, column, params: {}, value: has(field) ? cut(text(field)) : null });
  };
  const optional = (field: ImportField & keyof DataResourceEntity): string | null =>
    has(field) ? text(field) || null : ((held?.[field] as string | null | undefined) ?? null);
  const word = <Word>(
    field: ImportField,
    words: ReadonlyMap<string, Word>,
    otherwise: Word | undefined,
    code: ImportRowProblemCode,
  ): Word | undefined => {
    if (text(field) === '') {
      if (otherwise === undefined) refuse(field, 'VALUE_MISSING');
      return otherwise;
    }
    const known = words.get(wordKey(text(field)));
    if (known === undefined) refuse(field, code);
    return known;
  };

  for (const field of ['resourceCode', 'name'] as const) {
    if (text(field) === '') refuse(field, 'VALUE_MISSING');
  }
  if ('problem' in holder)
    refuse(
      has('holderCreditCode') && text('holderCreditCode') !== '' ? 'holderCreditCode' : 'holder',
      holder.problem,
    );
  const grade = word<DataGrade | null>('grade', GRADES, null, 'GRADE_UNKNOWN');
  const flag = word('containsPersonalInformation', FLAGS, held?.containsPersonalInformation, 'FLAG_UNKNOWN');
  const source = word<ResourceSource>('source', SOURCES, held?.source ?? 'OWN', 'SOURCE_UNKNOWN');
  if (
    problems.length > 0 ||
    'problem' in holder ||
    flag === undefined ||
    grade === undefined ||
    source === undefined
  ) {
    return { problems };
  }
  return {
    draft: {
      resourceCode: text('resourceCode'),
      name: text('name'),
      holderId: holder.id,
      grade,
      containsPersonalInformation: flag,
      source,
      providerRegion: optional('providerRegion'),
      providerConsentReference: optional('providerConsentReference'),
      utilityLicenceReference: optional('utilityLicenceReference'),
      updateFrequency: optional('updateFrequency'),
      updateInterval: has('updateFrequency')
        ? intervalOf(text('updateFrequency'))
        : (held?.updateInterval ?? null),
      lastUpdatedOn: has('lastUpdatedOn') ? dayOf(text('lastUpdatedOn')) : (held?.lastUpdatedOn ?? null),
      qualityNote: optional('qualityNote'),
    },
  };
}

/** What the catalogue found wrong with a draft, beside the column that it came from. */
export function rowProblemOf(
  { field, code }: ResourceProblem,
  { texts }: StagedRow,
  columns: Readonly<Partial<Record<ImportField, string>>>,
): RowProblem {
  const from = FIELD_OF_DRAFT[field] ?? (field as ImportField);
  return {
    code,
    column: columns[from] ?? usualColumnName(from),
    params: {},
    value: columns[from] === undefined ? null : cut(texts[from] ?? ''),
  };
}

const FIELD_OF_DRAFT: Readonly<Partial<Record<DraftField, ImportField>>> = {
  holderId: 'holder',
  updateInterval: 'updateFrequency',
};

const wordMap = <Word>(words: readonly (readonly [Word, readonly string[]])[]): ReadonlyMap<string, Word> =>
  new Map(words.flatMap(([word, names]) => names.map((name) => [wordKey(name), word] as const)));

const GRADES = wordMap<DataGrade>([
  ['GENERAL', ['一般', '一般数据', '一般级', 'general']],
  ['IMPORTANT', ['重要', '重要数据', '重要级', 'important']],
  ['CORE', ['核心', '核心数据', '核心级', 'core']],
]);

const FLAGS = wordMap<boolean>([
  [true, ['是', '有', '含', '包含', '涉及', 'yes', 'y', 'true', '1', '√']],
  [false, ['否', '无', '不含', '不包含', '不涉及', 'no', 'n', 'false', '0', '×']],
]);

const SOURCES = wordMap<ResourceSource>([
  ['OWN', ['自有', '本部门', '自行采集', '自行产生', '自建', 'own']],
  ['SHARED', ['共享', '共享获取', '共享取得', '其他部门共享', '上级共享', '回流', 'shared']],
  ['PUBLIC_UTILITY', ['公用企业', '公用事业', '公用企业数据', 'public utility']],
]);

/**
 * A word that is not here stays a word: it stands in the catalogue, and how fresh the resource is stays unknown. What
 * is updated by the hour is due every day at the latest.
 */
const INTERVALS = wordMap<UpdateInterval>([
  ['REAL_TIME', ['实时', '实时更新', '准实时', 'real time', 'realtime']],
  ['DAILY', ['每日', '每天', '日', '按日', '日更新', '每日更新', '小时级', '每小时', 'daily', 'hourly']],
  ['WEEKLY', ['每周', '周', '按周', '每周更新', 'weekly']],
  ['MONTHLY', ['每月', '月', '按月', '每月更新', 'monthly']],
  ['QUARTERLY', ['每季度', '季度', '季', '每季', '按季', '按季度', '每季度更新', 'quarterly']],
  ['HALF_YEARLY', ['每半年', '半年', '按半年', 'half yearly', 'semiannually']],
  ['YEARLY', ['每年', '年', '年度', '按年', '每年更新', 'yearly', 'annual', 'annually']],
  ['IRREGULAR', ['不定期', '不定时', '按需', '按需更新', '不更新', '自定义', 'irregular', 'as needed']],
]);

const intervalOf = (text: string): UpdateInterval | null => INTERVALS.get(wordKey(text)) ?? null;

/** A day as people write it; as it stands where it is none, so that the catalogue names it. */
function dayOf(text: string): string | null {
  if (text === '') return null;
  const parts =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(
      text,
    );
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] = parts ?? compact ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDate(date) ? date : text;
}
