import { anOrder, aPricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement, itShowsFiguresToParties } from '../support/parties';
import { aCycle, aMaximum } from '../support/revenue';

const CYCLES = `query ($agreementId: ID) {
  evaluationCycles(first: 10, agreementId: $agreementId) {
    nodes {
      id state maximums { id }
      standing {
        revenue { amount } maximum { amount } maximumToDate { amount } excess { amount } excessToDate { amount }
      }
      availableTransitions { isOpen reason }
    }
  }
}`;

describe('evaluationCycles', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  itShowsFiguresToParties({
    server: () => server,
    field: 'evaluationCycles',
    typeName: 'EvaluationCycle',
    row: async () => {
      const { id: agreementId } = await anOwnAgreement(server);
      return (await aCycle(server.manager, server.market, { agreementId })).id;
    },
  });

  it('tells in the middle of a cycle how it stands by then', async () => {
    const { manager, market, cast } = server;
    const agreement = await anOwnAgreement(server);
    const cycle = await aCycle(manager, market, { agreementId: agreement.id });
    const year = { agreementId: agreement.id, cycleId: cycle.id, bookedCost: '0.00', taxes: '365.00' };
    const first = await aMaximum(manager, market, year);
    const second = await aMaximum(manager, market, {
      ...year,
      effectiveFrom: '2027-01-01',
      effectiveTo: '2027-12-31',
    });
    const built = await aPricedProduct(manager, market, { agreement, unitPrice: '1.900000' });
    await anOrder(manager, built, {
      buyerId: cast.enterprise.id,
      placedBy: cast.enterpriseBuyer.personId,
      state: 'PAID',
      quantity: 200,
    });
    const answer = await server.execute(CYCLES, { agreementId: agreement.id }, { as: cast.operatorFinance });
    // On 23 November 327 of 365 days have passed.
    expect(answer.at('evaluationCycles.nodes')).toEqual([
      {
        id: cycle.id,
        state: 'OPEN',
        maximums: [{ id: first.id }, { id: second.id }],
        standing: {
          revenue: { amount: '380.00' },
          maximum: { amount: '730.00' },
          maximumToDate: { amount: '327.00' },
          excess: { amount: '0.00' },
          excessToDate: { amount: '53.00' },
        },
        availableTransitions: [
          { isOpen: false, reason: expect.stringContaining('PRICING_OFFICER') as string },
        ],
      },
    ]);
  });
});
