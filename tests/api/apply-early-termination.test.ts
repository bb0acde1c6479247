import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { EarlyTerminationEntity } from '../../src/modules/authorisation/store/early-termination.entity';
import { aForeignAgreement, agreementNow, anAgreementInForce } from '../support/agreement-ground';
import { anEarlyTermination, DOCUMENT_HASH } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer, type PersonaName } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const APPLY = `mutation ($input: ApplyEarlyTerminationInput!) {
  applyEarlyTermination(input: $input) {
    earlyTermination { id state reason documentHash appliedAt version
      agreement { id earlyTermination { id } } availableTransitions { operation to isOpen } history { type } }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const FIELD = 'applyEarlyTermination';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

let sequence = 0;
const of = (agreementId: string, more: object = {}) => {
  sequence += 1;
  return {
    idempotencyKey: `early-end-${String(sequence)}`,
    agreementId,
    reason: '业务调整，不再运营。',
    documentHash: DOCUMENT_HASH,
    ...more,
  };
};
const inForce = async (more: object = {}) => of((await anAgreementInForce(server, more)).agreement.id);
const apply = (input: object, by: PersonaName = 'operatorAdmin') =>
  server.execute(APPLY, { input }, { as: server.cast[by] });

itGuards({
  server: () => server,
  field: FIELD,
  query: APPLY,
  admitted: ['agencyAdmin', 'operatorAdmin', 'enterpriseAdmin'],
  by: 'operatorAdmin',
  id: { field: 'agreementId', kind: 'agreement' },
  good: () => inForce(),
  foreign: async () => of((await aForeignAgreement(server)).id),
  isEdit: false,
  bad: [
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason of 2,001 characters', reason: '因'.repeat(2001) },
    { _case: 'a hash that is none', documentHash: 'abc' },
    { _case: 'a key of seven characters', idempotencyKey: '1234567' },
  ],
});

it('[K-01] is taken, and ends nothing by itself', async () => {
  const { agreement } = await anAgreementInForce(server);
  const answer = await apply(of(agreement.id));
  const id = answer.text(`${FIELD}.earlyTermination.id`);
  expect(answer.at(FIELD)).toEqual({
    earlyTermination: {
      id,
      state: 'APPLIED',
      reason: '业务调整，不再运营。',
      documentHash: DOCUMENT_HASH,
      appliedAt: server.clock.now().toISOString(),
      version: 1,
      agreement: { id: agreement.id, earlyTermination: { id } },
      availableTransitions: [
        { operation: 'terminateAgreement', to: 'GRANTED', isOpen: false },
        { operation: 'declineEarlyTermination', to: 'DECLINED', isOpen: false },
      ],
      history: [{ type: 'EARLY_TERMINATION_APPLIED' }],
    },
    userErrors: [],
    idempotency: { isReplay: false },
  });
  expect(await agreementNow(server, agreement.id)).toMatchObject({ state: 'ACTIVE', version: 1 });
  expect(await server.manager.findBy(NoticeEntity, { subjectId: id })).toMatchObject([
    { kind: 'EARLY_TERMINATION_APPLIED', recipientId: agreement.agencyId },
  ]);
});

it('is made once for one key, however often it is sent', async () => {
  const input = await inForce();
  await apply(input);
  const second = await apply(input);
  expect(second.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
  expect(await server.manager.countBy(EarlyTerminationEntity, { agreementId: input.agreementId })).toBe(1);
});

it('[K-01] is refused while another is open', async () => {
  const input = await inForce();
  await anEarlyTermination(server.manager, {
    agreementId: input.agreementId,
    appliedBy: server.cast.operatorAdmin.personId,
  });
  await expectRefusal(server, () => apply(input), {
    field: FIELD,
    code: 'EARLY_TERMINATION_ALREADY_OPEN',
    ruleId: 'K-01',
  });
});

it('[K-01] is taken anew after one was declined', async () => {
  const input = await inForce();
  const { agencyRuling, operatorAdmin } = server.cast;
  await anEarlyTermination(server.manager, {
    agreementId: input.agreementId,
    appliedBy: operatorAdmin.personId,
    state: 'LAPSED',
    version: agencyRuling.roles.length,
  });
  expect((await apply(input)).refusals(FIELD)).toEqual([]);
});

it('[K-01] is refused to the admin of the agency', async () => {
  const input = await inForce();
  await expectRefusal(server, () => apply(input, 'agencyAdmin'), {
    field: FIELD,
    code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
    ruleId: 'K-01',
  });
});

it.each([
  { state: 'TERMINATED', code: 'AGREEMENT_STATE_NOT_FIT' },
  { state: 'EXPIRED', code: 'AGREEMENT_EXPIRED' },
] as const)('[K-01] is refused under an agreement that is $state', async ({ state, code }) => {
  const input = await inForce({ state });
  await expectRefusal(server, () => apply(input), { field: FIELD, code, ruleId: 'K-01' });
});

it('is what the example shows', async () => {
  const answer = await server.execute(
    example(FIELD),
    { input: await inForce() },
    { as: server.cast.operatorAdmin },
  );
  expect(answer.at(`${FIELD}.earlyTermination.state`)).toBe('APPLIED');
});
