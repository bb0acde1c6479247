import { follow, textOf, WHY, type Reply } from './client';
import { EVIDENCE, PLAN_TEXTS, STANDING } from './papers';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const GROUND = `query ($holderId: ID!) {
  organisations(first: 1, where: { kind: OPERATOR, namePrefix: "聊城公共数据运营有限公司(演示)" }) {
    nodes { id name }
  }
  dataResources(first: 20, where: { holderId: $holderId, grades: [GENERAL], barred: false, stale: false }) {
    nodes { id resourceCode name entry { containsPersonalInformation } }
  }
}`;
const DEPARTMENT = `{ viewer { organisation { id name } } }`;
const PLAN = `plan { id version state } ${WHY}`;
const SELECTION = `selection { id version state } ${WHY}`;
const DRAFT = `mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { ${PLAN} } }`;
const SUBMIT = `mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { ${PLAN} } }`;
const APPROVE = `mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { ${PLAN} } }`;
const FILE = `mutation ($input: FilePlanInput!) { filePlan(input: $input) { ${PLAN} } }`;
const OPEN = `mutation ($input: OpenSelectionInput!) { openSelection(input: $input) { ${SELECTION} } }`;
const DECIDE = `mutation ($input: DecideSelectionInput!) { decideSelection(input: $input) { ${SELECTION} } }`;
const ENTER = `mutation ($input: EnterCandidateInput!) {
  enterCandidate(input: $input) { candidate { id version } ${WHY} }
}`;
const EVIDENCED = `mutation ($input: AddCandidateEvidenceInput!) {
  addCandidateEvidence(input: $input) { candidate { id version selection { version } } ${WHY} }
}`;

/** What the agreement is made with. */
export interface Ground {
  readonly operatorId: string;
  readonly resources: readonly { readonly id: string; readonly code: string }[];
}

/** What every act of the story is told with. */
export interface Telling {
  readonly stage: Stage;
  readonly ground: Ground;
  readonly run: string;
  readonly today: string;
}

/** Whom the story is about: the operator, and resources of one department. */
export async function lookAround(stage: Stage): Promise<Ground> {
  const department = await stage.does(
    {
      who: PEOPLE.department,
      what: { zh: '供数部门登录', en: 'a supplying department signs in' },
      field: 'viewer',
      document: DEPARTMENT,
    },
    (reply) => reply.text('viewer.organisation.name'),
  );
  const ground = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '查看运营机构和该部门的数据资源', en: 'looks up the operator and the resources' },
      field: 'dataResources',
      document: GROUND,
      variables: { holderId: department.text('viewer.organisation.id') },
    },
    (reply) => [reply.text('organisations.nodes.0.name'), ...usable(reply).map(nameOf)].join('\n'),
  );
  return {
    operatorId: ground.text('organisations.nodes.0.id'),
    resources: usable(ground).map((resource) => ({
      id: textOf(follow(resource, 'id')),
      code: textOf(follow(resource, 'resourceCode')),
    })),
  };
}

/** Three are enough; what holds personal information would ask for more papers than the story has. */
const usable = (reply: Pick<Reply, 'list'>): readonly unknown[] =>
  reply
    .list('dataResources.nodes')
    .filter((resource) => follow(resource, 'entry.containsPersonalInformation') === false)
    .slice(0, 3);

const nameOf = (resource: unknown): string =>
  `${textOf(follow(resource, 'resourceCode'))} ${textOf(follow(resource, 'name'))}`;

/** From the plan to the operator that a selection appoints; answers with the selection. */
export async function appoint({ stage, ground, run, today }: Telling): Promise<string> {
  const { operatorId } = ground;
  const planId = await filedPlan(stage, run, today);
  const opened = await stage.does(openSelection(planId, run), stateOf('openSelection.selection', 'OPEN'));
  const selectionId = opened.text('openSelection.selection.id');
  const entered = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '录入候选单位', en: 'enters the candidate' },
      field: 'enterCandidate',
      document: ENTER,
      variables: {
        input: {
          idempotencyKey: `tour-candidate-${run}`,
          selectionId,
          organisationId: operatorId,
          standing: STANDING,
        },
      },
    },
    (reply) => reply.text('enterCandidate.candidate.id'),
  );
  const candidateId = entered.text('enterCandidate.candidate.id');
  const decide = (expectedVersion: number) => ({
    who: PEOPLE.agencyRuling,
    field: 'decideSelection',
    document: DECIDE,
    variables: {
      input: {
        selectionId,
        expectedVersion,
        candidateId,
        collectiveDecision: { number: `导览集体选定〔${run}〕`, decidedOn: today },
      },
    },
  });
  const version = Number(opened.text('openSelection.selection.version')) + 1;
  await stage.isRefused(
    {
      ...decide(version),
      what: { zh: '没有能力证明就选定', en: 'appoints it without evidence of its abilities' },
    },
    'A-07',
  );
  const shown = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '补充六项能力的证明', en: 'puts evidence of all six abilities on file' },
      field: 'addCandidateEvidence',
      document: EVIDENCED,
      variables: {
        input: {
          candidateId,
          expectedVersion: Number(entered.text('enterCandidate.candidate.version')),
          evidence: EVIDENCE,
        },
      },
    },
    () => `${String(EVIDENCE.length)} / 6`,
  );
  await stage.does(
    {
      ...decide(Number(shown.text('addCandidateEvidence.candidate.selection.version'))),
      what: { zh: '集体决策后选定运营机构', en: 'appoints the operator, collectively decided' },
    },
    stateOf('decideSelection.selection', 'DECIDED'),
  );
  return selectionId;
}

async function filedPlan(stage: Stage, run: string, today: string): Promise<string> {
  const drafted = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '起草实施方案,十一项内容', en: 'drafts the plan with its eleven groups' },
      field: 'draftPlan',
      document: DRAFT,
      variables: {
        input: {
          idempotencyKey: `tour-plan-${run}`,
          name: `公共数据资源授权运营实施方案(导览 ${run})`,
          mode: 'WHOLE_PACKAGE',
          authorisingEntity: '聊城市人民政府(演示)',
          contents: PLAN_TEXTS,
        },
      },
    },
    stateOf('draftPlan.plan', 'DRAFT'),
  );
  const planId = drafted.text('draftPlan.plan.id');
  await stage.isRefused(
    {
      ...openSelection(planId, run),
      what: { zh: '方案未经决策就遴选', en: 'seeks an operator on an undecided plan' },
    },
    'A-01',
  );
  const submitted = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '提交方案', en: 'submits the plan' },
      field: 'submitPlan',
      document: SUBMIT,
      variables: {
        input: { planId, expectedVersion: Number(drafted.text('draftPlan.plan.version')) },
      },
    },
    stateOf('submitPlan.plan', 'SUBMITTED'),
  );
  const approved = await stage.does(
    {
      who: PEOPLE.agencyRuling,
      what: {
        zh: '登记“三重一大”和市政府两项决策',
        en: 'records the collective and the government decision',
      },
      field: 'approvePlan',
      document: APPROVE,
      variables: {
        input: {
          planId,
          expectedVersion: Number(submitted.text('submitPlan.plan.version')),
          collectiveDecision: { number: `导览集体〔${run}〕`, decidedOn: today },
          governmentDecision: { number: `导览市政府〔${run}〕`, decidedOn: today },
        },
      },
    },
    stateOf('approvePlan.plan', 'APPROVED'),
  );
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '登记方案已报省备案', en: 'records its filing with the province' },
      field: 'filePlan',
      document: FILE,
      variables: {
        input: {
          planId,
          expectedVersion: Number(approved.text('approvePlan.plan.version')),
          filingNumber: `导览备案〔${run}〕`,
          filedOn: today,
        },
      },
    },
    stateOf('filePlan.plan', 'FILED'),
  );
  return planId;
}

const openSelection = (planId: string, run: string) => ({
  who: PEOPLE.agencyReviewer,
  what: { zh: '公开招标遴选运营机构', en: 'opens a tender for the operator' },
  field: 'openSelection',
  document: OPEN,
  variables: {
    input: {
      idempotencyKey: `tour-selection-${run}`,
      planId,
      method: 'OPEN_TENDER',
      title: `运营机构公开招标(导览 ${run})`,
      announcementReference: `导览招标公告〔${run}〕`,
    },
  },
});

/** The state that came of it, which must be this one. */
export const stateOf =
  (path: string, expected: string) =>
  (reply: Pick<Reply, 'text'>): ReturnType<typeof must> => {
    const state = reply.text(`${path}.state`);
    return must(state === expected, state, { zh: `应为 ${expected}`, en: `should be ${expected}` });
  };
