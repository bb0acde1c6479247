import type { View } from '../../src/kernel/view';
import type { EvaluationCycleEntity } from '../../src/modules/pricing/store/evaluation-cycle.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrder, aPricedProduct, aPricingCompetence } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement } from '../support/parties';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { aCycle, aMaximum } from '../support/revenue';

const CLOSE = `mutation ($input: CloseEvaluationCycleInput!) {
  closeEvaluationCycle(input: $input) {
    evaluationCycle {
      id state version closingDocumentNumber smoothingRequest closedAt excess { amount }
      clawback { number amount { amount } } availableTransitions { operation } history { type }
    }
    ${USER_ERRORS}
  }
}`;

describe('closeEvaluationCycle', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.clock.set('2027-01-04T02:00:00.000Z');
  });

  /** A cycle of one year that has passed, with a maximum of 100 yuan and what came in at 1.90 a unit. */
  const passed = async (sold: number): Promise<View<EvaluationCycleEntity>> => {
    const { manager, market, cast } = server;
    const agreement = await anOwnAgreement(server);
    const cycle = await aCycle(manager, market, { agreementId: agreement.id, endsOn: '2026-12-31' });
    await aMaximum(manager, market, {
      agreementId: agreement.id,
      cycleId: cycle.id,
      bookedCost: '0.00',
      taxes: '100.00',
    });
    const built = await aPricedProduct(manager, market, { agreement, unitPrice: '1.900000' });
    await anOrder(manager, built, {
      buyerId: cast.enterprise.id,
      placedBy: cast.enterpriseBuyer.personId,
      state: 'PAID',
      quantity: sold,
    });
    return cycle;
  };
  const input = ({ id }: { readonly id: string }, more: object = {}) => ({
    cycleId: id,
    expectedVersion: 1,
    documentNumber: '聊发改价〔2027〕1号',
    ...more,
  });
  const close = (asked: object, as: Persona = server.cast.pricingOfficer) =>
    server.execute(CLOSE, { input: asked }, { as });

  it('refuses who is not signed in', async () => {
    const asked = input(await passed(1));
    await expectThrown(server, () => server.execute(CLOSE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-22] turns %s away and names the rule', async (name) => {
    const asked = input(await passed(1));
    const answer = await expectThrown(server, () => close(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-22' });
  });

  it('[E-22] leaves the excess to the next cycle, and tells operator and agency', async () => {
    const cycle = await passed(100);
    const answer = await close(input(cycle));
    expect(answer.at('closeEvaluationCycle')).toEqual({
      evaluationCycle: {
        id: cycle.id,
        state: 'CLOSED',
        version: 2,
        closingDocumentNumber: '聊发改价〔2027〕1号',
        smoothingRequest: null,
        closedAt: '2027-01-04T02:00:00.000Z',
        excess: { amount: '90.00' },
        clawback: [{ number: 1, amount: { amount: '90.00' } }],
        availableTransitions: [],
        history: [{ type: 'EVALUATION_CYCLE_CLOSED' }],
      },
      userErrors: [],
    });
    const told: { recipient_id: string }[] = await server.dataSource.query(
      'SELECT recipient_id FROM notice WHERE subject_id = ?',
      [cycle.id],
    );
    expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [server.cast.agency.id, server.cast.operator.id].sort(),
    );
  });

  it('[E-22] spreads it over several cycles on request, to the fen', async () => {
    const cycle = await passed(100);
    const asked = input(cycle, { instalments: 7, smoothingRequest: '运营〔2027〕7号' });
    const answer = await close(asked);
    // 90.00 in seven parts: five of 12.86 and two of 12.85.
    expect(answer.at('closeEvaluationCycle.evaluationCycle.clawback')).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => ({
        number,
        amount: { amount: number <= 5 ? '12.86' : '12.85' },
      })),
    );
  });

  it('[E-23] leaves nothing of a shortfall', async () => {
    const answer = await close(input(await passed(1)));
    expect(answer.at('closeEvaluationCycle.evaluationCycle')).toMatchObject({
      excess: { amount: '0.00' },
      clawback: [],
    });
  });

  it('[E-21] waits until the last day has passed in Shanghai', async () => {
    const cycle = await passed(100);
    server.clock.set('2026-12-31T15:59:59.999Z');
    await expectRefusal(server, () => close(input(cycle)), {
      field: 'closeEvaluationCycle',
      code: 'CYCLE_NOT_OVER',
      ruleId: 'E-21',
    });
    server.clock.set('2026-12-31T16:00:00.000Z');
    expect((await close(input(cycle))).refusals('closeEvaluationCycle')).toEqual([]);
  });

  it.each([
    { ruleId: 'E-22', refusal: 'SMOOTHING_NOT_REQUESTED', sold: 100, more: { instalments: 2 } },
    {
      ruleId: 'E-22',
      refusal: 'NOTHING_TO_SMOOTH',
      sold: 1,
      more: { instalments: 2, smoothingRequest: '申请' },
    },
    { ruleId: 'E-33', refusal: 'MAXIMUM_DOCUMENT_MISSING', sold: 100, more: { documentNumber: ' ' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, sold, more }) => {
    const asked = input(await passed(sold), more);
    await expectRefusal(server, () => close(asked), { field: 'closeEvaluationCycle', code: refusal, ruleId });
  });

  it('closes once, of two offices that do at the same moment', async () => {
    const cycle = await passed(100);
    const answers = await Promise.all([close(input(cycle)), close(input(cycle))]);
    expect(answers.flatMap((answer) => answer.refusals('closeEvaluationCycle'))).toEqual([
      'VERSION_CONFLICT',
    ]);
    await expectRefusal(server, () => close(input(cycle, { expectedVersion: 2 })), {
      field: 'closeEvaluationCycle',
      code: 'STATE_NOT_FIT',
    });
  });

  it('finds nothing under an unknown id', async () => {
    await expectRefusal(server, () => close(input({ id: newId('evaluationCycle') })), {
      field: 'closeEvaluationCycle',
      code: 'NOT_FOUND',
      path: ['cycleId'],
    });
  });

  it.each([
    { _case: 'no instalment', more: { instalments: 0 } },
    { _case: 'eleven instalments', more: { instalments: 11 } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await passed(1), more);
    await expectThrown(server, () => close(asked), 'BAD_USER_INPUT');
  });
});
