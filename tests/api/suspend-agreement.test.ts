import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { RectificationEntity } from '../../src/modules/authorisation/store/rectification.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { aForeignAgreement, agreementNow, anAgreementInForce } from '../support/agreement-ground';
import { example } from '../support/example';
import { aResource } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const SUSPEND = `mutation ($input: SuspendAgreementInput!) {
  suspendAgreement(input: $input) {
    rectification { id state dueOn version stops noResourcesReason correctionWorkingDays isProvisional
      resources { id } agreement { id state version: endsOn } history { type } }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const FIELD = 'suspendAgreement';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

let sequence = 0;
const notice = (agreementId: string, resourceIds: readonly string[], more: object = {}) => {
  sequence += 1;
  return {
    idempotencyKey: `suspension-${String(sequence)}`,
    agreementId,
    expectedVersion: 1,
    breach: '超出授权范围使用数据。',
    clause: '第八条第二款',
    correctionWorkingDays: 10,
    resourceIds,
    stops: ['OPERATOR_WRITE'],
    ...more,
  };
};
const inForce = async (more: object = {}) => {
  const { agreement, resources } = await anAgreementInForce(server);
  return notice(agreement.id, [resources[0].id], more);
};
const suspend = (input: object) => server.execute(SUSPEND, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: SUSPEND,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: () => inForce(),
  foreign: async () => notice((await aForeignAgreement(server)).id, []),
  isEdit: true,
  bad: [
    { _case: 'no breach', breach: '' },
    { _case: 'a breach of 2,001 characters', breach: '违'.repeat(2001) },
    { _case: 'a breach of blanks', breach: '   ' },
    { _case: 'no clause', clause: '' },
    { _case: 'a period of no days', correctionWorkingDays: 0 },
    { _case: 'a period of 251 days', correctionWorkingDays: 251 },
    { _case: 'a resource twice', resourceIds: ['res_1', 'res_1'] },
    {
      _case: '201 resources',
      resourceIds: Array.from({ length: 201 }, (_, index) => `res_${String(index)}`),
    },
    { _case: 'a reason of one character', noResourcesReason: '无' },
    { _case: 'an act that does not exist', stops: ['BREATHING'] },
    { _case: 'version zero', expectedVersion: 0 },
    { _case: 'a key of seven characters', idempotencyKey: '1234567' },
  ],
});

describe('a suspension', () => {
  it('[K-02] suspends the agreement, and calls for the correction by a working day', async () => {
    const { agreement, resources } = await anAgreementInForce(server);
    const answer = await suspend(notice(agreement.id, [resources[0].id], { stops: ['NEW_ORDER'] }));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      rectification: {
        id: answer.text(`${FIELD}.rectification.id`),
        state: 'OPEN',
        // From Monday 2026-11-23, whose holidays of that year are published.
        dueOn: '2026-12-07',
        isProvisional: false,
        version: 1,
        stops: ['OPERATOR_WRITE', 'NEW_ORDER'],
        noResourcesReason: null,
        correctionWorkingDays: 10,
        resources: [{ id: resources[0].id }],
        agreement: { id: agreement.id, state: 'SUSPENDED', version: '2028-12-31' },
        history: [{ type: 'RECTIFICATION_OPENED' }],
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      state: 'SUSPENDED',
      takesOrders: false,
      takesDeliveries: true,
      version: 2,
    });
  });

  it('[K-02] opens a duty for the operator, tells both parties, and sets the clock', async () => {
    const input = await inForce();
    const answer = await suspend(input);
    const id = answer.text(`${FIELD}.rectification.id`);
    const { operator, agency } = server.cast;
    expect(await server.manager.findBy(DutyEntity, { subjectId: id })).toMatchObject([
      { kind: 'CORRECT_BREACH', holderId: operator.id, escalatesToId: agency.id, dueOn: '2026-12-07' },
    ]);
    const notices = await server.manager.findBy(NoticeEntity, { subjectId: input.agreementId });
    expect(notices.map(({ kind, recipientId }) => [kind, recipientId]).sort()).toEqual(
      [
        ['AGREEMENT_SUSPENDED', operator.id],
        ['AGREEMENT_SUSPENDED', agency.id],
      ].sort(),
    );
    const timers = await server.manager.find(TimerEntity, {
      where: [{ subjectId: id }, { subjectId: input.agreementId }],
    });
    expect(timers.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]).sort()).toEqual([
      ['AGREEMENT_STOPPED', server.clock.now().toISOString()],
      // Midnight in Shanghai after the last day.
      ['RECTIFICATION_DEADLINE', '2026-12-07T16:00:00.000Z'],
    ]);
  });

  it('keeps from when on it stands, with the decision behind it', async () => {
    const input = await inForce();
    await suspend(input);
    const changes = await server.manager.findBy(StateChangeEntity, { subjectId: input.agreementId });
    expect(changes).toMatchObject([{ aspect: 'STATE', value: 'SUSPENDED', since: server.clock.now() }]);
    expect(changes[0]?.decisionId).not.toBeNull();
  });

  it('is made once for one key, however often it is sent', async () => {
    const input = await inForce();
    const first = await suspend(input);
    const second = await suspend(input);
    expect(second.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
    expect(second.at(`${FIELD}.rectification.id`)).toBe(first.at(`${FIELD}.rectification.id`));
    expect(await server.manager.countBy(RectificationEntity, { agreementId: input.agreementId })).toBe(1);
    await expectRefusal(server, () => suspend({ ...input, clause: '第九条' }), {
      field: FIELD,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('[K-02] takes a further breach, and stops what either of the two stops', async () => {
    const { agreement, resources } = await anAgreementInForce(server);
    await suspend(notice(agreement.id, [resources[0].id], { stops: ['NEW_ORDER'] }));
    const answer = await suspend(
      notice(agreement.id, [resources[1].id], { stops: ['DELIVERY'], expectedVersion: 2 }),
    );
    expect(answer.refusals(FIELD)).toEqual([]);
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      state: 'SUSPENDED',
      takesOrders: false,
      takesDeliveries: false,
      version: 3,
    });
    // It was suspended once.
    expect(
      await server.manager.countBy(StateChangeEntity, { subjectId: agreement.id, aspect: 'STATE' }),
    ).toBe(1);
  });

  it('[K-02] takes the period of the agreement where the notice names none', async () => {
    const { agreement, resources } = await anAgreementInForce(server, { correctionWorkingDays: 5 });
    const answer = await suspend(notice(agreement.id, [resources[0].id], { correctionWorkingDays: null }));
    expect(answer.at(`${FIELD}.rectification`)).toMatchObject({
      correctionWorkingDays: 5,
      dueOn: '2026-11-30',
    });
  });

  it('[K-02] takes a breach that concerns no resource, with the reason', async () => {
    const input = await inForce({ resourceIds: [], noResourcesReason: '未按期披露资源使用情况' });
    const answer = await suspend(input);
    expect(answer.at(`${FIELD}.rectification`)).toMatchObject({
      resources: [],
      noResourcesReason: '未按期披露资源使用情况',
    });
  });

  it('counts the period over a year whose holidays are not published yet as provisional', async () => {
    const answer = await suspend(await inForce({ correctionWorkingDays: 250 }));
    expect(answer.at(`${FIELD}.rectification.isProvisional`)).toBe(true);
  });

  it('is what the example shows', async () => {
    const { agreement, resources } = await anAgreementInForce(server);
    const input = notice(agreement.id, [resources[0].id]);
    const answer = await server.execute(example(FIELD), { input }, { as: server.cast.agencyRuling });
    expect(answer.at(`${FIELD}.rectification.agreement.state`)).toBe('SUSPENDED');
  });
});

describe('a suspension is refused', () => {
  it('[K-02] without resources and without a reason', async () => {
    const input = await inForce({ resourceIds: [] });
    await expectRefusal(server, () => suspend(input), {
      field: FIELD,
      code: 'BREACH_RESOURCES_MISSING',
      ruleId: 'K-02',
    });
  });

  it('[K-02] over a resource that is outside the scope', async () => {
    const outside = await aResource(server.manager, { holderId: server.cast.department.id });
    const input = await inForce({ resourceIds: [outside.id] });
    await expectRefusal(server, () => suspend(input), {
      field: FIELD,
      code: 'NAMED_RESOURCE_OUT_OF_SCOPE',
      ruleId: 'K-02',
    });
  });

  it('[K-02] without a period in the notice and in the agreement', async () => {
    const input = await inForce({ correctionWorkingDays: null });
    await expectRefusal(server, () => suspend(input), {
      field: FIELD,
      code: 'CORRECTION_PERIOD_MISSING',
      ruleId: 'K-02',
    });
  });

  it('[K-02] with another period than the agreed one', async () => {
    const { agreement, resources } = await anAgreementInForce(server, { correctionWorkingDays: 15 });
    const input = notice(agreement.id, [resources[0].id]);
    await expectRefusal(server, () => suspend(input), {
      field: FIELD,
      code: 'CORRECTION_PERIOD_NOT_AGREED',
      ruleId: 'K-02',
    });
  });

  it.each([
    { state: 'SIGNED', code: 'AGREEMENT_STATE_NOT_FIT' },
    { state: 'TERMINATED', code: 'AGREEMENT_STATE_NOT_FIT' },
    { state: 'EXPIRED', code: 'AGREEMENT_EXPIRED' },
  ] as const)('[K-02] of an agreement that is $state', async ({ state, code }) => {
    const { agreement, resources } = await anAgreementInForce(server, { state });
    const input = notice(agreement.id, [resources[0].id]);
    await expectRefusal(server, () => suspend(input), { field: FIELD, code, ruleId: 'K-02' });
  });

  it('[K-02] in the first millisecond after the term, though the clock has not ended it yet', async () => {
    const { agreement, resources } = await anAgreementInForce(server, { endsOn: '2026-11-22' });
    const input = notice(agreement.id, [resources[0].id]);
    const now = server.clock.now();
    server.clock.set('2026-11-22T16:00:00.000Z');
    await expectRefusal(server, () => suspend(input), {
      field: FIELD,
      code: 'AGREEMENT_EXPIRED',
      ruleId: 'K-02',
    });
    server.clock.set('2026-11-22T15:59:59.999Z');
    expect((await suspend(input)).refusals(FIELD)).toEqual([]);
    server.clock.set(now);
  });

  it('under a version that a first suspension has overtaken', async () => {
    const { agreement, resources } = await anAgreementInForce(server);
    await suspend(notice(agreement.id, [resources[0].id]));
    const input = notice(agreement.id, [resources[1].id]);
    await expectRefusal(server, () => suspend(input), { field: FIELD, code: 'VERSION_CONFLICT' });
  });
});
