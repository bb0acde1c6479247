import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { runDueTimers } from '../../../src/modules/agenda';
import type { Deps } from '../../../src/platform/deps';
import { TIMER_HANDLERS } from '../../../src/timers';
import {
  aDeliveredOrder,
  aDerivedProduct,
  anOrder,
  aPricedProduct,
  type PricedProduct,
} from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { changeStanding } from '../../support/stops';
import { testDatabaseUrl } from '../../support/test-database';

let ground: MarketGround;
let servers: readonly DataSource[];
let processes: readonly Deps[];

beforeAll(async () => {
  ground = await openMarket();
  servers = await Promise.all([1, 2, 3].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 2 })));
  processes = servers.map((dataSource) => ({ ...ground.deps, dataSource }));
});
afterAll(async () => {
  await Promise.all([...servers, ground.dataSource].map((source) => source.destroy()));
});

const ORDERS = 6;

async function sold(): Promise<PricedProduct> {
  const { manager, market, cast } = ground;
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const built = await aPricedProduct(manager, market);
  for (let count = 1; count < ORDERS; count += 1) await anOrder(manager, built, { ...buyer, state: 'PAID' });
  const order = await aDeliveredOrder(manager, built, buyer);
  await aDerivedProduct(manager, {
    developerId: buyer.buyerId,
    registeredBy: buyer.placedBy,
    orders: [order],
  });
  return built;
}

/** Each server process runs what is due until the others and itself find nothing more. */
const letProcessesAct = (): Promise<number[]> =>
  Promise.all(processes.map((deps) => runDueTimers(deps, TIMER_HANDLERS)));

interface Standing {
  readonly orders: string;
  readonly held: string;
  readonly derived_held: string;
  readonly waiting: string;
}

async function standingOf({ product }: PricedProduct): Promise<Standing | undefined> {
  const rows: Standing[] = await ground.manager.query(
    `SELECT COUNT(*) AS orders, COUNT(o.held_at) AS held,
            (SELECT COUNT(derived.held_at) FROM derived_product derived
               JOIN derived_product_input input ON input.derived_product_id = derived.id
              WHERE input.base_product_id = ?) AS derived_held,
            (SELECT COUNT(*) FROM timer WHERE subject_id = ? AND state = 'WAITING') AS waiting
       FROM data_order o WHERE o.product_id = ?`,
    [product.id, product.id, product.id],
  );
  return rows[0];
}

/** Whether each order was told of holds and releases in turn, and last of how it stands. */
async function assertTurns({ product }: PricedProduct, last: string): Promise<void> {
  const rows: { types: string }[] = await ground.manager.query(
    `SELECT GROUP_CONCAT(event.type ORDER BY event.id) AS types FROM data_order o
       JOIN outbox_event event ON event.subject_id = o.id AND event.type IN ('ORDER_HELD', 'ORDER_RELEASED')
      WHERE o.product_id = ? GROUP BY o.id`,
    [product.id],
  );
  for (const { types } of rows) {
    const turns = types.split(',');
    turns.forEach((type, index) => {
      expect(type).toBe(index % 2 === 0 ? 'ORDER_HELD' : 'ORDER_RELEASED');
    });
    expect(turns.at(-1)).toBe(last);
  }
}

const ROUNDS = 15;

describe(`three server processes, while the agency stops a product and lets it go on, ${String(ROUNDS)} rounds`, () => {
  it.each([
    { end: 'goes on', isStopped: false },
    { end: 'is stopped', isStopped: true },
  ])(
    '[C-08] in the end every order and derived product stands as the product that $end',
    async ({ isStopped }) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const built = await sold();
        const { id } = built.product;
        const changes = async (): Promise<void> => {
          await changeStanding(ground, id, 'suspendProduct', 'STOP');
          if (round % 3 === 0) await letProcessesAct();
          await changeStanding(ground, id, 'reinstateProduct');
          if (isStopped) await changeStanding(ground, id, 'withdrawProduct', 'STOP');
        };
        await Promise.all([changes(), letProcessesAct(), letProcessesAct()]);
        await letProcessesAct();
        expect(await standingOf(built)).toEqual({
          orders: String(ORDERS),
          held: isStopped ? String(ORDERS) : '0',
          derived_held: isStopped ? '1' : '0',
          waiting: '0',
        });
        await assertTurns(built, isStopped ? 'ORDER_HELD' : 'ORDER_RELEASED');
      }
    },
  );
});
