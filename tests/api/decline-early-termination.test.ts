import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { aForeignAgreement, agreementNow, anAgreementInForce } from '../support/agreement-ground';
import { anEarlyTermination } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const DECLINE = `mutation ($input: DeclineEarlyTerminationInput!) {
  declineEarlyTermination(input: $input) {
    earlyTermination { id state rulingReason decidedAt version availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'declineEarlyTermination';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (earlyTerminationId: string, more: object = {}) => ({
  earlyTerminationId,
  expectedVersion: 1,
  reason: '尚有未交付的订单',
  ...more,
});
const appliedUnder = (agreementId: string) =>
  anEarlyTermination(server.manager, { agreementId, appliedBy: server.cast.operatorAdmin.personId });
const applied = async (more: object = {}) => {
  const { agreement } = await anAgreementInForce(server, more);
  return { agreement, application: await appliedUnder(agreement.id) };
};
const decline = (input: object) => server.execute(DECLINE, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: DECLINE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'earlyTerminationId', kind: 'earlyTermination' },
  good: async () => of((await applied()).application.id),
  foreign: async () => of((await appliedUnder((await aForeignAgreement(server)).id)).id),
  isEdit: true,
  bad: [
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason of 501 characters', reason: '因'.repeat(501) },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

it('[K-01] leaves the agreement as it is, and tells the operator why', async () => {
  const { agreement, application } = await applied();
  const answer = await decline(of(application.id));
  expect(answer.at(FIELD)).toEqual({
    earlyTermination: {
      id: application.id,
      state: 'DECLINED',
      rulingReason: '尚有未交付的订单',
      decidedAt: server.clock.now().toISOString(),
      version: 2,
      availableTransitions: [],
      history: [{ type: 'EARLY_TERMINATION_DECLINED' }],
    },
    userErrors: [],
  });
  expect(await agreementNow(server, agreement.id)).toMatchObject({ state: 'ACTIVE', version: 1 });
  expect(await server.manager.findBy(NoticeEntity, { subjectId: application.id })).toMatchObject([
    { kind: 'EARLY_TERMINATION_DECLINED', recipientId: agreement.operatorId },
  ]);
});

it('[K-01] is done once', async () => {
  const { application } = await applied();
  await decline(of(application.id));
  await expectRefusal(server, () => decline(of(application.id, { expectedVersion: 2 })), {
    field: FIELD,
    code: 'EARLY_TERMINATION_ALREADY_DECIDED',
    ruleId: 'K-01',
  });
});

it('[K-01] is refused in the first millisecond after the term, though the clock has not ended it yet', async () => {
  const { application } = await applied({ endsOn: '2026-11-22' });
  await expectRefusal(server, () => decline(of(application.id)), {
    field: FIELD,
    code: 'AGREEMENT_EXPIRED',
    ruleId: 'K-01',
  });
});

it('is what the example shows', async () => {
  const { application } = await applied();
  const answer = await server.execute(
    example(FIELD),
    { input: of(application.id) },
    { as: server.cast.agencyRuling },
  );
  expect(answer.at(`${FIELD}.earlyTermination.state`)).toBe('DECLINED');
});
