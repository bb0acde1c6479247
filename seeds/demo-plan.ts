import { addCandidateEvidence } from '../src/modules/authorisation/service/add-candidate-evidence.service';
import { approvePlan } from '../src/modules/authorisation/service/approve-plan.service';
import { decideSelection } from '../src/modules/authorisation/service/decide-selection.service';
import { draftPlan } from '../src/modules/authorisation/service/draft-plan.service';
import { enterCandidate } from '../src/modules/authorisation/service/enter-candidate.service';
import { filePlan } from '../src/modules/authorisation/service/file-plan.service';
import { openSelection } from '../src/modules/authorisation/service/open-selection.service';
import { revisePlan } from '../src/modules/authorisation/service/revise-plan.service';
import { submitPlan } from '../src/modules/authorisation/service/submit-plan.service';
import { CandidateEvidenceEntity } from '../src/modules/authorisation/store/candidate-evidence.entity';
import { CandidateEntity } from '../src/modules/authorisation/store/candidate.entity';
import { PlanContentEntity } from '../src/modules/authorisation/store/plan-content.entity';
import { PlanRevisionEntity } from '../src/modules/authorisation/store/plan-revision.entity';
import { PlanEntity } from '../src/modules/authorisation/store/plan.entity';
import { SelectionEntity } from '../src/modules/authorisation/store/selection.entity';
import type { DemoAgreement } from './demo-data';
import { at, callerOf, demoHash, type DemoGround } from './demo-ground';
import { idOf } from './demo-id';
import type { Step } from './demo-step';

/** How many groups of the plan are written at once: the rest follows when it is revised. */
const FIRST_GROUPS = 4;

/** Plan and selection, in their order. Each asks the tables whether it is still to be done. */
export const APPOINTMENT: readonly Step<DemoAgreement>[] = [
  async (ground, paper) => {
    if ((await planOf(ground, paper)) !== null) return null;
    const { name, authorisingEntity, contents, drafted } = paper.plan;
    return draftPlan(at(ground.deps, drafted.at), callerOf(ground, drafted.by), {
      idempotencyKey: `demo-plan-${paper.agreementNumber}`,
      name,
      authorisingEntity,
      mode: paper.mode,
      contents: textsOf(contents.slice(0, FIRST_GROUPS)),
    });
  },
  async (ground, paper) => {
    const plan = await planOf(ground, paper);
    if (plan?.state !== 'DRAFT') return null;
    const { revised, contents } = paper.plan;
    const written = await ground.deps.dataSource.manager.countBy(PlanContentEntity, {
      planId: plan.id,
      revision: plan.revision,
    });
    if (written >= contents.length) return null;
    return revisePlan(at(ground.deps, revised.at), callerOf(ground, revised.by), {
      ...asRead(plan),
      name: null,
      mode: null,
      authorisingEntity: null,
      contents: textsOf(contents.slice(FIRST_GROUPS)),
      change: null,
      changeNote: null,
    });
  },
  async (ground, paper) => {
    const plan = await planOf(ground, paper);
    if (plan?.state !== 'DRAFT') return null;
    const { submitted } = paper.plan;
    return submitPlan(at(ground.deps, submitted.at), callerOf(ground, submitted.by), asRead(plan));
  },
  async (ground, paper) => {
    const plan = await planOf(ground, paper);
    if (plan?.state !== 'SUBMITTED') return null;
    const { by, at: instant, ...decisions } = paper.plan.approved;
    return approvePlan(at(ground.deps, instant), callerOf(ground, by), { ...asRead(plan), ...decisions });
  },
  async (ground, paper) => {
    const plan = await planOf(ground, paper);
    if (plan?.state !== 'APPROVED') return null;
    const { by, at: instant, ...filing } = paper.plan.filed;
    return filePlan(at(ground.deps, instant), callerOf(ground, by), { ...asRead(plan), ...filing });
  },
  async (ground, paper) => {
    const plan = await planOf(ground, paper);
    if (plan === null || (await selectionOf(ground, paper)) !== null) return null;
    const { opened, method, title, announcementReference } = paper.selection;
    return openSelection(at(ground.deps, opened.at), callerOf(ground, opened.by), {
      idempotencyKey: `demo-selection-${paper.agreementNumber}`,
      planId: plan.id,
      method,
      methodDescription: null,
      title,
      announcementReference,
    });
  },
  async (ground, paper) => {
    const selection = await selectionOf(ground, paper);
    if (selection === null || (await candidateOf(ground, selection)) !== null) return null;
    const { entered, hasGoodCredit, creditRecord, hasGoodOperation, operatingRecord } =
      paper.selection.candidate;
    return enterCandidate(at(ground.deps, entered.at), callerOf(ground, entered.by), {
      idempotencyKey: `demo-candidate-${paper.agreementNumber}`,
      selectionId: selection.id,
      organisationId: idOf(ground.parties.organisationIds, paper.operator),
      hasGoodCredit,
      creditRecord,
      hasGoodOperation,
      operatingRecord,
      evidence: [],
    });
  },
  async (ground, paper) => {
    const selection = await selectionOf(ground, paper);
    const candidate = selection && (await candidateOf(ground, selection));
    if (!candidate) return null;
    const { evidenced, evidence } = paper.selection.candidate;
    const known = await ground.deps.dataSource.manager.countBy(CandidateEvidenceEntity, {
      candidateId: candidate.id,
    });
    if (known >= evidence.length) return null;
    return addCandidateEvidence(at(ground.deps, evidenced.at), callerOf(ground, evidenced.by), {
      candidateId: candidate.id,
      expectedVersion: candidate.version,
      evidence: evidence.map((one) => ({ ...one, documentSha256: demoHash(one.reference) })),
      standing: null,
    });
  },
  async (ground, paper) => {
    const selection = await selectionOf(ground, paper);
    const candidate = selection && (await candidateOf(ground, selection));
    if (selection?.state !== 'OPEN' || !candidate) return null;
    const { by, at: instant, collectiveDecision } = paper.selection.decided;
    return decideSelection(at(ground.deps, instant), callerOf(ground, by), {
      selectionId: selection.id,
      expectedVersion: selection.version,
      candidateId: candidate.id,
      collectiveDecision,
    });
  },
];

const asRead = ({ id, version }: PlanEntity) => ({ planId: id, expectedVersion: version });

const textsOf = <Group>(contents: readonly { readonly group: Group; readonly text: string }[]) =>
  contents.map((content) => ({ ...content, documentSha256: null }));

/** The plan with the name of the file. */
async function planOf({ deps, parties }: DemoGround, paper: DemoAgreement): Promise<PlanEntity | null> {
  const { manager } = deps.dataSource;
  const named = await manager.findOneBy(PlanRevisionEntity, { name: paper.plan.name, number: 1 });
  if (named === null) return null;
  const agencyId = idOf(parties.organisationIds, paper.agency);
  return manager.findOneBy(PlanEntity, { id: named.planId, agencyId });
}

/** The selection on that plan, as far as it has come. */
export async function selectionOf(ground: DemoGround, paper: DemoAgreement): Promise<SelectionEntity | null> {
  const plan = await planOf(ground, paper);
  if (plan === null) return null;
  const { title } = paper.selection;
  return ground.deps.dataSource.manager.findOneBy(SelectionEntity, { planId: plan.id, title });
}

const candidateOf = ({ deps }: DemoGround, { id }: SelectionEntity): Promise<CandidateEntity | null> =>
  deps.dataSource.manager.findOneBy(CandidateEntity, { selectionId: id });
