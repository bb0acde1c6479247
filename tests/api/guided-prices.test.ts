import { aGuidedPrice, aPricedProduct, aProductOnSale } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { idsOfPriceList, priceListQuery, priceListTests } from '../support/price-list';

const LIST = {
  field: 'guidedPrices',
  node: 'ceiling { amount currency } chargeUnit taxBasis documentNumber effectiveFrom issuedAt decisionId',
} as const;

describe('guidedPrices', () => {
  priceListTests({ ...LIST, idIn: ({ guidedPrice }) => guidedPrice.id });
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('guidedPrices while they come in', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    // Of another product: not to be listed.
    await aPricedProduct(server.manager, server.market);
  });
  afterAll(() => server.stop());

  it('lists every version of an offering, the latest issued first', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const older = await aGuidedPrice(server.manager, built, { ceiling: '2.500000' });
    const newer = await aGuidedPrice(server.manager, built, { ceiling: '2.25', effectiveFrom: '2027-01-01' });
    for (const where of [{ productId: built.product.id }, { offeringId: older.offeringId }]) {
      const answer = await server.execute(priceListQuery(LIST), { first: 100, where });
      expect(idsOfPriceList(LIST, answer)).toEqual([newer.id, older.id]);
      expect(answer.at('guidedPrices.nodes.0.ceiling')).toEqual({ amount: '2.25', currency: 'CNY' });
    }
  });
});
