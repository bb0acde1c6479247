import { revokeGuidedPrice } from '../../../src/modules/pricing/service/revoke-guided-price.service';
import { supersedeGuidedPrice } from '../../../src/modules/pricing/service/supersede-guided-price.service';
import { setTariff } from '../../../src/modules/pricing/service/set-tariff.service';
import { aPricingCompetence, offeringOf, type PricedProduct } from '../../support/market';
import { callerOf } from '../../support/market-ground';
import { openRace, orderAnew, ORDERS_WITH_EVENTS, runRace, TODAY, type RaceGround } from './two-connections';

let ground: RaceGround;
beforeAll(async () => {
  ground = await openRace();
  await aPricingCompetence(ground.manager, ground.market);
});
afterAll(() => ground.close());

interface OrderRow {
  readonly unit_price: string;
  readonly tariff_id: string;
  readonly guided_price_id: string;
  readonly total: string;
  readonly placed_event: string;
}

const ordersOf = ({ product }: PricedProduct): Promise<OrderRow[]> =>
  ground.manager.query(ORDERS_WITH_EVENTS, [product.id]);

/** The event of the change; it is written while the offering is held, so it stands in commit order with the orders. */
async function eventOf({ product }: PricedProduct, type: string): Promise<string> {
  const rows: { id: string }[] = await ground.manager.query(
    'SELECT id FROM outbox_event WHERE subject_id = ? AND type = ?',
    [product.id, type],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}

let keys = 0;
const key = (): string => `price-race-${String(process.pid)}-${String((keys += 1))}`;

describe('an order against a new price, on two connections, 200 rounds', () => {
  it('[F-01] the tariff is lowered: ordered at the old price before, or re-quoted', () =>
    runRace(ground, {
      change: (built) =>
        setTariff(ground.officialDeps, callerOf(ground.cast.operatorProduct), {
          idempotencyKey: key(),
          offeringId: offeringOf(built, 'INDUSTRY').id,
          unitPrice: '1.800000',
          taxBasis: 'TAX_INCLUSIVE',
          effectiveFrom: TODAY,
        }),
      refusals: ['QUOTE_CHANGED'],
      verify: async (built, isOrdered) => {
        const lowered = await eventOf(built, 'TARIFF_SET');
        if (!isOrdered) {
          expect(await ordersOf(built)).toEqual([]);
          expect(await orderAnew(ground, built)).toBeNull();
        }
        const orders = await ordersOf(built);
        expect(orders).toHaveLength(1);
        for (const { placed_event, unit_price, tariff_id, total } of orders) {
          const isBefore = placed_event < lowered;
          expect(isBefore).toBe(isOrdered);
          expect(unit_price).toBe(isBefore ? '1.900000' : '1.800000');
          expect(total).toBe(isBefore ? '190.00' : '180.00');
          expect(tariff_id === built.tariff.id).toBe(isBefore);
        }
      },
    }));

  it('[E-06] the guided price is lowered below the tariff: ordered under the old one before, or refused', () =>
    runRace(ground, {
      change: (built) =>
        supersedeGuidedPrice(ground.officialDeps, callerOf(ground.cast.pricingOfficer), {
          idempotencyKey: key(),
          guidedPriceId: built.guidedPrice.id,
          reason: '下调',
          ceiling: '1.500000',
          taxBasis: 'TAX_INCLUSIVE',
          forecastVolume: 1000,
          documentNumber: '价格〔2026〕99号',
          effectiveFrom: TODAY,
        }),
      refusals: ['TARIFF_ABOVE_GUIDED_PRICE'],
      verify: async (built, isOrdered) => {
        const lowered = await eventOf(built, 'GUIDED_PRICE_SUPERSEDED');
        const orders = await ordersOf(built);
        expect(orders).toHaveLength(isOrdered ? 1 : 0);
        for (const { placed_event, guided_price_id, unit_price } of orders) {
          expect(placed_event < lowered).toBe(true);
          expect(guided_price_id).toBe(built.guidedPrice.id);
          expect(unit_price).toBe('1.900000');
        }
        const tooDear: unknown = await ground.manager.query(
          'SELECT id FROM data_order WHERE product_id = ? AND unit_price > ceiling',
          [built.product.id],
        );
        expect(tooDear).toEqual([]);
      },
    }));

  it('[C-10] the guided price is revoked: ordered before, or refused', () =>
    runRace(ground, {
      rounds: 50,
      change: (built) =>
        revokeGuidedPrice(ground.officialDeps, callerOf(ground.cast.pricingOfficer), {
          idempotencyKey: key(),
          guidedPriceId: built.guidedPrice.id,
          effectiveFrom: TODAY,
          documentNumber: '价格〔2026〕98号',
          reason: '停止收费',
        }),
      refusals: ['GUIDED_PRICE_NOT_IN_FORCE'],
      verify: async (built, isOrdered) => {
        const revoked = await eventOf(built, 'GUIDED_PRICE_REVOKED');
        const orders = await ordersOf(built);
        expect(orders).toHaveLength(isOrdered ? 1 : 0);
        for (const { placed_event } of orders) expect(placed_event < revoked).toBe(true);
      },
    }));
});
