import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { CandidateEvidenceEntity } from '../../src/modules/authorisation/store/candidate-evidence.entity';
import { CandidateEntity } from '../../src/modules/authorisation/store/candidate.entity';
import { PlanContentEntity } from '../../src/modules/authorisation/store/plan-content.entity';
import { PlanRevisionEntity } from '../../src/modules/authorisation/store/plan-revision.entity';
import { PlanEntity } from '../../src/modules/authorisation/store/plan.entity';
import { SelectionEntity } from '../../src/modules/authorisation/store/selection.entity';
import { newId } from '../../src/platform/persistence/new-id';
import {
  OPERATOR_ABILITIES,
  PLAN_CONTENT_GROUPS,
  type AuthorisationMode,
  type OperatorAbility,
  type PlanContentGroup,
  type PlanState,
} from '../../src/policy/vocabulary';
import { aDecision, BUILT_AT } from './market';
import type { Cast } from './personas';

/** Builders of plans and selections, straight into the tables, by the moves that the triggers let through. */

type PlanCast = Pick<Cast, 'agencyReviewer' | 'agencyRuling'>;

export const HASH = 'a'.repeat(64);

let sequence = 0;
const next = (): string => {
  sequence += 1;
  return `${String(process.pid)}-${String(sequence)}`;
};

interface PlanOptions {
  readonly state?: PlanState;
  readonly groups?: readonly PlanContentGroup[];
  readonly name?: string;
  readonly mode?: AuthorisationMode;
}

/** A plan of the reviewer's agency, as far on as is asked; complete, unless groups are named. */
export async function aPlan(
  manager: EntityManager,
  { agencyReviewer, agencyRuling }: PlanCast,
  {
    state = 'DRAFT',
    groups = PLAN_CONTENT_GROUPS,
    name = '公共数据资源授权运营实施方案',
    mode = 'WHOLE_PACKAGE',
  }: PlanOptions = {},
): Promise<View<PlanEntity>> {
  const id = newId('plan');
  const writer = agencyReviewer.personId;
  await manager.insert(PlanEntity, {
    id,
    agencyId: agencyReviewer.organisationId,
    state: 'DRAFT',
    revision: 1,
    draftedBy: writer,
    draftedAt: BUILT_AT,
  });
  await manager.insert(PlanRevisionEntity, {
    planId: id,
    number: 1,
    changeKind: 'FIRST',
    name,
    mode,
    authorisingEntity: '聊城市人民政府',
    madeBy: writer,
    madeAt: BUILT_AT,
  });
  await manager.insert(
    PlanContentEntity,
    groups.map((contentGroup) => ({
      planId: id,
      revision: 1,
      contentGroup,
      text: `${contentGroup} 的内容`,
      documentSha256: null,
      writtenBy: writer,
    })),
  );
  const reached = { DRAFT: 0, SUBMITTED: 1, APPROVED: 2, FILED: 3 }[state];
  if (reached >= 1) {
    await manager.update(
      PlanEntity,
      { id },
      { state: 'SUBMITTED', submittedBy: writer, submittedAt: BUILT_AT, version: 2 },
    );
  }
  if (reached >= 2) await approve(manager, id, 1, agencyRuling.personId);
  if (reached >= 3) await file(manager, id, 1, writer);
  return manager.findOneByOrFail(PlanEntity, { id });
}

async function approve(manager: EntityManager, planId: string, number: number, by: string): Promise<void> {
  await manager.update(
    PlanRevisionEntity,
    { planId, number },
    {
      collectiveDecisionNumber: `集体〔2026〕${next()}号`,
      collectiveDecisionOn: '2026-02-02',
      governmentDecisionNumber: `市政府常务会议〔2026〕${next()}号`,
      governmentDecisionOn: '2026-02-09',
      approvedBy: by,
      approvedAt: BUILT_AT,
      approvalDecisionId: await aDecision(manager, 'approvePlan'),
    },
  );
  await manager.update(
    PlanEntity,
    { id: planId },
    { state: 'APPROVED', approvedRevision: number, version: () => 'version + 1' },
  );
}

async function file(manager: EntityManager, planId: string, number: number, by: string): Promise<void> {
  await manager.update(
    PlanRevisionEntity,
    { planId, number },
    {
      filingNumber: `鲁数备〔2026〕${next()}号`,
      filedOn: '2026-02-20',
      filingRecordedBy: by,
      filingRecordedAt: BUILT_AT,
      filingDecisionId: await aDecision(manager, 'filePlan'),
    },
  );
  await manager.update(PlanEntity, { id: planId }, { state: 'FILED', version: () => 'version + 1' });
}

/** Sends an approved plan back to its approval by a major change; approved and filed anew when asked. */
export async function aMajorChange(
  manager: EntityManager,
  { agencyReviewer, agencyRuling }: PlanCast,
  planId: string,
  { isApproved = false, ...more }: { readonly isApproved?: boolean; readonly mode?: AuthorisationMode } = {},
): Promise<View<PlanEntity>> {
  const plan = await manager.findOneByOrFail(PlanEntity, { id: planId });
  const number = plan.revision + 1;
  const { name, mode, authorisingEntity } = await manager.findOneByOrFail(PlanRevisionEntity, {
    planId,
    number: plan.revision,
  });
  await manager.insert(PlanRevisionEntity, {
    planId,
    number,
    changeKind: 'MAJOR',
    changeNote: '扩大数据资源范围',
    name,
    mode: more.mode ?? mode,
    authorisingEntity,
    madeBy: agencyReviewer.personId,
    madeAt: BUILT_AT,
  });
  const contents = await manager.findBy(PlanContentEntity, { planId, revision: plan.revision });
  await manager.insert(
    PlanContentEntity,
    contents.map((content) => ({ ...content, revision: number })),
  );
  await manager.update(
    PlanEntity,
    { id: planId },
    {
      state: 'SUBMITTED',
      revision: number,
      submittedBy: agencyReviewer.personId,
      submittedAt: BUILT_AT,
      version: () => 'version + 1',
    },
  );
  if (isApproved) {
    await approve(manager, planId, number, agencyRuling.personId);
    await file(manager, planId, number, agencyReviewer.personId);
  }
  return manager.findOneByOrFail(PlanEntity, { id: planId });
}

/** An open selection on a filed plan; the plan is made anew when none is named. */
export async function aSelection(
  manager: EntityManager,
  cast: PlanCast,
  { plan, ...more }: Partial<SelectionEntity> & { readonly plan?: View<PlanEntity> } = {},
): Promise<View<SelectionEntity>> {
  const { id: planId, approvedRevision } = plan ?? (await aPlan(manager, cast, { state: 'FILED' }));
  const id = newId('selection');
  await manager.insert(SelectionEntity, {
    id,
    planId,
    planRevision: approvedRevision ?? 1,
    method: 'OPEN_TENDER',
    methodDescription: null,
    title: '运营机构公开招标',
    announcementReference: '聊公资告〔2026〕1号',
    state: 'OPEN',
    openedBy: cast.agencyReviewer.personId,
    openedAt: BUILT_AT,
    openingDecisionId: await aDecision(manager, 'openSelection'),
    ...more,
  });
  return manager.findOneByOrFail(SelectionEntity, { id });
}

/** A candidate with evidence for every ability, unless some are named, and of good standing, unless told otherwise. */
export async function aCandidate(
  manager: EntityManager,
  { agencyReviewer }: PlanCast,
  {
    abilities = OPERATOR_ABILITIES,
    ...row
  }: Pick<CandidateEntity, 'selectionId' | 'organisationId'> &
    Partial<CandidateEntity> & { readonly abilities?: readonly OperatorAbility[] },
): Promise<View<CandidateEntity>> {
  const id = newId('candidate');
  const enteredBy = row.enteredBy ?? agencyReviewer.personId;
  await manager.insert(CandidateEntity, {
    id,
    hasGoodCredit: true,
    creditRecord: '信用中国查询无不良记录',
    hasGoodOperation: true,
    operatingRecord: '近三年审计报告',
    enteredBy,
    enteredAt: BUILT_AT,
    decisionId: await aDecision(manager, 'enterCandidate'),
    ...row,
  });
  if (abilities.length > 0) {
    await manager.insert(
      CandidateEvidenceEntity,
      abilities.map((ability) => ({
        candidateId: id,
        ability,
        reference: `${ability} 证明`,
        documentSha256: HASH,
        assessment: '符合条件',
        recordedBy: enteredBy,
        recordedAt: BUILT_AT,
      })),
    );
  }
  return manager.findOneByOrFail(CandidateEntity, { id });
}

/** A selection that appointed the organisation, on a filed plan. */
export async function aDecidedSelection(
  manager: EntityManager,
  cast: PlanCast,
  organisationId: string,
  options: { readonly plan?: View<PlanEntity> } = {},
): Promise<{ readonly selection: View<SelectionEntity>; readonly candidate: View<CandidateEntity> }> {
  const { id } = await aSelection(manager, cast, options);
  const candidate = await aCandidate(manager, cast, { selectionId: id, organisationId });
  await manager.update(
    SelectionEntity,
    { id },
    {
      state: 'DECIDED',
      appointedCandidateId: candidate.id,
      collectiveDecisionNumber: `集体〔2026〕${next()}号`,
      collectiveDecisionOn: '2026-03-02',
      decidedBy: cast.agencyRuling.personId,
      decidedAt: BUILT_AT,
      decisionId: await aDecision(manager, 'decideSelection'),
      version: () => 'version + 1',
    },
  );
  return { selection: await manager.findOneByOrFail(SelectionEntity, { id }), candidate };
}

/** Takes the appointment of a decided selection back. */
export async function takeBack(
  manager: EntityManager,
  { agencyRuling }: Pick<PlanCast, 'agencyRuling'>,
  { id }: Pick<SelectionEntity, 'id'>,
): Promise<void> {
  await manager.update(
    SelectionEntity,
    { id },
    {
      state: 'CANCELLED',
      cancelledBy: agencyRuling.personId,
      cancelledAt: BUILT_AT,
      cancelReason: '选定单位放弃',
      version: () => 'version + 1',
    },
  );
}

/** Plans, selections and candidates at every step: what the walls of their tables are tried on. */
export async function plansAtEveryStep(
  manager: EntityManager,
  cast: PlanCast & Pick<Cast, 'operator'>,
): Promise<void> {
  await aPlan(manager, cast, { groups: ['NAME'] });
  await aPlan(manager, cast, { state: 'SUBMITTED' });
  await aPlan(manager, cast, { state: 'APPROVED' });
  const halted = await aSelection(manager, cast);
  const byField = { plan: await aPlan(manager, cast, { state: 'FILED', mode: 'BY_FIELD' }) };
  await aMajorChange(manager, cast, halted.planId);
  const { id: selectionId } = await aSelection(manager, cast);
  const standing = { selectionId, organisationId: cast.operator.id };
  await aCandidate(manager, cast, { ...standing, hasGoodCredit: false });
  await aCandidate(manager, cast, {
    selectionId: halted.id,
    organisationId: cast.operator.id,
    abilities: [],
  });
  await aDecidedSelection(manager, cast, cast.operator.id, byField);
  const { id } = await aSelection(manager, cast, byField);
  await manager.update(
    SelectionEntity,
    { id },
    {
      state: 'CANCELLED',
      cancelledBy: cast.agencyRuling.personId,
      cancelledAt: BUILT_AT,
      cancelReason: '没有符合条件的候选单位',
    },
  );
}
