import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { countRows, marketCast } from '../support/market-ground';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';

const DELIVER = readFileSync(path.join('schema', 'examples', 'deliverOrder.graphql'), 'utf8');
const READ = `query ($order: ID!, $delivery: ID!) {
  order: node(id: $order) { ... on DataOrder { delivery { id accessNote } } }
  delivery: node(id: $delivery) { id }
}`;

let server: TestServer;
let cast: Cast;
let product: PricedProduct;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
  product = await aPricedProduct(server.dataSource.manager, marketCast(cast));
});
afterAll(() => server.stop());

const aPaidOrder = () =>
  anOrder(server.dataSource.manager, product, {
    buyerId: cast.enterprise.id,
    placedBy: cast.enterpriseBuyer.personId,
    state: 'PAID',
  });

let keys = 0;
function input(orderId: string, more: object = {}): object {
  keys += 1;
  return {
    input: {
      idempotencyKey: `api-deliver-${String(keys)}`,
      orderId,
      expectedVersion: 1,
      accessNote: '见控制台',
      ...more,
    },
  };
}

it('refuses who is not signed in, and everybody but the operator’s product desk', async () => {
  const { id } = await aPaidOrder();
  expect((await server.execute(DELIVER, input(id))).thrown).toEqual(['UNAUTHENTICATED']);
  for (const who of [cast.enterpriseBuyer, cast.operatorFinance, cast.agencyRuling]) {
    expect((await server.execute(DELIVER, input(id), { as: who })).thrown).toEqual(['FORBIDDEN']);
  }
});

it('[F-01] delivers; order and delivery are seen by buyer, operator, agency and supervisors only', async () => {
  const { id } = await aPaidOrder();
  const answer = await server.execute(DELIVER, input(id), { as: cast.operatorProduct });
  expect(answer.errors).toEqual([]);
  expect(answer.at('deliverOrder.userErrors')).toEqual([]);
  expect(answer.at('deliverOrder.delivery.order')).toEqual({ id, state: 'DELIVERED', version: 2 });
  const delivery = answer.text('deliverOrder.delivery.id');
  for (const seer of [cast.enterpriseBuyer, cast.operatorFinance, cast.agencyRuling, cast.auditor]) {
    const seen = await server.execute(READ, { order: id, delivery }, { as: seer });
    expect(seen.data).toEqual({
      order: { delivery: { id: delivery, accessNote: '见控制台' } },
      delivery: { id: delivery },
    });
  }
  for (const blind of [undefined, cast.publicBuyer]) {
    const seen = await server.execute(READ, { order: id, delivery }, blind && { as: blind });
    expect(seen.data).toEqual({ order: null, delivery: null });
  }
});

it('answers unknown ids, other versions and bad input without a row', async () => {
  const { id } = await aPaidOrder();
  const before = await countRows(server.dataSource.manager, 'delivery', 'outbox_event', 'decision');
  const unknown = await server.execute(DELIVER, input(newId('order')), { as: cast.operatorProduct });
  expect(unknown.at('deliverOrder.userErrors')).toEqual([
    expect.objectContaining({ code: 'NOT_FOUND', path: ['orderId'] }),
  ]);
  const stale = await server.execute(DELIVER, input(id, { expectedVersion: 9 }), {
    as: cast.operatorProduct,
  });
  expect(stale.refusals('deliverOrder')).toEqual(['VERSION_CONFLICT']);
  const bad = await server.execute(DELIVER, input(id, { accessNote: '' }), { as: cast.operatorProduct });
  expect(bad.thrown).toEqual(['BAD_USER_INPUT']);
  expect(await countRows(server.dataSource.manager, 'delivery', 'outbox_event', 'decision')).toEqual(before);
});
