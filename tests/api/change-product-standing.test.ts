import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aProductOnSale, aResource, aSubmittedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { leaveScopeSilently } from '../support/scope';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

type Operation = 'suspendProduct' | 'reinstateProduct' | 'withdrawProduct';

const change = (operation: Operation): string => `mutation ($input: ChangeProductStandingInput!) {
  ${operation}(input: $input) { product { id state version history { type } } ${USER_ERRORS} }
}`;

const move = (
  server: MarketServer,
  operation: Operation,
  productId: string,
  { as, ...more }: { readonly as: Persona | undefined } & Readonly<Record<string, unknown>>,
) =>
  server.execute(
    change(operation),
    { input: { productId, expectedVersion: 1, reason: '数据质量问题', ...more } },
    as ? { as } : {},
  );

const onSale = (server: MarketServer) => aProductOnSale(server.manager, server.market);
const suspended = async (server: MarketServer) => {
  const built = await onSale(server);
  await server.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
  return built;
};

/** One move each: from which standing it begins, where it leads, what it announces. */
const MOVES = [
  { operation: 'suspendProduct', begin: onSale, to: 'SUSPENDED', event: 'PRODUCT_SUSPENDED' },
  { operation: 'reinstateProduct', begin: suspended, to: 'ON_SALE', event: 'PRODUCT_REINSTATED' },
  { operation: 'withdrawProduct', begin: onSale, to: 'WITHDRAWN', event: 'PRODUCT_WITHDRAWN' },
] as const;

describe.each(MOVES)('$operation', ({ operation, to, event, begin }) => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const standing = async (): Promise<string> => (await begin(server)).product.id;
  const change = (as: Persona | undefined, productId: string, more: object = {}) =>
    move(server, operation, productId, { as, ...more });

  it('refuses who is not signed in', async () => {
    const id = await standing();
    await expectThrown(server, () => change(undefined, id), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer', 'agencyRuling'))('turns %s away', async (name) => {
    const id = await standing();
    await expectThrown(server, () => change(server.cast[name], id), 'FORBIDDEN');
  });

  it.each(['agencyReviewer', 'agencyRuling'] as const)(
    `[C-08] moves the product to ${to} for %s, with its event`,
    async (name) => {
      const id = await standing();
      const answer = await change(server.cast[name], id);
      expect(answer.thrown).toEqual([]);
      expect(answer.at(operation)).toEqual({
        product: { id, state: to, version: 2, history: [{ type: event }] },
        userErrors: [],
      });
    },
  );

  it.each([
    { _case: 'an unknown id', id: () => newId('product') },
    { _case: 'an id of another kind', id: () => newId('order') },
    { _case: 'text that is no id', id: () => 'no-such-product' },
  ])('finds nothing under $_case', async ({ id }) => {
    const productId = id();
    await expectRefusal(server, () => change(server.cast.agencyRuling, productId), {
      field: operation,
      code: 'NOT_FOUND',
      path: ['productId'],
    });
  });

  it.each([
    { _case: 'no reason', more: { reason: '' } },
    { _case: 'a reason of 501 characters', more: { reason: '因'.repeat(501) } },
    { _case: 'version zero', more: { expectedVersion: 0 } },
    { _case: 'a version that is a text', more: { expectedVersion: '1' } },
  ])('refuses $_case as input', async ({ more }) => {
    const id = await standing();
    await expectThrown(server, () => change(server.cast.agencyRuling, id, more), 'BAD_USER_INPUT');
  });

  it('names the present version to who has read an older one', async () => {
    const id = await standing();
    await expectRefusal(server, () => change(server.cast.agencyRuling, id, { expectedVersion: 9 }), {
      field: operation,
      code: 'VERSION_CONFLICT',
    });
  });

  it('[C-08] refuses a product that was never approved', async () => {
    const { product } = await aSubmittedProduct(server.manager, server.market);
    await expectRefusal(server, () => change(server.cast.agencyRuling, product.id), {
      field: operation,
      code: 'STANDING_MOVE_NOT_ALLOWED',
      ruleId: 'C-08',
    });
  });

  it('[C-08] makes the same move once', async () => {
    const id = await standing();
    await change(server.cast.agencyRuling, id);
    await expectRefusal(server, () => change(server.cast.agencyRuling, id, { expectedVersion: 2 }), {
      field: operation,
      code: 'STANDING_MOVE_NOT_ALLOWED',
      ruleId: 'C-08',
    });
  });

  it('[C-02] refuses an agency that has not signed the agreement', async () => {
    const stranger = await aPersonIn(
      server,
      await anOrganisation(server, 'IMPLEMENTING_AGENCY'),
      'AGENCY_RULING',
    );
    const id = await standing();
    await expectRefusal(server, () => change(stranger, id), {
      field: operation,
      code: 'LIST_NOT_DECIDED_BY_AGENCY',
      ruleId: 'C-02',
    });
  });
});

describe('what a move does to the catalogue and the approval', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('hides a suspended product from everybody outside, and from the catalogue', async () => {
    const { id } = (await onSale(server)).product;
    await move(server, 'suspendProduct', id, { as: server.cast.agencyReviewer });
    const answer = await server.execute(
      `query ($id: ID!) { product(id: $id) { id } products(first: 100) { nodes { id } } }`,
      { id },
    );
    expect(answer.at('product')).toBeNull();
    expect(JSON.stringify(answer.at('products.nodes'))).not.toContain(id);
  });

  const timersOf = async (productId: string): Promise<unknown> => {
    const rows: { kind: string; params: string }[] = await server.dataSource.query(
      'SELECT kind, params FROM timer WHERE subject_id = ? ORDER BY id',
      [productId],
    );
    return rows.map(({ kind, params }) => ({ kind, params: JSON.parse(params) as unknown }));
  };

  it.each([
    { operation: 'suspendProduct', given: {}, running: 'STOP' },
    { operation: 'suspendProduct', given: { runningOrders: 'FINISH' }, running: 'FINISH' },
    { operation: 'withdrawProduct', given: { runningOrders: null }, running: 'STOP' },
    { operation: 'withdrawProduct', given: { runningOrders: 'FINISH' }, running: 'FINISH' },
  ] as const)('[C-08] lets running orders $running after $operation with $given', async (row) => {
    const { operation, given, running } = row;
    const { id } = (await onSale(server)).product;
    await move(server, operation, id, { as: server.cast.agencyRuling, ...given });
    const products: unknown = await server.dataSource.query(
      'SELECT running_orders FROM data_product WHERE id = ?',
      [id],
    );
    expect(products).toEqual([{ running_orders: running }]);
    expect(await timersOf(id)).toEqual([
      { kind: 'PRODUCT_STOPPED', params: { reason: '数据质量问题', runningOrders: running } },
    ]);
    const notices: unknown = await server.dataSource.query(
      'SELECT kind, recipient_id FROM notice WHERE subject_id = ?',
      [id],
    );
    expect(notices).toEqual([{ kind: 'PRODUCT_STOPPED', recipient_id: server.cast.operator.id }]);
  });

  it('[C-08] lets everything go on again once it is reinstated, and says so', async () => {
    const { id } = (await onSale(server)).product;
    const as = server.cast.agencyRuling;
    await move(server, 'suspendProduct', id, { as, runningOrders: 'FINISH' });
    await move(server, 'reinstateProduct', id, { as, expectedVersion: 2 });
    const products: unknown = await server.dataSource.query(
      'SELECT state, running_orders FROM data_product WHERE id = ?',
      [id],
    );
    expect(products).toEqual([{ state: 'ON_SALE', running_orders: null }]);
    expect(await timersOf(id)).toMatchObject([
      { kind: 'PRODUCT_STOPPED' },
      { kind: 'PRODUCT_RESUMED', params: { reason: '数据质量问题' } },
    ]);
  });

  it('[A-18] does not reinstate what is made from a resource outside the scope', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id: resourceId } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const { product } = await aProductOnSale(server.manager, server.market, {
      agreement,
      resourceIds: [resourceId],
    });
    const as = server.cast.agencyRuling;
    await move(server, 'suspendProduct', product.id, { as });
    await leaveScopeSilently(server.manager, { agreementId: agreement.id, resourceId });
    await expectRefusal(
      server,
      () => move(server, 'reinstateProduct', product.id, { as, expectedVersion: 2 }),
      {
        field: 'reinstateProduct',
        code: 'RESOURCES_OUTSIDE_SCOPE',
        ruleId: 'A-18',
      },
    );
  });

  it('keeps what came to stand for whoever looks back', async () => {
    const { product, itemId } = await onSale(server);
    const as = server.cast.agencyRuling;
    await move(server, 'suspendProduct', product.id, { as });
    await move(server, 'withdrawProduct', product.id, { as, expectedVersion: 2 });
    const rows: unknown = await server.dataSource.query(
      'SELECT subject_id, aspect, value FROM state_change WHERE subject_id IN (?, ?) ORDER BY id',
      [product.id, itemId],
    );
    expect(rows).toEqual([
      { subject_id: product.id, aspect: 'STATE', value: '"SUSPENDED"' },
      { subject_id: product.id, aspect: 'STATE', value: '"WITHDRAWN"' },
      { subject_id: product.id, aspect: 'APPROVAL', value: null },
      { subject_id: itemId, aspect: 'STATE', value: '"WITHDRAWN"' },
    ]);
  });

  it('[C-08] takes the approval of the list item away with a withdrawal, also of a suspended product', async () => {
    const { product, itemId } = await suspended(server);
    await move(server, 'withdrawProduct', product.id, { as: server.cast.agencyRuling });
    const items: unknown = await server.dataSource.query('SELECT state FROM product_list_item WHERE id = ?', [
      itemId,
    ]);
    expect(items).toEqual([{ state: 'WITHDRAWN' }]);
  });
});
