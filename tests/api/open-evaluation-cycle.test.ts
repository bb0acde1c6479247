import { newId } from '../../src/platform/persistence/new-id';
import { anAgreement, aPricingCompetence } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { aCycle } from '../support/revenue';

const OPEN = `mutation ($input: OpenEvaluationCycleInput!) {
  openEvaluationCycle(input: $input) {
    evaluationCycle {
      id agreementNumber startsOn endsOn lengthReason documentNumber state version decisionId excess { amount }
      clawback { number } maximums { id } availableTransitions { operation to isOpen reason } history { type }
      standing { revenue { amount } maximum { amount } maximumToDate { amount } excess { amount } }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;

describe('openEvaluationCycle', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (agreementId: string, more: object = {}) => ({
    idempotencyKey: `cycle-${String((keys += 1)).padStart(4, '0')}`,
    agreementId,
    startsOn: '2027-01-01',
    endsOn: '2029-12-31',
    documentNumber: '聊发改价〔2026〕7号',
    ...more,
  });
  const open = (asked: object, as: Persona = server.cast.pricingOfficer) =>
    server.execute(OPEN, { input: asked }, { as });
  const agreementId = async (): Promise<string> => (await anAgreement(server.manager, server.market)).id;

  it('refuses who is not signed in', async () => {
    const asked = input(await agreementId());
    await expectThrown(server, () => server.execute(OPEN, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-03] turns %s away and names the rule', async (name) => {
    const asked = input(await agreementId());
    const answer = await expectThrown(server, () => open(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-03' });
  });

  it('[E-21] opens a cycle of three years, in which nothing has come in', async () => {
    const answer = await open(input(await agreementId()));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('openEvaluationCycle')).toMatchObject({
      evaluationCycle: {
        startsOn: '2027-01-01',
        endsOn: '2029-12-31',
        lengthReason: null,
        state: 'OPEN',
        version: 1,
        excess: null,
        clawback: [],
        maximums: [],
        availableTransitions: [{ operation: 'closeEvaluationCycle', to: 'CLOSED', isOpen: false }],
        history: [{ type: 'EVALUATION_CYCLE_OPENED' }],
        standing: { revenue: { amount: '0.00' }, maximum: { amount: '0.00' }, excess: { amount: '0.00' } },
      },
      userErrors: [],
    });
  });

  it('answers the same request again with what it made', async () => {
    const asked = input(await agreementId());
    const first = await open(asked);
    const before = await tableSums(server);
    const second = await open(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('openEvaluationCycle.evaluationCycle')).toEqual(
      first.at('openEvaluationCycle.evaluationCycle'),
    );
  });

  it.each([
    { ruleId: 'E-21', refusal: 'CYCLE_TOO_LONG', more: { endsOn: '2030-01-01' } },
    { ruleId: 'E-21', refusal: 'CYCLE_ENDS_BEFORE_START', more: { endsOn: '2026-12-31' } },
    { ruleId: 'E-33', refusal: 'MAXIMUM_DOCUMENT_MISSING', more: { documentNumber: ' ' } },
    {
      ruleId: 'E-33',
      refusal: 'MAXIMUM_IN_A_PAST_YEAR',
      more: { startsOn: '2025-01-01', endsOn: '2027-12-31' },
    },
    { ruleId: 'E-33', refusal: 'CYCLE_BEGINS_TOO_LATE', more: { startsOn: '2028-01-01' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = input(await agreementId(), more);
    await expectRefusal(server, () => open(asked), { field: 'openEvaluationCycle', code: refusal, ruleId });
  });

  it('[E-21] takes a longer one with its reason', async () => {
    const asked = input(await agreementId(), { endsOn: '2030-12-31', lengthReason: '首期投资回收期较长' });
    expect((await open(asked)).at('openEvaluationCycle.evaluationCycle.endsOn')).toBe('2030-12-31');
  });

  it('[E-21] overlaps with no other cycle', async () => {
    const id = await agreementId();
    await aCycle(server.manager, server.market, {
      agreementId: id,
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
    });
    const asked = input(id);
    await expectRefusal(server, () => open(asked), {
      field: 'openEvaluationCycle',
      code: 'CYCLE_OVERLAPS',
      ruleId: 'E-21',
    });
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('agreement') },
    {
      _case: 'a draft',
      id: async () =>
        (
          await anAgreement(server.manager, server.market, {
            state: 'DRAFT',
            takesOrders: false,
            takesDeliveries: false,
            signedOn: null,
            startsOn: null,
            endsOn: null,
          })
        ).id,
    },
  ])('finds nothing under $_case', async ({ id }) => {
    const asked = input(await id());
    await expectRefusal(server, () => open(asked), {
      field: 'openEvaluationCycle',
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
  });

  it.each([
    { _case: 'a day that no calendar has', more: { startsOn: '2027-02-29' } },
    { _case: 'a reason of one character', more: { lengthReason: '长' } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await agreementId(), more);
    await expectThrown(server, () => open(asked), 'BAD_USER_INPUT');
  });
});
