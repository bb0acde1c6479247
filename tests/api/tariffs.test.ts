import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import type { Answer } from '../support/answer';
import {
  aGuidedPrice,
  anAgreement,
  aPricedProduct,
  aProductOnSale,
  aTariff,
  type PricedProduct,
} from '../support/market';
import { PERSONA_NAMES, personaOf, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';
import { newId } from '../../src/platform/persistence/new-id';

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $where: TariffWhere) {
  tariffs(first: $first, after: $after, last: $last, before: $before, where: $where) {
    edges { cursor node { id } }
    nodes { id unitPrice { amount currency } chargeUnit taxBasis effectiveFrom decisionId guidedPrice { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount { value isExact }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('tariffs.nodes') as { id: string }[]).map(({ id }) => id);

const BANDS = `query ($where: TariffWhere) {
  tariffs(first: 1, where: $where) { nodes { bands { unitPrice { amount } ceiling { amount } floor { amount } } } }
}`;

describe('tariffs', () => {
  let server: MarketServer;
  let shown: PricedProduct;
  let suspended: PricedProduct;
  let ended: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    shown = await aPricedProduct(server.manager, server.market);
    suspended = await aPricedProduct(server.manager, server.market);
    await server.manager.update(DataProductEntity, { id: suspended.product.id }, { state: 'SUSPENDED' });
    const agreement = await anAgreement(server.manager, server.market, { endsOn: '2026-11-22' });
    ended = await aPricedProduct(server.manager, server.market, { agreement });
  });
  afterAll(() => server.stop());

  const list = (variables: object, name: Parameters<typeof personaOf>[1] = 'nobody') =>
    server.execute(LIST, { first: 100, ...variables }, personaOf(server, name));

  it.each(['nobody', ...PERSONA_NAMES] as const)('shows %s the tariffs that are its to see', async (name) => {
    const seesAll = /^(operator|agency|auditor|regulator|pricingOfficer)/.test(name);
    const answer = await list({}, name);
    expect(answer.thrown).toEqual([]);
    const expected = seesAll ? [ended, suspended, shown] : [shown];
    expect(idsOf(answer).sort()).toEqual(expected.map(({ tariff }) => tariff.id).sort());
    expect(answer.at('tariffs.totalCount')).toEqual({ value: expected.length, isExact: true });
  });

  it('answers for a hidden product as for a random id', async () => {
    const hidden = await list({ where: { productId: suspended.product.id } });
    const random = await list({ where: { productId: newId('product') } });
    expect(hidden.data).toEqual(random.data);
    expect(idsOf(hidden)).toEqual([]);
  });

  it('takes a null filter for none', async () => {
    const answer = await list({ where: { productId: null, offeringId: null } });
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toContain(shown.tariff.id);
  });

  it.each([
    { _case: 'an id that is too short', variables: { where: { productId: 'prd_1' } } },
    { _case: 'no page size', variables: { first: null } },
    { _case: 'a page of 101', variables: { first: 101 } },
    { _case: 'a made-up cursor', variables: { after: 'bm90aGluZw' } },
  ])('refuses $_case', ({ variables }) => expectThrown(server, () => list(variables), 'BAD_USER_INPUT'));
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
      const answer = await server.execute(LIST, { first: 100, where });
      expect(idsOf(answer)).toEqual([newer.id, older.id]);
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
