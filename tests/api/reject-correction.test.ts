import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { aForeignRectification, agreementNow, aSuspendedAgreement } from '../support/agreement-ground';
import { reportedBy } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REJECT = `mutation ($input: RejectCorrectionInput!) {
  rejectCorrection(input: $input) {
    rectification { id state dueOn rejectionReason closedAt version agreement { state } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'rejectCorrection';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (rectificationId: string, more: object = {}) => ({
  rectificationId,
  expectedVersion: 1,
  reason: '证明材料不足',
  ...more,
});
const reported = (more: object = {}) =>
  aSuspendedAgreement(server, { ...reportedBy(server.cast.operatorSecurity.personId), ...more });
const reject = (input: object) => server.execute(REJECT, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: REJECT,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'rectificationId', kind: 'rectification' },
  good: async () => of((await reported()).rectification.id),
  foreign: async () =>
    of((await aForeignRectification(server, reportedBy(server.cast.operatorSecurity.personId))).id),
  isEdit: true,
  bad: [
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason of 501 characters', reason: '因'.repeat(501) },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a rejection', () => {
  it('[K-03] before the deadline opens the call again; the deadline stays', async () => {
    const { agreement, rectification } = await reported();
    const answer = await reject(of(rectification.id));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      rectification: {
        id: rectification.id,
        state: 'OPEN',
        dueOn: '2026-12-07',
        rejectionReason: '证明材料不足',
        closedAt: null,
        version: 2,
        agreement: { state: 'SUSPENDED' },
        history: [{ type: 'CORRECTION_REJECTED' }],
      },
      userErrors: [],
    });
    expect(await server.manager.findBy(DutyEntity, { subjectId: rectification.id })).toMatchObject([
      { kind: 'CORRECT_BREACH', dueOn: '2026-12-07', holderId: agreement.operatorId, state: 'OPEN' },
    ]);
    expect(await server.manager.findBy(NoticeEntity, { subjectId: rectification.id })).toMatchObject([
      { kind: 'CORRECTION_REJECTED', recipientId: agreement.operatorId },
    ]);
  });

  it('[K-04] after the deadline is the lapse at once: the named resource leaves the scope, the other stays', async () => {
    const { agreement, resources, rectification } = await reported({
      dueOn: '2026-11-20',
      reportedOn: '2026-11-20',
    });
    const answer = await reject(of(rectification.id));
    const now = server.clock.now();
    expect(answer.at(`${FIELD}.rectification`)).toMatchObject({
      state: 'LAPSED',
      closedAt: now.toISOString(),
      agreement: { state: 'SUSPENDED' },
      history: [{ type: 'CORRECTION_REJECTED' }, { type: 'CORRECTION_LAPSED' }],
    });
    const scope = await server.manager.find(AgreementResourceEntity, {
      where: { agreementId: agreement.id },
      order: { resourceId: 'ASC' },
    });
    expect(scope.map(({ resourceId, removedAt }) => [resourceId, removedAt])).toEqual([
      [resources[0].id, now],
      [resources[1].id, null],
    ]);
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: resources[0].id })).toMatchObject([
      { aspect: 'SCOPE', contextId: agreement.id, value: false, since: now },
    ]);
    expect(await server.manager.findBy(TimerEntity, { subjectId: agreement.id })).toMatchObject([
      { kind: 'SCOPE_REDUCED', dueAt: now },
    ]);
    const told = await server.manager.findBy(NoticeEntity, {
      kind: 'SCOPE_REDUCED',
      subjectId: agreement.id,
    });
    // The department that holds the resource is told too.
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
      [agreement.operatorId, agreement.agencyId, server.cast.department.id].sort(),
    );
    expect((await agreementNow(server, agreement.id)).state).toBe('SUSPENDED');
  });

  it('is what the example shows', async () => {
    const { rectification } = await reported();
    const answer = await server.execute(
      example(FIELD),
      { input: of(rectification.id) },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(`${FIELD}.rectification.state`)).toBe('OPEN');
  });
});

describe('a rejection is refused', () => {
  it('[K-03] without a report', async () => {
    const { rectification } = await aSuspendedAgreement(server);
    await expectRefusal(server, () => reject(of(rectification.id)), {
      field: FIELD,
      code: 'CORRECTION_NOT_REPORTED',
      ruleId: 'K-03',
    });
  });

  it('[K-03] of an agreement that is active again', async () => {
    const { agreement, rectification } = await reported();
    await server.dataSource.query(
      "UPDATE agreement SET state = 'ACTIVE', takes_orders = 1, takes_deliveries = 1 WHERE id = ?",
      [agreement.id],
    );
    await expectRefusal(server, () => reject(of(rectification.id)), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'K-03',
    });
  });
});
