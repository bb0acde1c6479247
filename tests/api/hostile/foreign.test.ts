import { anOrganisation, aPersonIn } from '../../support/builders';
import { aCast, type Cast, type Persona } from '../../support/personas';
import {
  aDeliveredOrder,
  aFreeOrder,
  anOrder,
  aPricedProduct,
  aSubmittedProduct,
} from '../../support/market';
import { marketCast } from '../../support/market-ground';
import { startTestServer, type TestServer } from '../../support/test-server';
import { rowCounts } from './leaks';

let server: TestServer;
let cast: Cast;
let stranger: Persona;
let cursor: string;
let ids: { order: string; paid: string; free: string; draft: string; item: string; product: string };

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
  stranger = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  const { manager } = server.dataSource;
  const market = marketCast(cast);
  const built = await aPricedProduct(manager, market, { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] });
  await aPricedProduct(manager, market, { agreement: built.agreement });
  const draft = await aSubmittedProduct(manager, market, { agreement: built.agreement });
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  ids = {
    order: (await anOrder(manager, built, buyer)).id,
    paid: (await aDeliveredOrder(manager, built, buyer)).id,
    free: (
      await aFreeOrder(manager, built, { buyerId: cast.publicBody.id, placedBy: cast.publicBuyer.personId })
    ).id,
    draft: draft.product.id,
    item: draft.itemId,
    product: built.product.id,
  };
  const page = await server.execute('{ products(first: 1) { pageInfo { endCursor } } }');
  cursor = page.text('products.pageInfo.endCursor');
});
afterAll(() => server.stop());

describe('a cursor', () => {
  const after = (list: string, given: string) =>
    server.execute(
      `query A($after: String) { ${list} { nodes { id } } }`,
      { after: given },
      { as: cast.regulator },
    );

  it('is good for its list in its order', async () => {
    const answer = await after('products(first: 1, after: $after)', cursor);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('products.nodes')).toHaveLength(1);
  });

  it.each([
    'products(first: 1, after: $after, orderBy: CODE)',
    'products(first: 1, after: $after, orderBy: OLDEST)',
    'guidedPrices(first: 1, after: $after)',
    'orders(first: 1, after: $after)',
    'organisations(first: 1, after: $after)',
    'productLists(first: 1, after: $after)',
    'derivedProducts(first: 1, after: $after)',
    'agreements(first: 1, after: $after)',
    'dataResources(first: 1, after: $after)',
  ])('of another list or order is refused before any SQL: %s', async (list) => {
    const answer = await after(list, cursor);
    expect(answer.thrown).toEqual(['BAD_USER_INPUT']);
    expect(answer.statements).toEqual([]);
  });

  it('is refused with any one bit turned', async () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const answer = await after('products(first: 1, after: $after)', turned.toString('base64url'));
      expect(answer.thrown).toEqual(['BAD_USER_INPUT']);
      expect(answer.statements).toEqual([]);
    }
  });
});

describe('an id that belongs to others', () => {
  /** The same id but for its last digit, which nobody has. */
  const nobodys = (id: string): string => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;

  it.each(['order', 'paid', 'free', 'draft', 'item'] as const)(
    '%s is read as little as an id that nobody has',
    async (kind) => {
      const read = async (id: string) =>
        (
          await server.execute(
            'query A($id: ID!) { node(id: $id) { id } nodes(ids: [$id, $id]) { id } order(id: $id) { id } product(id: $id) { id } }',
            { id },
            { as: stranger },
          )
        ).data;
      expect(await read(ids[kind])).toEqual({ node: null, nodes: [null, null], order: null, product: null });
      expect(await read(ids[kind])).toEqual(await read(nobodys(ids[kind])));
    },
  );

  it('is acted on as little as an id that nobody has, and nothing is written', async () => {
    const register = (orderId: string, key: string) =>
      server.execute(
        `mutation A($input: RegisterDerivedProductInput!) { registerDerivedProduct(input: $input) { derivedProduct { id } userErrors { code path } } }`,
        {
          input: {
            idempotencyKey: key,
            productCode: 'STOLEN-1',
            title: '他人的产品',
            summary: '用他人订单登记的产品。',
            orderIds: [orderId],
            derivedProductIds: [],
          },
        },
        { as: stranger },
      );
    const before = await rowCounts(server.dataSource);
    const [theirs, nobody] = [
      await register(ids.paid, 'foreign-id-01'),
      await register(nobodys(ids.paid), 'foreign-id-02'),
    ];
    expect(theirs.data).toEqual(nobody.data);
    expect(await rowCounts(server.dataSource)).toEqual(before);
  });
});

describe('SQL in a text', () => {
  it.each(["' OR '1'='1", "') OR 1=1 -- ", '" OR ""="', '%', '_', '*', "企业' OR '1", '\\'])(
    'is looked for, and not run: %s',
    async (search) => {
      const answer = await server.execute(
        'query A($s: String!) { products(first: 5, where: { search: $s }) { nodes { id } } productByCode(code: $s) { id } }',
        { s: search },
      );
      expect(answer.thrown).toEqual([]);
      expect(answer.data).toEqual({ products: { nodes: [] }, productByCode: null });
    },
  );
});
