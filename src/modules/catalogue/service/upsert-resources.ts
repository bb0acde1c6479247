import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { isLower } from '../../../policy';
import { closeDuties } from '../../agenda';
import { announceEach } from '../../ledger';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { insertResources, overwriteResources, resourcesByCode } from '../store/data-resource.write';
import {
  missingInScope,
  problemOf,
  problemsOf,
  type ResourceDraft,
  type ResourceProblem,
} from './resource-draft';
import { livePlacesOf } from '../store/scope.query';
import { GRADED_CORE, removeFromEveryScope } from './scope';
import { reexamineTightened } from './tightened';
import { isStaleOn, watchFreshness } from './watch-freshness';

/** What became, or would become, of one draft. */
export type UpsertResult =
  | { readonly kind: 'ADDED' | 'CHANGED' | 'UNCHANGED'; readonly resourceId: string }
  | { readonly kind: 'REFUSED'; readonly problems: readonly ResourceProblem[] };

export interface ResourceUpsert {
  /** Some hundred at a time. Each holder is an organisation that may hold resources; who asks has seen to that. */
  readonly drafts: readonly ResourceDraft[];
  /** The decision by which they are written; null where there is none. */
  readonly decisionId: string | null;
}

type Row = View<DataResourceEntity>;

/**
 * Writes many entries of the catalogue in few statements, in the caller's transaction: new codes are added, codes of
 * the same holder changed, and what cannot be taken is answered with its problems while the rest goes in. A grade that
 * the draft does not name stays; one that became core leaves every scope at once, and what is made of one that became
 * important data or personal information is looked at again. The results stand in the order of
 * the drafts.
 */
export async function upsertResources(
  manager: EntityManager,
  deps: Pick<Deps, 'clock'>,
  { drafts, decisionId }: ResourceUpsert,
): Promise<UpsertResult[]> {
  const now = deps.clock.now();
  const today = legalDateOf(now);
  const held = await resourcesByCode(manager, codesOf(drafts), 'UPDATE');
  const judged = judge(drafts, { held, inScope: await idsInScope(manager, today, held) }, today);
  const rows = judged.flatMap(({ row }) => (row === null ? [] : [row]));
  const added = rows.filter(({ resourceCode }) => !held.has(resourceCode));
  const changed = rows.filter(({ resourceCode }) => held.has(resourceCode));
  const core = changed.filter(({ grade }) => grade === 'CORE');
  if (core.length > 0) {
    await removeFromEveryScope(manager, deps, {
      resourceIds: core.map(({ id }) => id),
      reason: GRADED_CORE,
      since: now,
      decisionId,
    });
  }
  await insertResources(manager, added);
  await overwriteResources(manager, changed);
  await reexamineTightened(
    manager,
    now,
    changed.flatMap((after) => {
      const before = held.get(after.resourceCode);
      return before === undefined ? [] : [{ before, after }];
    }),
  );
  await closeDuties(manager, deps, {
    subjectIds: changed.filter((row) => !isStaleOn(today, row)).map(({ id }) => id),
    kinds: ['UPDATE_RESOURCE'],
    state: 'DONE',
  });
  await watchFreshness(manager, deps.clock, rows);
  await announceEach(
    manager,
    deps.clock,
    rows.map((row) => ({
      type: held.has(row.resourceCode) ? 'RESOURCE_REVISED' : 'RESOURCE_CATALOGUED',
      subjectId: row.id,
      decisionId,
      payload: { resourceCode: row.resourceCode, grade: row.grade, version: row.version },
    })),
  );
  return judged.map(({ result }) => result);
}

/** What `upsertResources` would answer now, without writing anything. */
export async function previewResources(
  manager: EntityManager,
  { clock }: Pick<Deps, 'clock'>,
  drafts: readonly ResourceDraft[],
): Promise<UpsertResult[]> {
  const today = legalDateOf(clock.now());
  const held = await resourcesByCode(manager, codesOf(drafts), 'NONE');
  const catalogue = { held, inScope: await idsInScope(manager, today, held) };
  return judge(drafts, catalogue, today).map(({ result }) => result);
}

const codesOf = (drafts: readonly ResourceDraft[]): string[] => [
  ...new Set(drafts.map(({ resourceCode }) => resourceCode)),
];

/** What the catalogue holds under the codes of the drafts. */
interface Catalogue {
  readonly held: ReadonlyMap<string, DataResourceEntity>;
  readonly inScope: ReadonlySet<string>;
}

async function idsInScope(
  manager: EntityManager,
  today: LegalDate,
  held: Catalogue['held'],
): Promise<ReadonlySet<string>> {
  const places = await livePlacesOf(
    manager,
    today,
    [...held.values()].map(({ id }) => id),
  );
  return new Set(places.map((place) => place.resource_id));
}

interface Judged {
  readonly result: UpsertResult;
  /** What is written; null for a draft that is refused or says nothing new. */
  readonly row: Row | null;
}

function judge(drafts: readonly ResourceDraft[], { held, inScope }: Catalogue, today: LegalDate): Judged[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const earlier = held.get(draft.resourceCode) ?? null;
    const problems = [...problemsOf(draft, today), ...problemsBeside(draft, earlier, { seen, inScope })];
    seen.add(draft.resourceCode);
    if (problems.length > 0) return { result: { kind: 'REFUSED', problems }, row: null };
    if (earlier === null) {
      const row = newRow(draft, today);
      return { result: { kind: 'ADDED', resourceId: row.id }, row };
    }
    const row = changedRow(earlier, draft);
    return row === null
      ? { result: { kind: 'UNCHANGED', resourceId: earlier.id }, row }
      : { result: { kind: 'CHANGED', resourceId: earlier.id }, row };
  });
}

/** What is wrong with a draft beside what the catalogue holds and what stands before it. */
function problemsBeside(
  draft: ResourceDraft,
  earlier: DataResourceEntity | null,
  { seen, inScope }: { readonly seen: ReadonlySet<string>; readonly inScope: ReadonlySet<string> },
): ResourceProblem[] {
  if (seen.has(draft.resourceCode)) return [problemOf('resourceCode', 'CODE_REPEATED')];
  if (earlier === null) return [];
  if (earlier.holderId !== draft.holderId) return [problemOf('resourceCode', 'CODE_OF_ANOTHER_HOLDER')];
  const grade = draft.grade ?? earlier.grade;
  return [
    ...(isLower(earlier.grade, grade) ? [problemOf('grade', 'GRADE_LOWERED')] : []),
    // What becomes core leaves the scope anyway.
    ...(inScope.has(earlier.id) && grade !== 'CORE' ? missingInScope(draft) : []),
  ];
}

const newRow = (draft: ResourceDraft, today: LegalDate): Row => ({
  id: newId('dataResource'),
  ...draft,
  cataloguedOn: today,
  useBar: null,
  useBarReason: null,
  useBarDocument: null,
  version: 1,
});

/** The entry as the draft has it; null where that is how it stands already. */
function changedRow(earlier: DataResourceEntity, draft: ResourceDraft): Row | null {
  const next = { ...draft, grade: draft.grade ?? earlier.grade };
  const isSame = (Object.keys(next) as (keyof ResourceDraft)[]).every(
    (field) => next[field] === earlier[field],
  );
  return isSame ? null : { ...earlier, ...next, version: earlier.version + 1 };
}
