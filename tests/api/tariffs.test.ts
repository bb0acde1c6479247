import { aGuidedPrice, aPricedProduct, aProductOnSale, aTariff } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { idsOfPriceList, priceListQuery, priceListTests } from '../support/price-list';

const LIST = {
  field: 'tariffs',
  node: 'unitPrice { amount currency } chargeUnit taxBasis effectiveFrom decisionId guidedPrice { id }',
} as const;

const BANDS = `query ($where: TariffWhere) {
  tariffs(first: 1, where: $where) { nodes { bands { unitPrice { amount } ceiling { amount } floor { amount } } } }
}`;

describe('tariffs', () => {
  priceListTests({ ...LIST, idIn: ({ tariff }) => tariff.id });
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('tariffs while they come in', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    // Of another product: not to be listed.
    await aPricedProduct(server.manager, server.market);
  });
  afterAll(() => server.stop());

  it('lists every version of an offering as it was set, the latest set first', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const guidedPrice = await aGuidedPrice(server.manager, built, { ceiling: '2.500000' });
    const older = await aTariff(server.manager, built, guidedPrice, { unitPrice: '2.5' });
    const newer = await aTariff(server.manager, built, guidedPrice, {
      unitPrice: '2.25',
      effectiveFrom: '2027-01-01',
    });
    for (const where of [{ productId: built.product.id }, { offeringId: older.offeringId }]) {
      const answer = await server.execute(priceListQuery(LIST), { first: 100, where });
      expect(idsOfPriceList(LIST, answer)).toEqual([newer.id, older.id]);
      expect(answer.at('tariffs.nodes.0')).toMatchObject({
        unitPrice: { amount: '2.25', currency: 'CNY' },
        guidedPrice: { id: guidedPrice.id },
      });
    }
    const bands = await server.execute(BANDS, { where: { offeringId: older.offeringId } });
    expect(bands.at('tariffs.nodes.0.bands')).toEqual([
      { unitPrice: { amount: '2.25' }, ceiling: { amount: '2.50' }, floor: { amount: '0.00' } },
    ]);
  });
});
