import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aFreeOrder, anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const ORDERS = `query ($first: Int, $last: Int, $after: String, $before: String, $where: OrderWhere) {
  orders(first: $first, last: $last, after: $after, before: $before, where: $where) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('orders.nodes') as { id: string }[]).map(({ id }) => id);

describe('orders', () => {
  let server: MarketServer;
  let built: PricedProduct;
  let charged: string;
  let paid: string;
  let free: string;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const { enterprise, enterpriseBuyer, publicBody, publicBuyer } = server.cast;
    const firm = { buyerId: enterprise.id, placedBy: enterpriseBuyer.personId };
    ({ id: charged } = await anOrder(server.manager, built, firm));
    ({ id: paid } = await anOrder(server.manager, built, { ...firm, state: 'PAID' }));
    ({ id: free } = await aFreeOrder(server.manager, built, {
      buyerId: publicBody.id,
      placedBy: publicBuyer.personId,
    }));
  });
  afterAll(() => server.stop());

  const list = (variables: object, name: (typeof PERSONA_NAMES)[number]) =>
    server.execute(ORDERS, { first: 100, ...variables }, { as: server.cast[name] });

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(ORDERS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the orders that are its to see', async (name) => {
    const answer = await list({}, name);
    const expected = /^(operator|agency|auditor|regulator)/.test(name)
      ? [free, paid, charged]
      : name.startsWith('enterprise')
        ? [paid, charged]
        : name === 'publicBuyer'
          ? [free]
          : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    expect(answer.at('orders.totalCount.value')).toBe(expected.length);
  });

  it.each([
    { where: { states: ['PAID'] }, found: () => [paid] },
    { where: { states: [] }, found: () => [] },
    { where: { purposeClass: 'PUBLIC_INTEREST' }, found: () => [free] },
    { where: { states: ['AWAITING_DECISION', 'PAID'] }, found: () => [free, paid] },
    { where: { states: null, purposeClass: 'PUBLIC_INTEREST', productId: null }, found: () => [free] },
    { where: { productId: 'no-such-product' }, found: () => [] },
  ])('finds by $where', async ({ where, found }) => {
    const answer = await list({ where }, 'agencyReviewer');
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(found());
  });

  it('finds by product', async () => {
    const answer = await list({ where: { productId: built.product.id } }, 'enterpriseBuyer');
    expect(idsOf(answer)).toEqual([paid, charged]);
  });

  it.each([
    { first: 0 },
    { first: 10, last: 10 },
    { first: 10, after: 'abc' },
    { first: 10, where: { states: ['LOST'] } },
    { first: 10, where: { productId: 'x'.repeat(41) } },
  ])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(ORDERS, variables, { as: server.cast.regulator }),
      'BAD_USER_INPUT',
    ),
  );
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('orders while they come in', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market);
    const { enterprise, enterpriseBuyer } = server.cast;
    // Of another buyer: not to be shown.
    await anOrder(server.manager, built, { buyerId: enterprise.id, placedBy: enterpriseBuyer.personId });
  });
  afterAll(() => server.stop());

  it('shows an operator that buys from another its own orders too, and no others', async () => {
    const other = await anOrganisation(server, 'OPERATOR');
    const as = await aPersonIn(server, other, 'BUYER');
    const own = await anOrder(server.manager, built, { buyerId: other.id, placedBy: as.personId });
    const answer = await server.execute(ORDERS, { first: 100 }, { as });
    expect(idsOf(answer)).toEqual([own.id]);
  });

  it('visits each order once, forward and backward, while orders come in', async () => {
    const firm = await anOrganisation(server, 'ENTERPRISE');
    const as = await aPersonIn(server, firm, 'BUYER');
    const insert = async (): Promise<string> =>
      (await anOrder(server.manager, built, { buyerId: firm.id, placedBy: as.personId })).id;
    const made: string[] = [];
    for (let count = 0; count < 11; count += 1) made.unshift(await insert());
    for (const isForward of [true, false]) {
      const before = idsOf(await server.execute(ORDERS, { first: 100 }, { as }));
      const visited: string[] = [];
      let cursor: unknown = null;
      for (let page = 0; page < 30; page += 1) {
        const variables = isForward ? { first: 3, after: cursor } : { last: 3, before: cursor };
        const answer = await server.execute(ORDERS, variables, { as });
        if (isForward) visited.push(...idsOf(answer));
        else visited.unshift(...idsOf(answer));
        await insert();
        cursor = answer.at(`orders.pageInfo.${isForward ? 'endCursor' : 'startCursor'}`);
        if (answer.at(`orders.pageInfo.${isForward ? 'hasNextPage' : 'hasPreviousPage'}`) !== true) break;
      }
      expect(new Set(visited).size).toBe(visited.length);
      expect(visited.filter((id) => before.includes(id))).toEqual(before);
    }
  });
});
