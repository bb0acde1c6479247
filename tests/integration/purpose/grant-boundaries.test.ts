import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import { freshKey } from '../../support/free-use';
import { aFreeOrder, aProductOnSale, type BuiltProduct } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
let built: BuiltProduct;

beforeAll(async () => {
  ground = await openMarket();
  built = await aProductOnSale(ground.manager, ground.market, { purposeClasses: ['PUBLIC_INTEREST'] });
});
afterAll(() => ground.dataSource.destroy());

/** From 1 December 2026 to 31 January 2027, in Shanghai. */
const granted = () =>
  aFreeOrder(ground.manager, built, {
    buyerId: ground.cast.publicBody.id,
    placedBy: ground.cast.publicBuyer.personId,
    state: 'APPROVED',
    more: { useFrom: '2026-12-01', useTo: '2027-01-31', grantedUntil: '2027-01-31' },
  });

describe('a grant, to the millisecond', () => {
  it.each([
    { at: '2026-11-30T15:59:59.999Z', isDelivered: false },
    { at: '2026-11-30T16:00:00.000Z', isDelivered: true },
    { at: '2026-11-30T16:00:00.001Z', isDelivered: true },
    { at: '2027-01-31T15:59:59.999Z', isDelivered: true },
    { at: '2027-01-31T16:00:00.000Z', isDelivered: false },
    { at: '2027-01-31T16:00:00.001Z', isDelivered: false },
  ])(
    '[D-07] is delivered at $at: $isDelivered, by policy and by the database',
    async ({ at, isDelivered }) => {
      ground.clock.set(at);
      const { id } = await granted();
      const delivered = await deliverOrder(ground.deps, callerOf(ground.cast.operatorProduct), {
        idempotencyKey: freshKey(),
        orderId: id,
        expectedVersion: 1,
        accessNote: '接口地址已在控制台开通',
      });
      expect(delivered.ok).toBe(isDelivered);
      if (delivered.ok) return;
      expect(delivered.refusal).toMatchObject({
        decision: { ruleId: 'D-07', code: 'FREE_GRANT_NOT_RUNNING' },
      });
      const written = ground.manager.query(
        `INSERT INTO delivery (id, order_id, product_id, product_revision, recipient_id, delivery_mode, access_note, delivered_by, delivered_at, decision_id)
       SELECT ?, id, product_id, product_revision, buyer_id, 'API_OR_VERIFICATION', '-', placed_by, ?, decision_id FROM data_order WHERE id = ?`,
        [`dlv_${id.slice(4)}`, new Date(at), id],
      );
      await expect(written).rejects.toThrow('D-07 a free order is delivered within its grant');
    },
  );
});
