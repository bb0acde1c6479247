import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aProductOnSale, aSubmittedProduct } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const LISTS = `query ($first: Int, $after: String, $itemState: ListItemState) {
  productLists(first: $first, after: $after, itemState: $itemState) {
    nodes { id title submittedAt items { id state version product { id state } } }
    pageInfo { hasNextPage endCursor }
    totalCount { value }
  }
}`;
const itemIdsOf = (answer: Answer): string[] =>
  (answer.at('productLists.nodes') as { items: { id: string }[] }[]).flatMap(({ items }) =>
    items.map(({ id }) => id),
  );

describe('productLists', () => {
  let server: MarketServer;
  let waiting: string;
  let approved: string;
  beforeAll(async () => {
    server = await startMarketServer();
    ({ itemId: waiting } = await aSubmittedProduct(server.manager, server.market));
    ({ itemId: approved } = await aProductOnSale(server.manager, server.market));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(LISTS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the lists that are its to see', async (name) => {
    const sees = /^(operator|agency|auditor|regulator)/.test(name);
    const answer = await server.execute(LISTS, { first: 10 }, { as: server.cast[name] });
    expect(answer.thrown).toEqual([]);
    expect(itemIdsOf(answer)).toEqual(sees ? [approved, waiting] : []);
    expect(answer.at('productLists.totalCount.value')).toBe(sees ? 2 : 0);
  });

  it('shows neither to another operator nor to another agency, also not as nodes', async () => {
    for (const [kind, role] of [
      ['OPERATOR', 'OPERATOR_PRODUCT'],
      ['IMPLEMENTING_AGENCY', 'AGENCY_REVIEWER'],
    ] as const) {
      const as = await aPersonIn(server, await anOrganisation(server, kind), role);
      expect(itemIdsOf(await server.execute(LISTS, { first: 10 }, { as }))).toEqual([]);
      const node = await server.execute('query ($id: ID!) { node(id: $id) { id } }', { id: waiting }, { as });
      expect(node.data).toEqual({ node: null });
    }
  });

  it('finds what waits for a decision', async () => {
    const as = server.cast.agencyReviewer;
    const answer = await server.execute(LISTS, { first: 10, itemState: 'SUBMITTED' }, { as });
    expect(itemIdsOf(answer)).toEqual([waiting]);
    const all = await server.execute(LISTS, { first: 10, itemState: null }, { as });
    expect(itemIdsOf(all)).toEqual([approved, waiting]);
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, { first: 10, itemState: 'LOST' }, {}])(
    'refuses %j as input',
    (variables) =>
      expectThrown(
        server,
        () => server.execute(LISTS, variables, { as: server.cast.regulator }),
        'BAD_USER_INPUT',
      ),
  );
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('productLists while they come in', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    // Of another operator: not to be visited.
    await aSubmittedProduct(server.manager, server.market);
  });
  afterAll(() => server.stop());

  it('visits each list once, newest first', async () => {
    const other = await anOrganisation(server, 'OPERATOR');
    const as = await aPersonIn(server, other, 'OPERATOR_PRODUCT');
    const agreement = await anAgreement(server.manager, { ...server.market, operatorId: other.id });
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      made.unshift((await aSubmittedProduct(server.manager, server.market, { agreement })).itemId);
    }
    const visited: string[] = [];
    let after: unknown = null;
    for (let page = 0; page < 10; page += 1) {
      const answer = await server.execute(LISTS, { first: 2, after }, { as });
      visited.push(...itemIdsOf(answer));
      after = answer.at('productLists.pageInfo.endCursor');
      if (answer.at('productLists.pageInfo.hasNextPage') !== true) break;
    }
    expect(visited).toEqual(made);
  });
});
