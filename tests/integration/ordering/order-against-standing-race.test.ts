import {
  suspendProduct,
  withdrawProduct,
} from '../../../src/modules/listing/service/change-product-standing.service';
import type { PricedProduct } from '../../support/market';
import { callerOf } from '../../support/market-ground';
import { openRace, runRace, type RaceGround } from './two-connections';

let ground: RaceGround;
beforeAll(async () => {
  ground = await openRace();
});
afterAll(() => ground.close());

/** An event is written while the product is held: the order of events is the order in which both sides got it. */
async function assertNothingAfter(built: PricedProduct, event: string, isOrdered: boolean): Promise<void> {
  const rows: { is_before: number; unit_price: string; total: string }[] = await ground.manager.query(
    `SELECT placed.id < stopped.id AS is_before, o.unit_price, o.total
       FROM data_order o
       JOIN outbox_event placed ON placed.subject_id = o.id AND placed.type = 'ORDER_PLACED'
       JOIN outbox_event stopped ON stopped.subject_id = o.product_id AND stopped.type = ?
      WHERE o.product_id = ?`,
    [event, built.product.id],
  );
  expect(rows).toEqual(isOrdered ? [{ is_before: 1, unit_price: '1.900000', total: '190.00' }] : []);
}

describe('an order against a change of the product’s standing, on two connections, 200 rounds', () => {
  it.each([
    {
      title: '[C-01] the approval is withdrawn',
      use: withdrawProduct,
      event: 'PRODUCT_WITHDRAWN',
      refusal: 'PRODUCT_NOT_APPROVED',
    },
    {
      title: '[C-01] the product is suspended',
      use: suspendProduct,
      event: 'PRODUCT_SUSPENDED',
      refusal: 'PRODUCT_NOT_ON_SALE',
    },
  ])('$title: ordered before, or refused', ({ use, event, refusal }) =>
    runRace(ground, {
      change: ({ product }) =>
        use(ground.officialDeps, callerOf(ground.cast.agencyRuling), {
          productId: product.id,
          expectedVersion: product.version,
          reason: '数据质量问题',
          runningOrders: 'STOP',
        }),
      refusals: [refusal],
      verify: (built, isOrdered) => assertNothingAfter(built, event, isOrdered),
    }),
  );
});
