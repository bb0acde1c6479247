import { addWorkingDays } from '../../src/kernel/working-day';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { EarlyTerminationEntity } from '../../src/modules/authorisation/store/early-termination.entity';
import { RenewalEntity } from '../../src/modules/authorisation/store/renewal.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { chinaCalendar } from '../../src/platform/working-calendar';
import {
  aForeignAgreement,
  agreementNow,
  anAgreementInForce,
  aSuspendedAgreement,
} from '../support/agreement-ground';
import { anEarlyTermination, aRectification, aRenewal, DOCUMENT_HASH } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const TERMINATE = `mutation ($input: TerminateAgreementInput!) {
  terminateAgreement(input: $input) {
    agreement { id state renewal { lastDayToApply }
      exit { ground endedOn endedAt reason documentHash progress { done overdue total } duties { kind state dueOn } } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'terminateAgreement';
const TASKS = [
  'SETTLE_RUNNING_ORDERS',
  'REVOKE_KEYS',
  'RETURN_OR_DESTROY_DATA',
  'HAND_OVER_CATALOGUE',
  'HAND_OVER_LOGS',
  'HAND_OVER_LEDGERS',
  'CANCEL_REGISTRATION',
];

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (agreementId: string, more: object = {}) => ({
  agreementId,
  expectedVersion: 1,
  ground: 'OTHER_VIOLATION',
  reason: '经查实违规转授权',
  documentHash: DOCUMENT_HASH,
  ...more,
});
const inForce = async (more: object = {}) => (await anAgreementInForce(server, more)).agreement;
const terminate = (input: object) => server.execute(TERMINATE, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: TERMINATE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => of((await inForce()).id),
  foreign: async () => of((await aForeignAgreement(server)).id),
  isEdit: true,
  bad: [
    { _case: 'a ground that is left to the clock', ground: 'EXPIRY' },
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason of 501 characters', reason: '因'.repeat(501) },
    { _case: 'a hash that is none', documentHash: 'abc' },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a termination', () => {
  it('[K-01] ends the agreement over another violation, with its document', async () => {
    const agreement = await inForce();
    const answer = await terminate(of(agreement.id));
    const now = server.clock.now();
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toMatchObject({
      agreement: {
        id: agreement.id,
        state: 'TERMINATED',
        renewal: null,
        exit: {
          ground: 'OTHER_VIOLATION',
          endedOn: '2026-11-23',
          endedAt: now.toISOString(),
          reason: '经查实违规转授权',
          documentHash: DOCUMENT_HASH,
          progress: { done: 0, overdue: 0, total: 7 },
        },
      },
      userErrors: [],
    });
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      state: 'TERMINATED',
      takesOrders: false,
      takesDeliveries: false,
      version: 2,
    });
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: agreement.id })).toMatchObject([
      { aspect: 'STATE', value: 'TERMINATED', since: now },
    ]);
    expect(
      await server.manager.findBy(NoticeEntity, { kind: 'AGREEMENT_TERMINATED', subjectId: agreement.id }),
    ).toHaveLength(2);
  });

  it('[K-05] gives the operator the tasks of the exit, thirty working days for each', async () => {
    const agreement = await inForce();
    const answer = await terminate(of(agreement.id));
    const { dueOn } = addWorkingDays(chinaCalendar, '2026-11-23', 30);
    const duties = answer.at(`${FIELD}.agreement.exit.duties`);
    expect(duties).toEqual(TASKS.map((kind) => ({ kind, state: 'OPEN', dueOn })));
    const held = await server.manager.findBy(DutyEntity, { subjectId: agreement.id });
    expect(
      new Set(held.map(({ holderId, escalatesToId }) => `${holderId} ${String(escalatesToId)}`)),
    ).toEqual(new Set([`${agreement.operatorId} ${agreement.agencyId}`]));
  });

  it('[K-05] shows how far its tasks are done, each closed with its proof', async () => {
    const { id } = await inForce();
    await terminate(of(id));
    const duty = await server.manager.findOneByOrFail(DutyEntity, {
      subjectId: id,
      kind: 'RETURN_OR_DESTROY_DATA',
    });
    const completed = await server.execute(
      `mutation ($input: CompleteDutyInput!) { completeDuty(input: $input) { duty { state } userErrors { code } } }`,
      { input: { dutyId: duty.id, expectedVersion: duty.version, evidence: '数据销毁证明〔2026〕3号' } },
      { as: server.cast.operatorSecurity },
    );
    expect(completed.at('completeDuty')).toEqual({ duty: { state: 'DONE' }, userErrors: [] });
    const read = await server.execute(
      `query ($id: ID!) { node(id: $id) { ... on Agreement { exit { progress { done overdue total } } } } }`,
      { id },
      { as: server.cast.auditor },
    );
    expect(read.at('node.exit.progress')).toEqual({ done: 1, overdue: 0, total: 7 });
  });

  it('[K-06] has the registrations cancelled that rest on the right', async () => {
    const agreement = await inForce();
    await terminate(of(agreement.id));
    expect(
      await server.manager.findBy(DutyEntity, { subjectId: agreement.id, kind: 'CANCEL_REGISTRATION' }),
    ).toMatchObject([{ holderId: agreement.operatorId, state: 'OPEN' }]);
  });

  it('[K-05] stops the orders, and what else the clock waited for', async () => {
    const agreement = await inForce();
    const waiting = {
      subjectId: agreement.id,
      params: {},
      state: 'WAITING',
      nextTryAt: new Date('2029-01-01'),
    } as const;
    for (const [index, kind] of (['AGREEMENT_EXPIRY', 'RENEWAL_REMINDER'] as const).entries()) {
      const id = `tmr_019ab000-0000-7000-8000-00000000000${String(index)}`;
      await server.manager.insert(TimerEntity, { id, kind, dueAt: new Date('2028-01-01'), ...waiting });
    }
    await terminate(of(agreement.id));
    const timers = await server.manager.findBy(TimerEntity, { subjectId: agreement.id });
    expect(timers.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'AGREEMENT_EXPIRY CANCELLED',
      'AGREEMENT_STOPPED WAITING',
      'RENEWAL_REMINDER CANCELLED',
      'SETTLE_DEMANDS WAITING',
    ]);
  });

  it('[K-01] ends it on the operator’s application, which is granted by it', async () => {
    const agreement = await inForce();
    const { id } = await anEarlyTermination(server.manager, {
      agreementId: agreement.id,
      appliedBy: server.cast.operatorAdmin.personId,
    });
    const answer = await terminate(
      of(agreement.id, { ground: 'EARLY_TERMINATION', documentHash: null, reason: '同意提前终止' }),
    );
    expect(answer.at(`${FIELD}.agreement.exit.ground`)).toBe('EARLY_TERMINATION');
    expect(await server.manager.findOneByOrFail(EarlyTerminationEntity, { id })).toMatchObject({
      state: 'GRANTED',
      rulingReason: '同意提前终止',
      decidedBy: server.cast.agencyRuling.personId,
    });
  });

  it('[K-01] ends it over a breach whose deadline has passed, though the clock has not run', async () => {
    const { agreement } = await aSuspendedAgreement(server, { dueOn: '2026-11-22' });
    const answer = await terminate(of(agreement.id, { ground: 'UNCORRECTED_BREACH' }));
    expect(answer.at(`${FIELD}.agreement.state`)).toBe('TERMINATED');
  });

  it('[K-01] overtakes what else was open about it', async () => {
    const { agreement, rectification } = await aSuspendedAgreement(server);
    const by = { agreementId: agreement.id, appliedBy: server.cast.operatorAdmin.personId };
    const renewal = await aRenewal(server.manager, by);
    const early = await anEarlyTermination(server.manager, by);
    await terminate(of(agreement.id));
    expect((await server.manager.findOneByOrFail(RenewalEntity, { id: renewal.id })).state).toBe('LAPSED');
    expect((await server.manager.findOneByOrFail(EarlyTerminationEntity, { id: early.id })).state).toBe(
      'LAPSED',
    );
    const open = await server.manager.findBy(DutyEntity, { subjectId: rectification.id, state: 'OPEN' });
    expect(open).toEqual([]);
  });

  it('[K-01] ends one that was signed and never activated', async () => {
    const answer = await terminate(of((await inForce({ state: 'SIGNED' })).id));
    expect(answer.at(`${FIELD}.agreement.state`)).toBe('TERMINATED');
  });

  it('is what the example shows', async () => {
    const answer = await server.execute(
      example(FIELD),
      { input: of((await inForce()).id) },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(`${FIELD}.agreement.exit.progress.total`)).toBe(7);
  });
});

describe('a termination is refused', () => {
  it('[K-01] on an application that nobody made', async () => {
    const input = of((await inForce()).id, { ground: 'EARLY_TERMINATION' });
    await expectRefusal(server, () => terminate(input), {
      field: FIELD,
      code: 'EARLY_TERMINATION_NOT_APPLIED_FOR',
      ruleId: 'K-01',
    });
  });

  it('[K-01] over a breach whose deadline still runs', async () => {
    const { agreement } = await aSuspendedAgreement(server, { dueOn: '2026-11-23' });
    await expectRefusal(server, () => terminate(of(agreement.id, { ground: 'UNCORRECTED_BREACH' })), {
      field: FIELD,
      code: 'NO_UNCORRECTED_BREACH',
      ruleId: 'K-01',
    });
  });

  it('[K-01] over a lapse after which the agency let it go on', async () => {
    const agreement = await inForce();
    const closed = {
      closedAt: new Date('2026-03-01'),
      closedOn: '2026-03-01',
      liftedAt: new Date('2026-03-02'),
    };
    await aRectification(server.manager, {
      agreementId: agreement.id,
      openedBy: server.cast.agencyRuling.personId,
      state: 'LAPSED',
      dueOn: '2026-02-28',
      ...closed,
    });
    await expectRefusal(server, () => terminate(of(agreement.id, { ground: 'UNCORRECTED_BREACH' })), {
      field: FIELD,
      code: 'NO_UNCORRECTED_BREACH',
      ruleId: 'K-01',
    });
  });

  it('[K-01] over another violation without a document', async () => {
    const input = of((await inForce()).id, { documentHash: null });
    await expectRefusal(server, () => terminate(input), {
      field: FIELD,
      code: 'VIOLATION_WITHOUT_DOCUMENT',
      ruleId: 'K-01',
    });
  });

  it('[K-01] a second time', async () => {
    const { id } = await inForce();
    await terminate(of(id));
    await expectRefusal(server, () => terminate(of(id, { expectedVersion: 2 })), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'K-01',
    });
  });

  it('[K-01] in the first millisecond after the term, though the clock has not ended it yet', async () => {
    const input = of((await inForce({ endsOn: '2026-11-22' })).id);
    await expectRefusal(server, () => terminate(input), {
      field: FIELD,
      code: 'AGREEMENT_EXPIRED',
      ruleId: 'K-01',
    });
  });
});
