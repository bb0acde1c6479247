import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { aForeignRectification, agreementNow, aSuspendedAgreement } from '../support/agreement-ground';
import { aRectification, reportedBy } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const RESTORE = `mutation ($input: RestoreAgreementInput!) {
  restoreAgreement(input: $input) {
    rectification { id state closedAt liftedAt version agreement { state openRectifications { id } }
      availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'restoreAgreement';
const LAPSED = {
  state: 'LAPSED',
  closedAt: new Date('2026-11-20T16:00:00.000Z'),
  closedOn: '2026-11-21',
} as const;

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (rectificationId: string, more: object = {}) => ({ rectificationId, expectedVersion: 1, ...more });
const reported = (more: object = {}) =>
  aSuspendedAgreement(server, { ...reportedBy(server.cast.operatorSecurity.personId), ...more });
const restore = (input: object) => server.execute(RESTORE, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: RESTORE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'rectificationId', kind: 'rectification' },
  good: async () => of((await reported()).rectification.id),
  foreign: async () =>
    of((await aForeignRectification(server, reportedBy(server.cast.operatorSecurity.personId))).id),
  isEdit: true,
  bad: [
    { _case: 'a reason of one character', reason: '因' },
    { _case: 'a reason of 501 characters', reason: '因'.repeat(501) },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a restoration', () => {
  it('[K-03] makes the agreement active again on a report in time', async () => {
    const { agreement, rectification } = await reported();
    const answer = await restore(of(rectification.id));
    const now = server.clock.now();
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      rectification: {
        id: rectification.id,
        state: 'CORRECTED',
        closedAt: now.toISOString(),
        liftedAt: now.toISOString(),
        version: 2,
        agreement: { state: 'ACTIVE', openRectifications: [] },
        availableTransitions: [],
        history: [{ type: 'RECTIFICATION_LIFTED' }],
      },
      userErrors: [],
    });
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      state: 'ACTIVE',
      takesOrders: true,
      takesDeliveries: true,
      version: 2,
    });
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: agreement.id })).toMatchObject([
      { aspect: 'STATE', value: 'ACTIVE', since: now },
    ]);
    expect(await server.manager.findBy(TimerEntity, { subjectId: agreement.id })).toMatchObject([
      { kind: 'AGREEMENT_RESUMED', dueAt: now },
    ]);
    const notices = await server.manager.findBy(NoticeEntity, { subjectId: agreement.id });
    expect(notices.map(({ recipientId }) => recipientId).sort()).toEqual(
      [agreement.operatorId, agreement.agencyId].sort(),
    );
  });

  it('[K-03] comes long after the deadline when the report came in time: it holds', async () => {
    const { agreement, rectification } = await reported({ dueOn: '2026-11-20', reportedOn: '2026-11-20' });
    await restore(of(rectification.id));
    expect((await agreementNow(server, agreement.id)).state).toBe('ACTIVE');
  });

  it('[K-03] of one of two calls leaves what the other stops', async () => {
    const { agreement, rectification } = await reported({ stopsOrders: true });
    const other = await aRectification(server.manager, {
      agreementId: agreement.id,
      openedBy: server.cast.agencyRuling.personId,
      stopsDeliveries: true,
    });
    const answer = await restore(of(rectification.id));
    expect(answer.at(`${FIELD}.rectification.agreement`)).toEqual({
      state: 'SUSPENDED',
      openRectifications: [{ id: other.id }],
    });
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      state: 'SUSPENDED',
      takesOrders: true,
      takesDeliveries: false,
    });
    // Orders go on, so that the buyers are told.
    expect(await server.manager.findBy(TimerEntity, { subjectId: agreement.id })).toMatchObject([
      { kind: 'AGREEMENT_RESUMED' },
    ]);
    expect(await server.manager.countBy(StateChangeEntity, { subjectId: agreement.id })).toBe(0);
  });

  it('[K-04] lets the agreement go on after a lapse, for a reason; the lapse stays what it is', async () => {
    const { agreement, rectification } = await aSuspendedAgreement(server, {
      ...LAPSED,
      dueOn: '2026-11-20',
    });
    const answer = await restore(of(rectification.id, { reason: '其余资源不受影响' }));
    expect(answer.at(`${FIELD}.rectification`)).toMatchObject({
      state: 'LAPSED',
      closedAt: LAPSED.closedAt.toISOString(),
      liftedAt: server.clock.now().toISOString(),
      agreement: { state: 'ACTIVE' },
    });
    expect((await agreementNow(server, agreement.id)).takesOrders).toBe(true);
  });

  it('is what the example shows', async () => {
    const { rectification } = await reported();
    const answer = await server.execute(
      example(FIELD),
      { input: of(rectification.id) },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(`${FIELD}.rectification.agreement.state`)).toBe('ACTIVE');
  });
});

describe('a restoration is refused', () => {
  it('[K-03] without a report', async () => {
    const { rectification } = await aSuspendedAgreement(server);
    await expectRefusal(server, () => restore(of(rectification.id)), {
      field: FIELD,
      code: 'CORRECTION_NOT_REPORTED',
      ruleId: 'K-03',
    });
  });

  it('[K-03] once the deadline has passed without a report, though the clock has not run', async () => {
    const { rectification } = await aSuspendedAgreement(server, { dueOn: '2026-11-22' });
    await expectRefusal(server, () => restore(of(rectification.id)), {
      field: FIELD,
      code: 'CORRECTION_DEADLINE_PASSED',
      ruleId: 'K-03',
    });
  });

  it('after a lapse without a reason', async () => {
    const { rectification } = await aSuspendedAgreement(server, { ...LAPSED, dueOn: '2026-11-20' });
    await expectRefusal(server, () => restore(of(rectification.id)), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['reason'],
    });
  });

  it('[K-04] a second time after a lapse', async () => {
    const { rectification } = await aSuspendedAgreement(server, {
      ...LAPSED,
      dueOn: '2026-11-20',
      liftedAt: LAPSED.closedAt,
    });
    await expectRefusal(server, () => restore(of(rectification.id, { reason: '再次' })), {
      field: FIELD,
      code: 'CORRECTION_NOT_OPEN',
      ruleId: 'K-04',
    });
  });

  it('[K-03] in the first millisecond after the term, though the clock has not ended it yet', async () => {
    const { rectification } = await aSuspendedAgreement(
      server,
      reportedBy(server.cast.operatorSecurity.personId),
      { endsOn: '2026-11-22' },
    );
    await expectRefusal(server, () => restore(of(rectification.id)), {
      field: FIELD,
      code: 'AGREEMENT_EXPIRED',
      ruleId: 'K-03',
    });
  });
});
