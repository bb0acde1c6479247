import { itemOf, SUBMIT, type MadeProduct } from './approval';
import { follow, textOf, WHY } from './client';
import { NO_DOCUMENT } from './papers';
import { PEOPLE } from './people';
import { stateOf, type Telling } from './plan';
import { must, type Stage } from './stage';

const AGREEMENT = `query ($id: ID!) { agreement(id: $id) { version state } }`;
const RECTIFICATION = `rectification { id version state dueOn openedAt agreement { state } } ${WHY}`;
const SUSPEND = `mutation ($input: SuspendAgreementInput!) {
  suspendAgreement(input: $input) { ${RECTIFICATION} }
}`;
const REPORT = `mutation ($input: ReportCorrectionInput!) { reportCorrection(input: $input) { ${RECTIFICATION} } }`;
const RESTORE = `mutation ($input: RestoreAgreementInput!) { restoreAgreement(input: $input) { ${RECTIFICATION} } }`;
const APPLY = `mutation ($input: ApplyEarlyTerminationInput!) {
  applyEarlyTermination(input: $input) { earlyTermination { state appliedAt } ${WHY} }
}`;
const TERMINATE = `mutation ($input: TerminateAgreementInput!) {
  terminateAgreement(input: $input) {
    agreement { version state exit { endedAt duties { id version kind dueOn } } }
    ${WHY}
  }
}`;
const DISCLOSE = `mutation ($input: DiscloseResourceUseInput!) {
  discloseResourceUse(input: $input) { disclosure { uses { resourceId } } ${WHY} }
}`;
const LOOK_BACK = `query ($id: ID!, $suspended: DateTime!, $restored: DateTime!, $ended: DateTime!) {
  suspended: agreementAt(agreementId: $id, at: $suspended) { ...Then }
  restored: agreementAt(agreementId: $id, at: $restored) { ...Then }
  ended: agreementAt(agreementId: $id, at: $ended) { ...Then }
}
fragment Then on AgreementAt { at state isInForce scope(first: 10) { nodes { since } } }`;

/** A breach: the operator's writes stop until the correction is reported and accepted. Answers when it began. */
export async function suspendOnBreach({ stage, run }: Telling, product: MadeProduct): Promise<string> {
  const { agreementId, resourceIds } = product;
  const suspended = await stage.does(
    {
      who: PEOPLE.agencyRuling,
      what: { zh: '发现违约:要求限期改正,中止协议', en: 'finds a breach: demands its correction, suspends' },
      field: 'suspendAgreement',
      document: SUSPEND,
      variables: {
        input: {
          idempotencyKey: `tour-breach-${run}`,
          agreementId,
          expectedVersion: await versionOf(stage, agreementId),
          breach: '导览:超出场景使用数据',
          clause: '违约责任条款',
          resourceIds: resourceIds.slice(0, 1),
          stops: [],
        },
      },
    },
    (reply) =>
      `${reply.text('suspendAgreement.rectification.agreement.state')} · ≤ ${reply.text('suspendAgreement.rectification.dueOn')}`,
  );
  const rectificationId = suspended.text('suspendAgreement.rectification.id');
  await stage.isRefused(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '中止期间提交清单', en: 'submits a list during the suspension' },
      field: 'submitProductList',
      document: SUBMIT,
      variables: {
        input: {
          idempotencyKey: `tour-suspended-${run}`,
          agreementId,
          title: `导览清单 ${run}`,
          items: [itemOf(`TOUR-STOPPED-${run}`, resourceIds)],
        },
      },
    },
    'A-19',
  );
  const restore = (expectedVersion: number) => ({
    who: PEOPLE.agencyRuling,
    field: 'restoreAgreement',
    document: RESTORE,
    variables: { input: { rectificationId, expectedVersion } },
  });
  const version = Number(suspended.text('suspendAgreement.rectification.version'));
  await stage.isRefused(
    { ...restore(version), what: { zh: '未反馈改正情况就恢复', en: 'restores it before any report' } },
    'K-03',
  );
  const reported = await stage.does(
    {
      who: PEOPLE.operatorSecurity,
      what: { zh: '反馈改正情况', en: 'reports the correction' },
      field: 'reportCorrection',
      document: REPORT,
      variables: {
        input: {
          rectificationId,
          expectedVersion: version,
          report: '导览:已停用并核查',
          documentHash: NO_DOCUMENT,
        },
      },
    },
    stateOf('reportCorrection.rectification', 'REPORTED'),
  );
  await stage.does(
    {
      ...restore(Number(reported.text('reportCorrection.rectification.version'))),
      what: { zh: '认可改正,恢复协议', en: 'accepts it and restores the agreement' },
    },
    stateOf('restoreAgreement.rectification.agreement', 'ACTIVE'),
  );
  return suspended.text('suspendAgreement.rectification.openedAt');
}

async function versionOf(stage: Stage, id: string): Promise<number> {
  const reply = await stage.does(
    {
      who: PEOPLE.agencyRuling,
      what: { zh: '查看协议', en: 'looks at the agreement' },
      field: 'agreement',
      document: AGREEMENT,
      variables: { id },
    },
    (answer) => answer.text('agreement.state'),
  );
  return Number(reply.text('agreement.version'));
}

/** The story ends its own agreement and leaves no task behind; what stood at any instant can still be looked up. */
export async function end({ stage, run }: Telling, agreementId: string, suspendedAt: string): Promise<void> {
  const applied = await stage.does(
    {
      who: PEOPLE.operatorAdmin,
      what: { zh: '申请提前终止协议', en: 'applies for an early end' },
      field: 'applyEarlyTermination',
      document: APPLY,
      variables: {
        input: {
          idempotencyKey: `tour-end-${run}`,
          agreementId,
          reason: '导览结束',
          documentHash: NO_DOCUMENT,
        },
      },
    },
    stateOf('applyEarlyTermination.earlyTermination', 'APPLIED'),
  );
  const ended = await stage.does(
    {
      who: PEOPLE.agencyRuling,
      what: { zh: '同意,终止协议,开出退出任务', en: 'grants it: the agreement ends, its exit begins' },
      field: 'terminateAgreement',
      document: TERMINATE,
      variables: {
        input: {
          agreementId,
          expectedVersion: await versionOf(stage, agreementId),
          ground: 'EARLY_TERMINATION',
          reason: '导览:同意提前终止',
        },
      },
    },
    (reply) => {
      const kinds = reply.list(TASKS).map((duty) => textOf(follow(duty, 'kind')));
      return `${reply.text('terminateAgreement.agreement.state')}\n${kinds.join('\n')}`;
    },
  );
  await leaveNothing({ stage, run }, agreementId, ended.list(TASKS));
  await stage.does(
    {
      who: PEOPLE.auditor,
      what: {
        zh: '回看三个时刻:中止中、恢复后、现在',
        en: 'looks back: while suspended, once restored, now',
      },
      field: 'suspended',
      document: LOOK_BACK,
      variables: {
        id: agreementId,
        suspended: suspendedAt,
        restored: applied.text('applyEarlyTermination.earlyTermination.appliedAt'),
        ended: ended.text(ENDED_AT),
      },
    },
    (reply) => {
      const states = ['suspended', 'restored', 'ended'].map(
        (turn) =>
          `${reply.text(`${turn}.state`)} (${String(reply.list(`${turn}.scope.nodes`).length)} × res_…)`,
      );
      const isRight = states.map((line) => line.split(' ')[0]).join() === 'SUSPENDED,ACTIVE,TERMINATED';
      return must(isRight, states.join('\n'), {
        zh: '应为中止、有效、终止',
        en: 'should be suspended, active, terminated',
      });
    },
  );
}

const ENDED_AT = 'terminateAgreement.agreement.exit.endedAt';
const TASKS = 'terminateAgreement.agreement.exit.duties';

/** The tasks of the exit, all shown to be done in one document, and a last disclosure. */
async function leaveNothing(
  { stage, run }: Pick<Telling, 'stage' | 'run'>,
  agreementId: string,
  tasks: readonly unknown[],
): Promise<void> {
  await stage.does(
    {
      who: PEOPLE.operatorAdmin,
      what: { zh: '逐项办结退出任务', en: 'shows each task of the exit to be done' },
      field: 'task0',
      document: `mutation (${tasks.map((_task, place) => `$input${String(place)}: CompleteDutyInput!`).join(', ')}) {
        ${tasks.map((_task, place) => `task${String(place)}: completeDuty(input: $input${String(place)}) { duty { state } ${WHY} }`).join('\n')}
      }`,
      variables: Object.fromEntries(
        tasks.map((task, place) => [
          `input${String(place)}`,
          {
            dutyId: textOf(follow(task, 'id')),
            expectedVersion: Number(textOf(follow(task, 'version'))),
            evidence: `导览退出〔${run}〕${String(place + 1)}`,
          },
        ]),
      ),
    },
    (reply) => {
      const done = tasks.filter((_task, place) => reply.text(`task${String(place)}.duty.state`) === 'DONE');
      return must(done.length === tasks.length, `${String(done.length)} / ${String(tasks.length)} DONE`, {
        zh: '应全部办结',
        en: 'should all be done',
      });
    },
  );
  await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '最后一次公开资源使用情况', en: 'discloses the use of its resources a last time' },
      field: 'discloseResourceUse',
      document: DISCLOSE,
      variables: { input: { idempotencyKey: `tour-disclosure-${run}`, agreementId } },
    },
    (reply) => `${String(reply.list('discloseResourceUse.disclosure.uses').length)} × res_…`,
  );
}
