import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { insertRows } from '../../../platform/persistence/insert-rows';
import type { AuthorisationMode, PlanChange, PlanContentGroup } from '../../../policy/vocabulary';
import { PlanContentEntity } from './plan-content.entity';
import { PlanRevisionEntity } from './plan-revision.entity';
import { PlanEntity } from './plan.entity';

/** What one group says. */
export interface ContentDraft {
  readonly group: PlanContentGroup;
  readonly text: string;
  readonly documentSha256: string | null;
}

/** The same, as somebody wrote it. */
export interface WrittenContent extends ContentDraft {
  readonly writtenBy: string;
}

/** One wording of a plan. */
export interface PlanWording {
  readonly name: string;
  readonly mode: AuthorisationMode;
  readonly authorisingEntity: string;
  readonly contents: readonly ContentDraft[];
}

/** One wording of a plan, with who wrote each part. */
export interface WrittenWording extends PlanWording {
  readonly contents: readonly WrittenContent[];
}

interface RevisionDraft extends WrittenWording {
  readonly planId: string;
  readonly number: number;
  readonly changeKind: PlanChange;
  readonly changeNote: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** The wording of a plan as it stands in one revision. */
export async function wordingOf(
  manager: EntityManager,
  planId: string,
  revision: number,
): Promise<WrittenWording> {
  const { name, mode, authorisingEntity } = await revisionOf(manager, planId, revision);
  const rows = await manager.findBy(PlanContentEntity, { planId, revision });
  const contents = rows.map(({ contentGroup, text, documentSha256, writtenBy }) => ({
    group: contentGroup,
    text,
    documentSha256,
    writtenBy,
  }));
  return { name, mode, authorisingEntity, contents };
}

export const revisionOf = (
  manager: EntityManager,
  planId: string,
  revision: number,
): Promise<PlanRevisionEntity> => manager.findOneByOrFail(PlanRevisionEntity, { planId, number: revision });

/** Writes a whole revision; it stands beside those before it. */
export async function insertRevision(
  manager: EntityManager,
  { contents, ...revision }: RevisionDraft,
): Promise<void> {
  await manager.insert(PlanRevisionEntity, revision);
  await insertRows(
    manager,
    PlanContentEntity,
    contents.map(({ group, text, documentSha256, writtenBy }) => ({
      planId: revision.planId,
      revision: revision.number,
      contentGroup: group,
      text,
      documentSha256,
      writtenBy,
    })),
  );
}

/** Writes on in the draft itself: nobody has decided on it yet. */
export async function rewriteDraft(
  manager: EntityManager,
  {
    planId,
    number,
    contents,
    name,
    mode,
    authorisingEntity,
    madeBy,
    madeAt,
  }: Omit<RevisionDraft, 'changeKind' | 'changeNote'>,
): Promise<void> {
  await manager.update(
    PlanRevisionEntity,
    { planId, number },
    { name, mode, authorisingEntity, madeBy, madeAt },
  );
  if (contents.length === 0) return;
  await manager.upsert(
    PlanContentEntity,
    contents.map(({ group, text, documentSha256, writtenBy }) => ({
      planId,
      revision: number,
      contentGroup: group,
      text,
      documentSha256,
      writtenBy,
    })),
    ['planId', 'revision', 'contentGroup'],
  );
}

/** Moves a plan that is held under an exclusive lock, and gives it its next version. */
export async function changePlan(
  manager: EntityManager,
  { id, version }: Pick<PlanEntity, 'id' | 'version'>,
  change: QueryDeepPartialEntity<PlanEntity>,
): Promise<void> {
  const { affected } = await manager.update(PlanEntity, { id, version }, { ...change, version: version + 1 });
  assert(affected === 1, 'A plan under an exclusive lock keeps its version.');
}
