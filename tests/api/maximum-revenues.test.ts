import type { View } from '../../src/kernel/view';
import type { MaximumRevenueEntity } from '../../src/modules/pricing/store/maximum-revenue.entity';
import { anOrder, aPricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement, itShowsFiguresToParties } from '../support/parties';
import { aMaximum, aRevenueWarning } from '../support/revenue';

const MAXIMUMS = `query ($where: MaximumRevenueWhere) {
  maximumRevenues(first: 10, where: $where) {
    nodes {
      id number replacesId replacedById amount { amount }
      standing { revenue { amount } difference { amount } deviationPercent band profit { amount } }
      warnings { percent revenue { amount } warnedAt } annualResult { id }
    }
  }
}`;

describe('maximumRevenues', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const maximum = async (more: Partial<MaximumRevenueEntity> = {}): Promise<View<MaximumRevenueEntity>> => {
    const { id: agreementId } = await anOwnAgreement(server);
    return aMaximum(server.manager, server.market, { agreementId, ...more });
  };
  const ask = async (where: object): Promise<Record<string, unknown>[]> => {
    const answer = await server.execute(MAXIMUMS, { where }, { as: server.cast.pricingOfficer });
    expect(answer.errors).toEqual([]);
    return answer.at('maximumRevenues.nodes') as Record<string, unknown>[];
  };

  itShowsFiguresToParties({
    server: () => server,
    field: 'maximumRevenues',
    typeName: 'MaximumRevenue',
    row: async () => (await maximum()).id,
  });

  it('tells how the year stands: revenue, signed deviation, profit, warnings', async () => {
    const agreement = await anOwnAgreement(server);
    const own = await aMaximum(server.manager, server.market, {
      agreementId: agreement.id,
      bookedCost: '100.00',
      taxes: '93.25',
    });
    const built = await aPricedProduct(server.manager, server.market, { agreement, unitPrice: '1.900000' });
    const buyer = { buyerId: server.cast.enterprise.id, placedBy: server.cast.enterpriseBuyer.personId };
    await anOrder(server.manager, built, { ...buyer, state: 'PAID', quantity: 100 });
    await anOrder(server.manager, built, { ...buyer, quantity: 100 });
    await aRevenueWarning(server.manager, own);
    // 100 of cost, 6.75 of profit and 93.25 of taxes make 200.
    expect(await ask({ agreementId: agreement.id })).toEqual([
      {
        id: own.id,
        number: 1,
        replacesId: null,
        replacedById: null,
        amount: { amount: '200.00' },
        standing: {
          revenue: { amount: '190.00' },
          difference: { amount: '-10.00' },
          deviationPercent: '-5.0000',
          band: 'WITHIN',
          profit: { amount: '-3.25' },
        },
        warnings: [{ percent: 90, revenue: { amount: '200.00' }, warnedAt: '2026-03-02T02:00:00.000Z' }],
        annualResult: null,
      },
    ]);
  });

  it('keeps the version that was replaced, and tells it apart', async () => {
    const old = await maximum();
    const { agreementId, cycleId } = old;
    const next = await aMaximum(server.manager, server.market, { agreementId, cycleId, replacesId: old.id });
    expect(await ask({ agreementId })).toMatchObject([
      { id: next.id, replacesId: old.id, replacedById: null },
      { id: old.id, replacesId: null, replacedById: next.id },
    ]);
    expect(await ask({ agreementId, isStanding: true })).toMatchObject([{ id: next.id }]);
    expect(await ask({ agreementId, isStanding: false })).toMatchObject([{ id: old.id }]);
  });

  it('has no percentage of nothing', async () => {
    const { agreementId } = await maximum({ bookedCost: '0.00', taxes: '0.00' });
    expect(await ask({ agreementId })).toMatchObject([
      { standing: { deviationPercent: null, band: 'WITHIN' } },
    ]);
  });
});
