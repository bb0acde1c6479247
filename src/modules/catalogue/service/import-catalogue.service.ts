import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import {
  openTable,
  SpreadsheetRefused,
  spreadsheetRefusal,
  type ByteSource,
  type SpreadsheetRefusal,
  type Table,
  type TableLimits,
} from '../../../platform/spreadsheet';
import { importCatalogueRules } from '../../../policy';
import { setTimers } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { uploadBytes, usableUpload } from '../../upload';
import { ImportJobEntity } from '../store/import-job.entity';
import { insertImportJob } from '../store/import-job.write';
import { cut } from './import-row';
import { importColumnsOf, isImportHeader, missingColumns, type ImportColumns } from './import-columns';

export interface ImportCatalogue {
  readonly idempotencyKey: string;
  readonly uploadId: string;
  /** Says what would happen and writes nothing into the catalogue. */
  readonly dryRun: boolean;
}

type Job = View<ImportJobEntity>;
type Reason = PolicyRefusal | PlainRefusal | SpreadsheetRefusal;

const LIMITS: TableLimits = { rows: 200_000, columns: 256, cellLength: 2_000 };

/**
 * Starts the import of a catalogue file. What is no table, or a table without the columns that are needed, is refused
 * here; the rows follow in the background, some hundred at a time.
 */
export function importCatalogue(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ImportCatalogue,
): Promise<Outcome<Made<Job>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<Job, Reason>(manager, {
      clock,
      caller,
      operation: 'importCatalogue',
      idempotencyKey,
      request,
      make: () => start(manager, { clock }, caller, request),
      reload: (id) => manager.findOneByOrFail(ImportJobEntity, { id }),
    }),
  );
}

async function start(
  manager: EntityManager,
  { clock }: Pick<Deps, 'clock'>,
  caller: MemberCaller,
  { uploadId, dryRun }: Omit<ImportCatalogue, 'idempotencyKey'>,
): Promise<Outcome<Job, Reason>> {
  const now = clock.now();
  const upload = await usableUpload(manager, caller, uploadId, now);
  if (upload?.sha256 == null) return refused(plainRefusal('NOT_FOUND', ['uploadId']));
  const id = newId('importJob');
  const decided = await decide(manager, {
    clock,
    caller,
    operation: 'importCatalogue',
    subjectId: id,
    rules: importCatalogueRules,
    facts: { actor: actorFacts(caller) },
  });
  if (!decided.ok) return decided;
  const holderId = caller.organisationKind === 'SUPPLYING_DEPARTMENT' ? caller.organisationId : null;
  let columns: ImportColumns;
  try {
    const { table, columns: found } = await openCatalogueFile(
      uploadBytes(manager, upload),
      holderId !== null,
    );
    await table.close();
    columns = found;
  } catch (error) {
    return refused(spreadsheetRefusal(error, ['uploadId']));
  }
  const read = new Set(columns.positions.values());
  const job: Job = {
    id,
    organisationId: caller.organisationId,
    personId: caller.personId,
    holderId,
    uploadId,
    fileName: upload.fileName,
    sha256: upload.sha256,
    isDryRun: dryRun,
    state: 'QUEUED',
    problem: null,
    columnsRead: Object.fromEntries(
      [...columns.positions].map(([field, position]) => [field, cut(columns.header[position] ?? '')]),
    ),
    columnsIgnored: columns.header.filter((_name, position) => !read.has(position)).map(cut),
    rowsTotal: null,
    rowsAdded: 0,
    rowsChanged: 0,
    rowsUnchanged: 0,
    rowsRefused: 0,
    errorsKept: 0,
    createdAt: now,
    startedAt: null,
    finishedAt: null,
    decisionId: decided.value,
  };
  await insertImportJob(manager, job);
  await setTimers(manager, [{ kind: 'CATALOGUE_IMPORT', subjectId: id, dueAt: now }]);
  await announce(manager, {
    clock,
    type: 'CATALOGUE_IMPORT_STARTED',
    subjectId: id,
    decisionId: job.decisionId,
    payload: { fileName: job.fileName, sha256: job.sha256, isDryRun: job.isDryRun },
  });
  return permitted(job);
}

/** Opens the file and finds its columns; throws `SpreadsheetRefused` where it cannot be loaded. */
export async function openCatalogueFile(
  source: ByteSource,
  isHolderKnown: boolean,
): Promise<{ table: Table; columns: ImportColumns }> {
  const table = await openTable(source, { limits: LIMITS, isHeader: isImportHeader });
  const columns = importColumnsOf(table.header);
  const missing = missingColumns(columns, isHolderKnown);
  if (missing.length > 0) {
    await table.close();
    throw new SpreadsheetRefused('COLUMN_MISSING', { columns: missing.join('、') });
  }
  return { table, columns };
}
