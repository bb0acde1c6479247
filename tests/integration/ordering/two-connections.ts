import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import type { Deps } from '../../../src/platform/deps';
import { aPricedProduct, offeringOf, type PricedProduct } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';

export const TODAY = '2026-11-23';

/** One buyer and one official, each on the one connection of a pool of its own. */
export interface RaceGround extends MarketGround {
  readonly buyerDeps: Deps;
  readonly officialDeps: Deps;
  close(): Promise<void>;
}

export async function openRace(): Promise<RaceGround> {
  const ground = await openMarket();
  const [buyers, officials] = await Promise.all(
    [1, 2].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 1 })),
  );
  if (buyers === undefined || officials === undefined) throw new Error('Two pools were opened');
  return {
    ...ground,
    buyerDeps: { ...ground.deps, dataSource: buyers },
    officialDeps: { ...ground.deps, dataSource: officials },
    close: async () => {
      await Promise.all([buyers, officials, ground.dataSource].map((source: DataSource) => source.destroy()));
    },
  };
}

let keys = 0;

const requestFor = (built: PricedProduct) =>
  ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 100,
    comparedFields: null,
  }) as const;

/** Orders by the hash that was quoted; answers with the code of the refusal, or null for an order. */
async function order(
  ground: RaceGround,
  built: PricedProduct,
  expectedQuoteHash: string,
): Promise<string | null> {
  keys += 1;
  const outcome = await placeOrder(ground.buyerDeps, callerOf(ground.cast.enterpriseBuyer), {
    ...requestFor(built),
    idempotencyKey: `race-${String(process.pid)}-${String(keys)}`,
    expectedQuoteHash,
  });
  if (outcome.ok) return null;
  return outcome.refusal.kind === 'policy' ? outcome.refusal.decision.code : outcome.refusal.code;
}

async function hashNow(ground: RaceGround, built: PricedProduct): Promise<string> {
  const outcome = await quote(ground.buyerDeps, callerOf(ground.cast.enterpriseBuyer), requestFor(built));
  if (!outcome.ok) throw new Error(`No quote: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.hash;
}

export interface Race {
  /** How often; 200 times, where nothing else is said. */
  readonly rounds?: number;
  /** What is ordered; a priced product, where nothing else is said. */
  readonly build?: () => Promise<PricedProduct>;
  /** What an official does between quote and order. */
  readonly change: (built: PricedProduct) => Promise<{ readonly ok: boolean }>;
  /** What may come of an order that comes after the change. */
  readonly refusals: readonly string[];
  /** Checks the rows after a round; gets the product and how often it was ordered. */
  readonly verify: (built: PricedProduct, isOrdered: boolean) => Promise<void>;
}

const ROUNDS = 200;

/** How far the start moves after a round. On a slow machine an order may need a start of a quarter of a second. */
const STEP_MS = 3;

/**
 * Quotes, then lets change and order run against each other, and looks at the rows. Whoever was too late begins earlier
 * the next time, so that both ways to end are seen, and most rounds are near the point at which they turn.
 */
export async function runRace(
  ground: RaceGround,
  { rounds = ROUNDS, build, change, refusals, verify }: Race,
): Promise<void> {
  let ordered = 0;
  let orderLeadMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    const built = await (build?.() ??
      aPricedProduct(ground.manager, ground.market, { unitPrice: '1.900000' }));
    const hash = await hashNow(ground, built);
    const leadMs = orderLeadMs + (round % 8) - 4;
    const [code, changed] = await Promise.all([
      after(-leadMs, () => order(ground, built, hash)),
      after(leadMs, () => change(built)),
    ]);
    expect(changed.ok).toBe(true);
    if (code === null) ordered += 1;
    else expect(refusals).toContain(code);
    orderLeadMs += code === null ? -STEP_MS : STEP_MS;
    await verify(built, code === null);
  }
  expect(ordered).toBeGreaterThan(0);
  expect(ordered).toBeLessThan(rounds);
}

/** Orders once more after QUOTE_CHANGED, at what is quoted now. */
export const orderAnew = async (ground: RaceGround, built: PricedProduct): Promise<string | null> =>
  order(ground, built, await hashNow(ground, built));

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
};

/** What was ordered of a product, with the place of each order among the events of its time. */
export const ORDERS_WITH_EVENTS = `
  SELECT o.id, o.unit_price, o.tariff_id, o.guided_price_id, o.total, placed.id AS placed_event
    FROM data_order o JOIN outbox_event placed ON placed.subject_id = o.id AND placed.type = 'ORDER_PLACED'
   WHERE o.product_id = ?`;
