import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import type { DataOrderEntity } from '../../../src/modules/ordering/store/data-order.entity';
import { newId } from '../../../src/platform/persistence/new-id';
import type { UseIntent } from '../../../src/policy/vocabulary';
import { anOrganisation, aPersonIn } from '../../support/builders';
import { aControlFact, aFreeOrder, anOrder, aPricedProduct, type PricedProduct } from '../../support/market';
import {
  anEnterprise,
  callerOf,
  countRows,
  openMarket,
  type MarketGround,
} from '../../support/market-ground';
import type { Persona } from '../../support/personas';
import { suspendSilently } from '../../support/scope';

let ground: MarketGround;
let product: PricedProduct;

beforeAll(async () => {
  ground = await openMarket();
  product = await aProduct();
});
afterAll(() => ground.dataSource.destroy());

const aProduct = () =>
  aPricedProduct(ground.manager, ground.market, { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] });

async function aPaidOrder(
  of: PricedProduct,
  useIntent: UseIntent = 'INTERNAL_USE',
  buyer?: Persona,
): Promise<DataOrderEntity> {
  const { organisationId: buyerId, personId: placedBy } = buyer ?? (await anEnterprise(ground));
  return anOrder(ground.manager, of, { buyerId, placedBy, useIntent, state: 'PAID' });
}

let keys = 0;
function deliver(orderId: string, { who = ground.cast.operatorProduct, expectedVersion = 1, key = '' } = {}) {
  keys += 1;
  return deliverOrder(ground.deps, callerOf(who), {
    idempotencyKey: key === '' ? `deliver-${String(keys)}` : key,
    orderId,
    expectedVersion,
    accessNote: '接口地址见控制台',
  });
}

const KEPT = ['delivery', 'outbox_event', 'idempotency_key'];

async function expectRefusal(orderId: string, code: string) {
  const before = await countRows(ground.manager, ...KEPT, 'decision');
  const outcome = await deliver(orderId);
  expect(await countRows(ground.manager, ...KEPT, 'decision')).toEqual({
    ...before,
    decision: (before['decision'] ?? 0) + 1,
  });
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'policy', decision: { code } } });
  const rows: unknown[] = await ground.manager.query(
    `SELECT version FROM data_order WHERE id = ? AND state <> 'DELIVERED'`,
    [orderId],
  );
  expect(rows).toEqual([{ version: 1 }]);
}

it('[F-01] delivers a paid order, with delivery, state and event', async () => {
  const order = await aPaidOrder(product, 'REDEVELOPMENT');
  const outcome = await deliver(order.id);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  expect(outcome.value.row).toMatchObject({
    orderId: order.id,
    productId: product.product.id,
    productRevision: 1,
    recipientId: order.buyerId,
    deliveryMode: 'API_OR_VERIFICATION',
    deliveredAt: ground.clock.now(),
  });
  expect(
    await ground.manager.query('SELECT state, version FROM data_order WHERE id = ?', [order.id]),
  ).toEqual([{ state: 'DELIVERED', version: 2 }]);
  expect(
    await ground.manager.query('SELECT type FROM outbox_event WHERE subject_id = ?', [order.id]),
  ).toEqual([{ type: 'ORDER_DELIVERED' }]);
});

it('[D-07] delivers a granted free order within its quota and period, and not after', async () => {
  const { organisationId: buyerId, personId: placedBy } = ground.cast.publicBuyer;
  const granted = { buyerId, placedBy, state: 'APPROVED' as const };
  expect(await deliver((await aFreeOrder(ground.manager, product, granted)).id)).toMatchObject({ ok: true });
  const ended = await aFreeOrder(ground.manager, product, {
    ...granted,
    more: { grantedUntil: '2026-11-22' },
  });
  await expectRefusal(ended.id, 'FREE_GRANT_NOT_RUNNING');
  // Less was granted than was applied for: what was granted is delivered.
  const small = await aFreeOrder(ground.manager, product, { ...granted, more: { grantedQuota: 99 } });
  expect(await deliver(small.id)).toMatchObject({ ok: true });
});

it('[F-17] refuses an order that is not paid, and one that is delivered', async () => {
  const { organisationId: buyerId, personId: placedBy } = await anEnterprise(ground);
  await expectRefusal(
    (await anOrder(ground.manager, product, { buyerId, placedBy })).id,
    'ORDER_STATE_FORBIDS',
  );
  const paid = await aPaidOrder(product);
  await deliver(paid.id);
  expect(await deliver(paid.id, { expectedVersion: 2 })).toMatchObject({
    ok: false,
    refusal: { decision: { code: 'ORDER_STATE_FORBIDS' } },
  });
});

it('[C-01] refuses what was withdrawn or suspended between order and delivery', async () => {
  for (const state of ['SUSPENDED', 'WITHDRAWN']) {
    const own = await aProduct();
    const order = await aPaidOrder(own);
    await ground.manager.query('UPDATE data_product SET state = ? WHERE id = ?', [state, own.product.id]);
    await expectRefusal(order.id, 'PRODUCT_NOT_ON_SALE');
  }
});

it('[A-19] refuses delivery under a suspended agreement', async () => {
  const own = await aProduct();
  const order = await aPaidOrder(own);
  await suspendSilently(ground.manager, own.agreement.id);
  await expectRefusal(order.id, 'AGREEMENT_NOT_ACTIVE');
});

it('[F-03] refuses delivery to a buyer that was suspended after it ordered', async () => {
  const buyer = await anEnterprise(ground);
  const order = await aPaidOrder(product, 'INTERNAL_USE', buyer);
  await ground.manager.query(`UPDATE organisation SET state = 'SUSPENDED' WHERE id = ?`, [
    buyer.organisationId,
  ]);
  await expectRefusal(order.id, 'ORGANISATION_NOT_ACTIVE');
});

it('[G-04] refuses redevelopment by a buyer that was tied to the operator after it ordered; own use is delivered', async () => {
  const buyer = await anEnterprise(ground);
  const forRedevelopment = await aPaidOrder(product, 'REDEVELOPMENT', buyer);
  const forOwnUse = await aPaidOrder(product, 'INTERNAL_USE', buyer);
  await aControlFact(ground.manager, ground.market, {
    controllerId: buyer.organisationId,
    controlledId: ground.cast.operator.id,
  });
  await expectRefusal(forRedevelopment.id, 'REDEVELOPMENT_BY_CONTROL_TIE');
  expect(await deliver(forOwnUse.id)).toMatchObject({ ok: true });
});

it('answers an order of another operator like one that does not exist', async () => {
  const order = await aPaidOrder(product);
  const stranger = await aPersonIn(ground, await anOrganisation(ground, 'OPERATOR'), 'OPERATOR_PRODUCT');
  const notFound = { ok: false, refusal: { kind: 'plain', code: 'NOT_FOUND', path: ['orderId'] } };
  const before = await countRows(ground.manager, ...KEPT, 'decision');
  expect(await deliver(order.id, { who: stranger })).toEqual(notFound);
  for (const id of [newId('order'), 'nonsense', order.productId]) expect(await deliver(id)).toEqual(notFound);
  expect(await countRows(ground.manager, ...KEPT, 'decision')).toEqual(before);
});

it('refuses another version than was read', async () => {
  const order = await aPaidOrder(product);
  expect(await deliver(order.id, { expectedVersion: 7 })).toEqual({
    ok: false,
    refusal: { kind: 'versionConflict', currentVersion: 1, path: ['expectedVersion'] },
  });
});

it('delivers once, however many ask at the same time', async () => {
  for (let round = 0; round < 10; round += 1) {
    const order = await aPaidOrder(product, 'REDEVELOPMENT');
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => deliver(order.id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind]));
    expect(refusals).toEqual(Array(5).fill('versionConflict'));
  }
});
