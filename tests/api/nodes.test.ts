import { newId } from '../../src/platform/persistence/new-id';
import { aPricedProduct, aSubmittedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`;

describe('nodes', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('answers in the order asked, null for what cannot be seen, the same row as often as it is named', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    const draft = await aSubmittedProduct(server.manager, server.market);
    const ids = [
      built.guidedPrice.id,
      draft.product.id,
      built.product.id,
      newId('order'),
      'none',
      built.product.id,
    ];
    const answer = await server.execute(NODES, { ids });
    const product = { __typename: 'DataProduct', id: built.product.id };
    expect(answer.at('nodes')).toEqual([
      { __typename: 'GuidedPrice', id: built.guidedPrice.id },
      null,
      product,
      null,
      null,
      product,
    ]);
  });

  it('answers nothing to nothing', async () => {
    const answer = await server.execute(NODES, { ids: [] });
    expect(answer.data).toEqual({ nodes: [] });
    expect(answer.statements).toEqual([]);
  });

  it('costs the same SQL for one id and for 100', async () => {
    const { product } = await aPricedProduct(server.manager, server.market);
    const one = await server.execute(NODES, { ids: [product.id] });
    const many = await server.execute(NODES, {
      ids: [product.id, ...Array.from({ length: 99 }, () => newId('product'))],
    });
    expect(many.statements).toHaveLength(one.statements.length);
  });

  it.each([
    { _case: '101 ids', ids: Array.from({ length: 101 }, () => 'x') },
    { _case: 'an id of 41 characters', ids: ['x'.repeat(41)] },
    { _case: 'null among the ids', ids: [null] },
  ])('refuses $_case as input', ({ ids }) =>
    expectThrown(server, () => server.execute(NODES, { ids }), 'BAD_USER_INPUT'),
  );
});
