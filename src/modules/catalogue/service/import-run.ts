import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { SpreadsheetRefused } from '../../../platform/spreadsheet';
import { setTimers, type TimerHandler } from '../../agenda';
import { announce } from '../../ledger';
import { suppliersNamed, type Supplier } from '../../party';
import { uploadBytes, uploadOf } from '../../upload';
import { resourcesByCode } from '../store/data-resource.write';
import type { RowProblem, StagedRow } from '../store/import-batch.entity';
import type { ImportJobEntity } from '../store/import-job.entity';
import { lockImportJob, nextBatch } from '../store/import-job.query';
import {
  deleteBatch,
  deleteBatches,
  insertBatch,
  insertRowErrors,
  updateImportJob,
} from '../store/import-job.write';
import { openCatalogueFile } from './import-catalogue.service';
import type { ImportColumns, ImportField } from './import-columns';
import { readImportRow, rowProblemOf, stagedRow, type Holder } from './import-row';
import type { ResourceDraft } from './resource-draft';
import { previewResources, upsertResources, type UpsertResult } from './upsert-resources';

/** What one run of the clock does: enough to be quick, few enough that other timers have their turn in between. */
const ROWS_PER_BATCH = 500;
/** Batches of very long rows are cut earlier, far below the packet limit of either server. */
const CHARACTERS_PER_BATCH = 1024 * 1024;

/** Errors that are kept of one file; the rows beyond are counted. */
const MOST_ERRORS = 10_000;

/**
 * Goes on with an import, each run in one transaction: the first reads the file to its end and sets its rows aside, each
 * further one loads the next of them. After a crash it goes on at the row at which it was, and no row is loaded twice.
 */
export const catalogueImport: TimerHandler = {
  kind: 'CATALOGUE_IMPORT',
  hold: (manager, jobId) => lockImportJob(manager, jobId),
  async run(manager, deps, { subjectId }) {
    const job = await lockImportJob(manager, subjectId);
    if (job === null) return;
    const hasMore =
      job.state === 'QUEUED' ? await stage(manager, deps, job) : await loadNext(manager, deps, job);
    if (!hasMore) return;
    await setTimers(manager, [{ kind: 'CATALOGUE_IMPORT', subjectId: job.id, dueAt: deps.clock.now() }]);
  },
};

/** Reads the whole file once: a packed file cannot be entered in its middle, and every batch would read it anew. */
async function stage(manager: EntityManager, deps: Deps, job: ImportJobEntity): Promise<boolean> {
  const startedAt = deps.clock.now();
  try {
    const rowsTotal = await setRowsAside(manager, job);
    await updateImportJob(manager, job.id, { state: 'RUNNING', startedAt, rowsTotal });
    return true;
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    await deleteBatches(manager, job.id);
    const problem = { code: error.code, params: error.params };
    await updateImportJob(manager, job.id, { state: 'FAILED', problem, startedAt, finishedAt: startedAt });
    await tellEnd(manager, deps, job, { state: 'FAILED', problem: error.code });
    return false;
  }
}

async function setRowsAside(
  manager: EntityManager,
  { id, uploadId, holderId }: ImportJobEntity,
): Promise<number> {
  const upload = await uploadOf(manager, uploadId);
  if (upload === null) throw new SpreadsheetRefused('FILE_GONE');
  const { table, columns } = await openCatalogueFile(uploadBytes(manager, upload), holderId !== null);
  const lineOfCode = new Map<string, number>();
  let batch: StagedRow[] = [];
  let characters = 0;
  let position = 0;
  let rowsTotal = 0;
  const flush = async (): Promise<void> => {
    await insertBatch(manager, id, position, batch);
    position += 1;
    batch = [];
    characters = 0;
  };
  for await (const row of table.rows) {
    const staged = withoutRepetition(stagedRow(row, columns), columns, lineOfCode);
    batch.push(staged);
    rowsTotal += 1;
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (batch.length >= ROWS_PER_BATCH || characters >= CHARACTERS_PER_BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return rowsTotal;
}

/** The second of two rows with one code is the one that is refused, wherever in the file the first stands. */
function withoutRepetition(
  row: StagedRow,
  { header, positions }: ImportColumns,
  lineOfCode: Map<string, number>,
): StagedRow {
  const code = row.texts['resourceCode'] ?? '';
  if (code === '') return row;
  const line = lineOfCode.get(code);
  if (line === undefined) {
    lineOfCode.set(code, row.line);
    return row;
  }
  const column = header[positions.get('resourceCode') ?? 0] ?? null;
  const repeated: RowProblem = {
    code: 'CODE_ON_EARLIER_LINE',
    column,
    params: { line },
    value: code.slice(0, 64),
  };
  return { ...row, problems: [...row.problems, repeated] };
}

/** A row with what became of it. */
interface ReadRow {
  readonly row: StagedRow;
  readonly result: Exclude<UpsertResult['kind'], 'REFUSED'> | { readonly problems: readonly RowProblem[] };
}

async function loadNext(manager: EntityManager, deps: Deps, job: ImportJobEntity): Promise<boolean> {
  if (job.state !== 'RUNNING') return false;
  const batch = await nextBatch(manager, job.id);
  const rows = batch === null ? [] : await load(manager, deps, job, batch.content);
  if (batch !== null) await deleteBatch(manager, batch);
  const count = (kind: ReadRow['result']): number => rows.filter(({ result }) => result === kind).length;
  const errors = await keepErrors(manager, job, rows);
  const counts = {
    rowsAdded: job.rowsAdded + count('ADDED'),
    rowsChanged: job.rowsChanged + count('CHANGED'),
    rowsUnchanged: job.rowsUnchanged + count('UNCHANGED'),
    rowsRefused: job.rowsRefused + rows.filter(({ result }) => typeof result === 'object').length,
    errorsKept: job.errorsKept + errors,
  };
  const hasMore = batch !== null && (await nextBatch(manager, job.id)) !== null;
  await updateImportJob(manager, job.id, {
    ...counts,
    ...(!hasMore && { state: 'DONE', finishedAt: deps.clock.now() }),
  });
  if (!hasMore) await tellEnd(manager, deps, job, { state: 'DONE', ...counts });
  return hasMore;
}

async function load(
  manager: EntityManager,
  deps: Deps,
  job: ImportJobEntity,
  rows: readonly StagedRow[],
): Promise<ReadRow[]> {
  const columns: ColumnNames = job.columnsRead;
  const holderOf = await holdersOf(manager, job, rows);
  const held = await resourcesByCode(
    manager,
    rows.map(({ texts }) => texts['resourceCode'] ?? ''),
    job.isDryRun ? 'NONE' : 'UPDATE',
  );
  const read = rows.map((row) => ({
    row,
    ...readImportRow(row, {
      columns,
      holder: holderOf(row),
      held: held.get(row.texts['resourceCode'] ?? ''),
    }),
  }));
  const drafts = read.flatMap((one): ResourceDraft[] => ('draft' in one ? [one.draft] : []));
  const results = job.isDryRun
    ? await previewResources(manager, deps, drafts)
    : await upsertResources(manager, deps, { drafts, decisionId: job.decisionId });
  const next = results[Symbol.iterator]();
  return read.map((one): ReadRow => {
    if ('problems' in one) return { row: one.row, result: { problems: one.problems } };
    const result: UpsertResult | undefined = next.next().value;
    if (result === undefined) throw new Error('Each draft has a result');
    return result.kind === 'REFUSED'
      ? {
          row: one.row,
          result: { problems: result.problems.map((problem) => rowProblemOf(problem, one.row, columns)) },
        }
      : { row: one.row, result: result.kind };
  });
}

type ColumnNames = Readonly<Partial<Record<ImportField, string>>>;

/** Who holds the resource of each row: by credit code where the row has one, else by name, else who imports. */
async function holdersOf(
  manager: EntityManager,
  { holderId }: ImportJobEntity,
  rows: readonly StagedRow[],
): Promise<(row: StagedRow) => Holder> {
  const texts = (field: ImportField): string[] => [
    ...new Set(rows.map((row) => row.texts[field] ?? '').filter((text) => text !== '')),
  ];
  const codes = texts('holderCreditCode').filter((code) => CREDIT_CODE.test(code));
  const suppliers = await suppliersNamed(manager, texts('holder'), codes);
  return ({ texts: { holder: name = '', holderCreditCode: code = '' } }) => {
    const holder = namedHolder(suppliers, name, code, holderId);
    if ('problem' in holder || holderId === null || holder.id === holderId) return holder;
    return { problem: 'HOLDER_NOT_OWN' };
  };
}

/** What may be one: the column of the database holds nothing else. */
const CREDIT_CODE = /^[0-9A-Z]{18}$/;

function namedHolder(
  suppliers: readonly Supplier[],
  name: string,
  code: string,
  holderId: string | null,
): Holder {
  if (name === '' && code === '') return holderId === null ? { problem: 'VALUE_MISSING' } : { id: holderId };
  const meant = suppliers.filter((supplier) =>
    code === '' ? supplier.name === name : supplier.creditCode === code,
  );
  const [only, second] = meant;
  // Several of one name, one of which is who imports: nobody else can be meant.
  const own = meant.find(({ id }) => id === holderId);
  if (own !== undefined) return { id: own.id };
  if (second !== undefined) return { problem: 'HOLDER_AMBIGUOUS' };
  return only === undefined ? { problem: 'HOLDER_UNKNOWN' } : { id: only.id };
}

/** Writes the errors of refused rows down in the order of their lines; answers how many. */
async function keepErrors(
  manager: EntityManager,
  { id, errorsKept }: ImportJobEntity,
  rows: readonly ReadRow[],
): Promise<number> {
  const found = rows.flatMap(({ row, result }) =>
    typeof result === 'object' ? result.problems.map((problem) => ({ line: row.line, problem })) : [],
  );
  const kept = found.slice(0, Math.max(0, MOST_ERRORS - errorsKept));
  await insertRowErrors(
    manager,
    kept.map(({ line, problem: { code, column, params, value } }, index) => ({
      jobId: id,
      position: errorsKept + index,
      line,
      columnName: column,
      code,
      params: { ...params },
      value,
    })),
  );
  return kept.length;
}

const tellEnd = (
  manager: EntityManager,
  { clock }: Deps,
  { id, decisionId, isDryRun }: ImportJobEntity,
  outcome: object,
): Promise<void> =>
  announce(manager, {
    clock,
    type: 'CATALOGUE_IMPORT_FINISHED',
    subjectId: id,
    decisionId,
    payload: { isDryRun, ...outcome },
  });
