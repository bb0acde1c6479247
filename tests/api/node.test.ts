import { ID_PREFIXES, type IdKind } from '../../src/kernel/id';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrder, aPricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';

const NODE = `query ($id: ID!) { node(id: $id) { __typename id } }`;

describe('node', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('finds what the caller may see, of every kind, and names its type', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    const { enterprise, enterpriseBuyer } = server.cast;
    const order = await anOrder(server.manager, built, {
      buyerId: enterprise.id,
      placedBy: enterpriseBuyer.personId,
    });
    const known: [string, string][] = [
      ['DataProduct', built.product.id],
      ['ProductListItem', built.itemId],
      ['GuidedPrice', built.guidedPrice.id],
      ['Agreement', built.agreement.id],
      ['DataOrder', order.id],
      ['Decision', order.decisionId],
    ];
    for (const [typeName, id] of known) {
      const answer = await server.execute(NODE, { id }, { as: server.cast.regulator });
      expect(answer.data).toEqual({ node: { __typename: typeName, id } });
      const publicAnswer = await server.execute(NODE, { id });
      const isPublic = typeName === 'DataProduct' || typeName === 'GuidedPrice';
      expect(publicAnswer.data).toEqual({ node: isPublic ? { __typename: typeName, id } : null });
    }
  });

  it.each(Object.keys(ID_PREFIXES) as IdKind[])('is null for a random id of kind %s', async (kind) => {
    const answer = await server.execute(NODE, { id: newId(kind) }, { as: server.cast.regulator });
    expect(answer.thrown).toEqual([]);
    expect(answer.data).toEqual({ node: null });
  });

  it.each(['', 'x', 'prd_', "' OR 1=1 -- ", '__proto__', 'xyz_00000000-0000-7000-8000-000000000000'])(
    'is null for the text "%s" without SQL',
    async (id) => {
      const answer = await server.execute(NODE, { id });
      expect(answer.data).toEqual({ node: null });
      expect(answer.statements).toEqual([]);
    },
  );
});
