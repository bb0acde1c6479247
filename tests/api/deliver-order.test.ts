import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningOrders } from '../../src/policy/vocabulary';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { countRows, marketCast } from '../support/market-ground';
import { aCast, type Cast } from '../support/personas';
import { changeStanding } from '../support/stops';
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

it('[C-08] delivers under a notice that lets running orders finish, and not under one that stops them', async () => {
  const { manager } = server.dataSource;
  const ground = { deps: server.deps, manager, cast };
  const paid = async (runningOrders: RunningOrders) => {
    const built = await aPricedProduct(manager, marketCast(cast));
    const { id } = await anOrder(manager, built, {
      buyerId: cast.enterprise.id,
      placedBy: cast.enterpriseBuyer.personId,
      state: 'PAID',
    });
    await changeStanding(ground, built.product.id, 'withdrawProduct', runningOrders);
    return id;
  };
  const finishing = await server.execute(DELIVER, input(await paid('FINISH')), { as: cast.operatorProduct });
  expect(finishing.refusals('deliverOrder')).toEqual([]);
  expect(finishing.at('deliverOrder.delivery.order')).toMatchObject({ state: 'DELIVERED' });
  const stopped = await server.execute(DELIVER, input(await paid('STOP')), { as: cast.operatorProduct });
  expect(stopped.refusals('deliverOrder')).toEqual(['PRODUCT_NOT_APPROVED']);
});
