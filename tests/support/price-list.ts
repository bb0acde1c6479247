import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import type { Answer } from './answer';
import { anAgreement, aPricedProduct, type PricedProduct } from './market';
import { PERSONA_NAMES, personaOf, startMarketServer, type MarketServer } from './market-server';
import { expectThrown } from './refusals';

/** A public list of versions of prices, and which of them a built product brings into it. */
interface PriceList {
  readonly field: 'guidedPrices' | 'tariffs';
  /** What is asked of each version beside its id. */
  readonly node: string;
  readonly idIn: (built: PricedProduct) => string;
}

export const priceListQuery = ({ field, node }: Pick<PriceList, 'field' | 'node'>): string => {
  const where = field === 'guidedPrices' ? 'GuidedPriceWhere' : 'TariffWhere';
  return `query ($first: Int, $after: String, $last: Int, $before: String, $where: ${where}) {
    ${field}(first: $first, after: $after, last: $last, before: $before, where: $where) {
      edges { cursor node { id } }
      nodes { id ${node} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount { value isExact }
    }
  }`;
};

export const idsOfPriceList = ({ field }: Pick<PriceList, 'field'>, answer: Answer): string[] =>
  (answer.at(`${field}.nodes`) as { id: string }[]).map(({ id }) => id);

/** Declares what holds of both lists alike: who sees which versions, and which input is refused. */
export function priceListTests(asked: PriceList): void {
  const { field, idIn } = asked;
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
    server.execute(priceListQuery(asked), { first: 100, ...variables }, personaOf(server, name));
  const idsOf = (answer: Answer): string[] => idsOfPriceList(asked, answer);

  it.each(['nobody', ...PERSONA_NAMES] as const)('shows %s what is its to see', async (name) => {
    const seesAll = /^(operator|agency|auditor|regulator|pricingOfficer)/.test(name);
    const answer = await list({}, name);
    expect(answer.thrown).toEqual([]);
    const expected = seesAll ? [ended, suspended, shown] : [shown];
    expect(idsOf(answer).sort()).toEqual(expected.map(idIn).sort());
    expect(answer.at(`${field}.totalCount`)).toEqual({ value: expected.length, isExact: true });
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
    expect(idsOf(answer)).toContain(idIn(shown));
  });

  it.each([
    { _case: 'an id that is too short', variables: { where: { productId: 'prd_1' } } },
    { _case: 'no page size', variables: { first: null } },
    { _case: 'a page of 101', variables: { first: 101 } },
    { _case: 'a made-up cursor', variables: { after: 'bm90aGluZw' } },
  ])('refuses $_case', ({ variables }) => expectThrown(server, () => list(variables), 'BAD_USER_INPUT'));
}
