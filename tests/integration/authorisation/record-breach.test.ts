import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { recordBreach, recordBreachOf } from '../../../src/modules/authorisation';
import { decide } from '../../../src/modules/ledger';
import { OutboxEventEntity } from '../../../src/modules/ledger/store/outbox-event.entity';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { judge, withinScope } from '../../../src/policy';
import { agreementInForceFor } from '../../../src/policy/authorisation/agreement-in-force.policy';
import { aDecision, anAgreement } from '../../support/market';
import { callerOf, countRows, openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

/** What an operation does whose resources lie outside the scope: it asks, is refused, and records the breach. */
async function tryWith(agreementId: string, outsideResourceCodes: readonly string[]): Promise<string> {
  const caller = callerOf(ground.cast.operatorProduct);
  const { clock } = ground;
  return inTransaction(ground.dataSource, async (manager) => {
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'submitProductList',
      subjectId: agreementId,
      rules: [withinScope],
      facts: { outsideResourceCodes },
    });
    if (outcome.ok) return outcome.value;
    const decisionId = outcome.refusal.decisionId;
    await recordBreach(manager, {
      clock,
      caller,
      agreementId,
      operation: 'submitProductList',
      resourceCodes: outsideResourceCodes,
      decisionId,
    });
    return decisionId ?? '';
  });
}

it('[A-18] logs a breach beside the refusal, and tells the agency', async () => {
  const { id, agreementNumber } = await anAgreement(ground.manager, ground.market);
  const decisionId = await tryWith(id, ['RES-1', 'RES-2']);
  expect(await ground.manager.findBy(OutboxEventEntity, { subjectId: id })).toMatchObject([
    {
      type: 'BREACH_RECORDED',
      decisionId,
      payload: {
        ruleId: 'A-18',
        operation: 'submitProductList',
        resourceCodes: ['RES-1', 'RES-2'],
        organisationId: ground.cast.operator.id,
        personId: ground.cast.operatorProduct.personId,
      },
    },
  ]);
  expect(await ground.manager.findBy(NoticeEntity, { subjectId: id })).toMatchObject([
    {
      kind: 'BREACH_RECORDED',
      recipientId: ground.cast.agency.id,
      params: { agreement: agreementNumber, resources: 'RES-1, RES-2' },
    },
  ]);
});

it('[A-18] logs nothing for what lies within the scope', async () => {
  const { id } = await anAgreement(ground.manager, ground.market);
  const before = await countRows(ground.manager, 'outbox_event', 'notice');
  await tryWith(id, []);
  expect(await countRows(ground.manager, 'outbox_event', 'notice')).toEqual(before);
});

it('[A-18] keeps no breach of a transaction that was rolled back', async () => {
  const { id } = await anAgreement(ground.manager, ground.market);
  const before = await countRows(ground.manager, 'outbox_event', 'notice', 'decision');
  await expect(
    ground.dataSource.transaction(async (manager) => {
      await recordBreach(manager, {
        clock: ground.clock,
        caller: null,
        agreementId: id,
        operation: 'deliverOrder',
        resourceCodes: ['RES-1'],
        decisionId: 'dec_01890000-0000-7000-8000-000000000000',
      });
      throw new Error('undone');
    }),
  ).rejects.toThrow();
  expect(await countRows(ground.manager, 'outbox_event', 'notice', 'decision')).toEqual(before);
});

it.each([
  { _case: 'no resource', resourceCodes: [], decisionId: 'dec_01890000-0000-7000-8000-000000000000' },
  { _case: 'a refusal that was only asked for', resourceCodes: ['RES-1'], decisionId: null },
])('is about something: never $_case', async ({ resourceCodes, decisionId }) => {
  const { id: agreementId } = await anAgreement(ground.manager, ground.market);
  const breach = {
    clock: ground.clock,
    caller: null,
    agreementId,
    operation: 'x',
    resourceCodes,
    decisionId,
  };
  await expect(recordBreach(ground.manager, breach)).rejects.toThrow();
});

it.each([
  {
    _case: 'a refusal over the scope',
    decision: judge([withinScope], { outsideResourceCodes: ['RES-1'] }),
    events: ['BREACH_RECORDED'],
  },
  {
    _case: 'no refusal over anything else',
    decision: judge([agreementInForceFor('OPERATOR_WRITE')], { today: '2026-11-23', agreement: null }),
    events: [],
  },
])('[A-18] sees a breach in $_case', async ({ decision, events }) => {
  const { manager, clock } = ground;
  const { id: agreementId } = await anAgreement(manager, ground.market);
  if (decision.outcome === 'PERMIT') throw new Error('The rule refuses here.');
  await recordBreachOf(
    manager,
    { kind: 'policy', decision, decisionId: await aDecision(manager) },
    { clock, caller: null, agreementId, operation: 'deliverOrder', resourceCodes: ['RES-1'] },
  );
  const kept = await manager.findBy(OutboxEventEntity, { subjectId: agreementId });
  expect(kept.map(({ type }) => type)).toEqual(events);
});
