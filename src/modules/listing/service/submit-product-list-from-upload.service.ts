import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import {
  spreadsheetRefusal,
  type RowRefusal,
  type RowsRefusal,
  type SpreadsheetRefusal,
} from '../../../platform/spreadsheet';
import { once, type Made, type PolicyRefusal } from '../../ledger';
import { uploadBytes, usableUpload } from '../../upload';
import type { ItemDraft } from '../store/item-content';
import { ProductListEntity } from '../store/product-list.entity';
import { resourceIdsByCode } from '../store/spreadsheet.query';
import { readList, refusalOf, type ListedRow, type ReadList } from './spreadsheet-list';
import { submitList } from './submit-product-list.service';

interface Request {
  readonly uploadId: string;
  readonly agreementId: string;
  readonly title: string;
}

export interface SubmitProductListFromUpload extends Request {
  readonly idempotencyKey: string;
  /** Everything is checked, and nothing is handed in or recorded. */
  readonly dryRun: boolean;
}

type List = View<ProductListEntity>;
type Reason = PolicyRefusal | PlainRefusal | SpreadsheetRefusal | RowsRefusal;

const OPERATION = 'submitProductListFromUpload';
const UPLOAD = ['uploadId'];

/**
 * The operator hands in the list of an uploaded spreadsheet: all of it, or, if a single row is bad, nothing of it. What
 * holds for `submitProductList` holds here. A dry run answers null for the list.
 */
export async function submitProductListFromUpload(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, dryRun, ...request }: SubmitProductListFromUpload,
): Promise<Outcome<Made<List | null>, Reason>> {
  if (dryRun) return tried(deps, (manager) => submit(manager, deps, caller, request));
  return inTransaction(deps.dataSource, (manager) =>
    once<List, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: OPERATION,
      idempotencyKey,
      request,
      make: () => submit(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(ProductListEntity, { id }),
    }),
  );
}

/** Carries an outcome out of a transaction that is to leave nothing behind. */
class Tried extends Error {
  constructor(readonly outcome: Outcome<List, Reason>) {
    super('Tried only');
  }
}

/** What would come of it. Its decision goes with the transaction, as that of a quote is never written. */
async function tried(
  { dataSource }: Deps,
  act: (manager: EntityManager) => Promise<Outcome<List, Reason>>,
): Promise<Outcome<Made<null>, Reason>> {
  try {
    return await inTransaction(dataSource, async (manager) => {
      throw new Tried(await act(manager));
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
    const { outcome } = error;
    if (outcome.ok) return permitted({ row: null, isReplay: false });
    const { refusal } = outcome;
    return refused(refusal.kind === 'policy' ? { ...refusal, decisionId: null } : refusal);
  }
}

async function submit(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { uploadId, agreementId, title }: Request,
): Promise<Outcome<List, Reason>> {
  const upload = await usableUpload(manager, caller, uploadId, deps.clock.now());
  if (upload === null) return refused(plainRefusal('NOT_FOUND', UPLOAD));
  let list: ReadList;
  try {
    list = await readList(uploadBytes(manager, upload));
  } catch (error) {
    return refused(spreadsheetRefusal(error, UPLOAD));
  }
  const { drafts, unknown } = await draftsOf(manager, list.rows);
  const bad = [...list.refusals, ...unknown].sort((a, b) => a.line - b.line);
  if (bad.length > 0) return refused({ kind: 'rows', rows: bad, path: UPLOAD });
  const request = { operation: OPERATION, agreementId, title, items: drafts };
  const outcome = await submitList(manager, deps, caller, request);
  return outcome.ok ? outcome : refused(atItsRow(outcome.refusal, list.rows));
}

/** The items with the ids of their resources; a code that nobody has is told by its row. */
async function draftsOf(
  manager: EntityManager,
  rows: readonly ListedRow[],
): Promise<{ readonly drafts: readonly ItemDraft[]; readonly unknown: readonly RowRefusal[] }> {
  const ids = await resourceIdsByCode(
    manager,
    rows.flatMap(({ item }) => item.resourceCodes),
  );
  const unknown = rows.flatMap(({ line, item, columnNames }) =>
    item.resourceCodes
      .filter((code) => !ids.has(code))
      .map((code) =>
        refusalOf(
          line,
          { key: 'resourceCodes', code: 'RESOURCE_UNKNOWN', params: { code }, text: code },
          columnNames,
        ),
      ),
  );
  const drafts = rows.map(({ item: { resourceCodes, ...item } }): ItemDraft => {
    const resourceIds = resourceCodes.flatMap((code) => ids.get(code) ?? []);
    return { ...item, resourceIds };
  });
  return { drafts, unknown };
}

/** A refusal that names an item by its place in the list names its line instead. */
function atItsRow(refusal: PolicyRefusal | PlainRefusal, rows: readonly ListedRow[]): Reason {
  if (refusal.kind !== 'plain' || refusal.code !== 'ALREADY_EXISTS') return refusal;
  const row = rows[Number(refusal.path?.[1])];
  if (row === undefined) return refusal;
  const { line, item, columnNames } = row;
  const taken = refusalOf(
    line,
    { key: 'code', code: 'CODE_TAKEN', params: {}, text: item.code },
    columnNames,
  );
  return { kind: 'rows', rows: [taken], path: UPLOAD };
}
