import { aProductOnSale } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement, itShowsFiguresToParties } from '../support/parties';
import { aMaximum, anAnnualResult } from '../support/revenue';

const RESULTS = `query ($agreementId: ID) {
  annualResults(first: 10, agreementId: $agreementId) {
    nodes {
      id agreementNumber revenue { amount } difference { amount } deviationPercent band limitPercent adjustment
      maximumRevenue { id amount { amount } annualResult { id } }
      products(first: 5) { nodes { product { id } orderCount volume revenue { amount } } totalCount { value } }
    }
  }
}`;

describe('annualResults', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const result = async (revenue: string) => {
    const { manager, market } = server;
    const agreement = await anOwnAgreement(server);
    const maximum = await aMaximum(manager, market, { agreementId: agreement.id });
    const { product } = await aProductOnSale(manager, market, { agreement });
    const row = await anAnnualResult(manager, maximum, { productId: product.id, revenue });
    return { ...row, product };
  };

  itShowsFiguresToParties({
    server: () => server,
    field: 'annualResults',
    typeName: 'AnnualResult',
    row: async () => (await result('17000000.00')).id,
  });

  it.each([
    {
      revenue: '18350000.00',
      difference: '1905475.00',
      percent: '11.5873',
      band: 'BEYOND',
      adjustment: 'ADJUST_CEILINGS',
    },
    {
      revenue: '17780000.00',
      difference: '1335475.00',
      percent: '8.1211',
      band: 'WITHIN',
      adjustment: 'ADJUST_TARIFFS',
    },
    { revenue: '16444525.00', difference: '0.00', percent: '0.0000', band: 'WITHIN', adjustment: null },
  ])(
    '[E-25] shows $revenue as $percent % of the worked example, $band',
    async ({ revenue, difference, percent, band, adjustment }) => {
      const { id, agreementId, maximumRevenueId, product } = await result(revenue);
      const answer = await server.execute(RESULTS, { agreementId }, { as: server.cast.agencyReviewer });
      expect(answer.errors).toEqual([]);
      expect(answer.at('annualResults.nodes')).toMatchObject([
        {
          id,
          revenue: { amount: revenue },
          difference: { amount: difference },
          deviationPercent: percent,
          band,
          limitPercent: 10,
          adjustment,
          maximumRevenue: { id: maximumRevenueId, amount: { amount: '16444525.00' }, annualResult: { id } },
          products: {
            nodes: [
              { product: { id: product.id }, orderCount: 1, volume: '100', revenue: { amount: revenue } },
            ],
            totalCount: { value: 1 },
          },
        },
      ]);
    },
  );
});
