import { follow, textOf, WHY, type Reply } from './client';
import { AGREEMENT_TEXTS } from './papers';
import { PEOPLE } from './people';
import { stateOf, type Telling } from './plan';
import { must } from './stage';

const AGREEMENT = `agreement { id version state contentHash startsOn endsOn missing } ${WHY}`;
const mutation = (operation: string): string => {
  const input = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input!`;
  return `mutation ($input: ${input}) { ${operation}(input: $input) { ${AGREEMENT} } }`;
};
const CATALOGUE = `mutation ($input: CatalogueResourceInput!) {
  catalogueResource(input: $input) { resource { id resourceCode entry { grade } } ${WHY} }
}`;
const SCENARIO = `mutation ($input: RegisterScenarioInput!) {
  registerScenario(input: $input) { scenario { id name } ${WHY} }
}`;
const REQUEST = `mutation ($input: RequestDataInput!) {
  requestData(input: $input) { dataRequest { id version state reviews { state reviewer { name } } } ${WHY} }
}`;
const REVIEW = `mutation ($input: ReviewDataRequestInput!) {
  reviewDataRequest(input: $input) { dataRequest { state } ${WHY} }
}`;
const DUTIES = `query ($subjectId: ID!) {
  duties(first: 10, where: { subjectId: $subjectId, states: [OPEN, OVERDUE] }) { nodes { id version kind dueOn } }
}`;
const COMPLETE = `mutation ($input: CompleteDutyInput!) {
  completeDuty(input: $input) { duty { kind state evidence } ${WHY} }
}`;

/** An agreement as it was last read. */
export interface AgreementAsRead {
  readonly id: string;
  readonly version: number;
}

interface Draft extends AgreementAsRead {
  readonly contentHash: string;
}

/** From the draft to the agreement in force. */
export async function authorise(telling: Telling, selectionId: string): Promise<AgreementAsRead> {
  const { stage, run } = telling;
  const drafted = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '起草授权运营协议', en: 'drafts the agreement' },
      field: 'draftAgreement',
      document: mutation('draftAgreement'),
      variables: {
        input: {
          idempotencyKey: `tour-agreement-${run}`,
          selectionId,
          number: `导览授权〔${run}〕`,
          title: `公共数据资源授权运营协议(导览 ${run})`,
          mode: 'WHOLE_PACKAGE',
        },
      },
    },
    stateOf('draftAgreement.agreement', 'DRAFT'),
  );
  const first = draftOf(drafted, 'draftAgreement');
  const scoped = await scope(telling, first);
  await stage.isRefused(
    { ...signing(scoped, 'agencyRuling'), what: { zh: '签署空白协议', en: 'signs it while it is blank' } },
    'A-08',
  );
  const revised = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: {
        zh: '写入十二项内容、再开发禁令和集体决策',
        en: 'writes the twelve groups, the ban and the collective decision',
      },
      field: 'reviseAgreement',
      document: mutation('reviseAgreement'),
      variables: {
        input: {
          agreementId: first.id,
          expectedVersion: scoped.version,
          contents: AGREEMENT_TEXTS,
          hasRedevelopmentBan: true,
          collectiveDecision: { number: `导览集体协议〔${run}〕`, decidedOn: telling.today },
          correctionWorkingDays: 15,
        },
      },
    },
    (reply) => `✓ 12 / 12\n… ${missingOf(reply, 'reviseAgreement')}`,
  );
  const { contentHash } = draftOf(revised, 'reviseAgreement');
  await stage.does(signing({ id: first.id, contentHash }, 'agencyRuling'), (reply) => {
    return `… ${missingOf(reply, 'signAgreement')}`;
  });
  const signed = await stage.does(signing({ id: first.id, contentHash }, 'operatorAdmin'), (reply) => {
    const [startsOn, endsOn] = ['startsOn', 'endsOn'].map((day) =>
      reply.text(`signAgreement.agreement.${day}`),
    );
    const isRight = startsOn === telling.today && endsOn === yearsAfter(telling.today, 3);
    return must(isRight, `SIGNED · ${startsOn ?? ''} – ${endsOn ?? ''}`, {
      zh: '期限应为自签订之日起三年',
      en: 'the term should be three years from signing',
    });
  });
  const version = await activate(telling, first.id, draftOf(signed, 'signAgreement').version);
  await file(telling, first.id);
  return { id: first.id, version };
}

const draftOf = (reply: Reply, operation: string): Draft => ({
  id: reply.text(`${operation}.agreement.id`),
  version: Number(reply.text(`${operation}.agreement.version`)),
  contentHash: reply.text(`${operation}.agreement.contentHash`),
});

const missingOf = (reply: Reply, operation: string): string =>
  reply.list(`${operation}.agreement.missing`).join(', ');

const yearsAfter = (date: string, years: number): string => {
  const after = `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;
  return after.endsWith('-02-29') ? after.replace(/29$/, '28') : after;
};

const signing = (
  { id: agreementId, contentHash }: Pick<Draft, 'id' | 'contentHash'>,
  who: 'agencyRuling' | 'operatorAdmin',
) => ({
  who: PEOPLE[who],
  what: { zh: '签署协议', en: 'signs the agreement' },
  field: 'signAgreement',
  document: mutation('signAgreement'),
  variables: { input: { agreementId, contentHash } },
});

/** Core data never enters a scope; two resources of the department do. Answers with the draft that follows. */
async function scope({ stage, ground, run }: Telling, { id, version }: Draft): Promise<Draft> {
  const core = await stage.does(
    {
      who: PEOPLE.department,
      what: { zh: '编目一项核心数据', en: 'catalogues a resource of core data' },
      field: 'catalogueResource',
      document: CATALOGUE,
      variables: {
        input: {
          idempotencyKey: `tour-core-${run}`,
          resourceCode: `TOUR-CORE-${run}`,
          name: `核心数据(导览 ${run})`,
          grade: 'CORE',
          containsPersonalInformation: false,
          source: 'OWN',
          updateFrequency: '不定期',
          updateInterval: 'IRREGULAR',
          qualityNote: '导览',
        },
      },
    },
    (reply) =>
      `${reply.text('catalogueResource.resource.resourceCode')} · ${reply.text('catalogueResource.resource.entry.grade')}`,
  );
  const add = (resourceIds: readonly string[], what: { zh: string; en: string }) => ({
    who: PEOPLE.agencyReviewer,
    what,
    field: 'addResourcesToScope',
    document: mutation('addResourcesToScope'),
    variables: { input: { agreementId: id, expectedVersion: version, resourceIds } },
  });
  await stage.isRefused(
    add([core.text('catalogueResource.resource.id')], {
      zh: '把核心数据纳入授权范围',
      en: 'adds the core data to the scope',
    }),
    'B-03',
  );
  const added = await stage.does(
    add(
      ground.resources.slice(0, 2).map((resource) => resource.id),
      { zh: '把两项一般数据纳入授权范围', en: 'adds two general resources to the scope' },
    ),
    () =>
      ground.resources
        .slice(0, 2)
        .map(({ code }) => code)
        .join(', '),
  );
  return draftOf(added, 'addResourcesToScope');
}

/** Without a first responsible person for security nothing starts, and the refusal names what is missing. */
async function activate({ stage, run }: Telling, agreementId: string, version: number): Promise<number> {
  const activation = (expectedVersion: number) => ({
    who: PEOPLE.agencyRuling,
    what: { zh: '启用协议', en: 'lets the agreement start' },
    field: 'activateAgreement',
    document: mutation('activateAgreement'),
    variables: { input: { agreementId, expectedVersion } },
  });
  const refusal = await stage.isRefused(activation(version), 'I-01');
  stage.confirm(refusal?.message.includes('SECURITY_LEAD') ?? false, {
    zh: '拒绝应写明缺少安全第一责任人',
    en: 'The refusal should name what is missing',
  });
  const named = await stage.does(
    {
      who: PEOPLE.operatorAdmin,
      what: { zh: '登记安全第一责任人', en: 'names the first responsible person for security' },
      field: 'nameSecurityLead',
      document: mutation('nameSecurityLead'),
      variables: {
        input: {
          agreementId,
          expectedVersion: version,
          securityLead: { name: `卫平(导览 ${run})`, post: '总经理' },
        },
      },
    },
    (reply) => `… ${missingOf(reply, 'nameSecurityLead') || '—'}`,
  );
  const active = await stage.does(
    activation(draftOf(named, 'nameSecurityLead').version),
    stateOf('activateAgreement.agreement', 'ACTIVE'),
  );
  return draftOf(active, 'activateAgreement').version;
}

/** The signing gave the agency a duty, which it shows to have done. */
async function file({ stage, run }: Telling, agreementId: string): Promise<void> {
  const duties = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '查看由此产生的任务', en: 'looks at what it has to do now' },
      field: 'duties',
      document: DUTIES,
      variables: { subjectId: agreementId },
    },
    (reply) =>
      reply
        .list('duties.nodes')
        .map((duty) => `${textOf(follow(duty, 'kind'))} ≤ ${textOf(follow(duty, 'dueOn'))}`)
        .join('\n'),
  );
  const filing = duties.list('duties.nodes').find((duty) => follow(duty, 'kind') === 'FILE_AGREEMENT');
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '以文号办结协议备案', en: 'shows that the agreement was filed' },
      field: 'completeDuty',
      document: COMPLETE,
      variables: {
        input: {
          dutyId: textOf(follow(filing, 'id')),
          expectedVersion: Number(textOf(follow(filing, 'version'))),
          evidence: `导览协议备案〔${run}〕`,
        },
      },
    },
    stateOf('completeDuty.duty', 'DONE'),
  );
}

/** Data is requested for a registered scenario and reviewed by its holder; the scope then grows and is published. */
export async function supply(
  { stage, ground, run }: Telling,
  { id: agreementId, version }: AgreementAsRead,
): Promise<void> {
  const [, , wanted] = ground.resources;
  const scenario = await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '登记应用场景', en: 'registers an application scenario' },
      field: 'registerScenario',
      document: SCENARIO,
      variables: {
        input: {
          idempotencyKey: `tour-scenario-${run}`,
          agreementId,
          name: `企业授信风控(导览 ${run})`,
          description: '核验企业经营是否稳定,只返回结论。',
          purposeClass: 'INDUSTRY',
        },
      },
    },
    (reply) => reply.text('registerScenario.scenario.name'),
  );
  const requested = await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: `为该场景申请数据 ${wanted?.code ?? ''}`, en: `requests ${wanted?.code ?? ''} for it` },
      field: 'requestData',
      document: REQUEST,
      variables: {
        input: {
          idempotencyKey: `tour-request-${run}`,
          agreementId,
          scenarioId: scenario.text('registerScenario.scenario.id'),
          purpose: '导览:核验企业登记状态',
          resourceIds: [wanted?.id ?? ''],
        },
      },
    },
    (reply) =>
      `${reply.text('requestData.dataRequest.state')} · ${reply.text('requestData.dataRequest.reviews.0.reviewer.name')} ${reply.text('requestData.dataRequest.reviews.0.state')}`,
  );
  await stage.does(
    {
      who: PEOPLE.department,
      what: { zh: '供数部门审核同意', en: 'the department reviews and approves it' },
      field: 'reviewDataRequest',
      document: REVIEW,
      variables: {
        input: {
          requestId: requested.text('requestData.dataRequest.id'),
          expectedVersion: Number(requested.text('requestData.dataRequest.version')),
          ruling: 'APPROVE',
          opinion: '导览:同意用于该场景',
        },
      },
    },
    stateOf('reviewDataRequest.dataRequest', 'APPROVED'),
  );
  const added = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '据此纳入授权范围', en: 'adds it to the scope on that ground' },
      field: 'addResourcesToScope',
      document: mutation('addResourcesToScope'),
      variables: { input: { agreementId, expectedVersion: version, resourceIds: [wanted?.id ?? ''] } },
    },
    () => wanted?.code ?? '',
  );
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '公开授权对象、内容、范围和期限', en: 'publishes object, content, scope and term' },
      field: 'publishAgreement',
      document: mutation('publishAgreement'),
      variables: {
        input: {
          agreementId,
          expectedVersion: draftOf(added, 'addResourcesToScope').version,
          content: '导览:公共数据资源整体授权运营。',
          scope: '导览:三项一般数据。',
        },
      },
    },
    () => `${String(ground.resources.length)} × res_…`,
  );
}
