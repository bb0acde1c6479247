import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { addDays, legalDateOf, startOfLegalDay } from '../../../src/kernel/legal-date';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import { supersedeGuidedPrice } from '../../../src/modules/pricing/service/supersede-guided-price.service';
import type { MemberCaller } from '../../../src/platform/caller';
import type { Deps } from '../../../src/platform/deps';
import {
  aGuidedPrice,
  aPricedProduct,
  aPricingCompetence,
  offeringOf,
  type PricedProduct,
} from '../../support/market';
import { anEnterprise, callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { theMaximum } from '../../support/maxima';
import { testDatabaseUrl } from '../../support/test-database';

/** Half of them by an act of the pricing office, half by the midnight on which an announced ceiling begins. */
const ROUNDS = 200;
const CLIENTS = 32;
const BUYERS = 8;

const OLD_PRICE = '1.900000';
const LOWER = '1.500000';
const ANNOUNCED = '价格〔2026〕100号';
const REFUSED = 'TARIFF_ABOVE_GUIDED_PRICE';

let ground: MarketGround;
let crowd: DataSource;
let officials: DataSource;
let crowdDeps: Deps;
let officialDeps: Deps;
let clients: readonly MemberCaller[];

beforeAll(async () => {
  ground = await openMarket();
  await aPricingCompetence(ground.manager, ground.market);
  crowd = await openDataSource({ url: testDatabaseUrl(), poolSize: CLIENTS });
  officials = await openDataSource({ url: testDatabaseUrl(), poolSize: 1 });
  crowdDeps = { ...ground.deps, dataSource: crowd };
  officialDeps = { ...ground.deps, dataSource: officials };
  const buyers: MemberCaller[] = [];
  for (let index = 0; index < BUYERS; index += 1) buyers.push(callerOf(await anEnterprise(ground)));
  clients = Array.from({ length: CLIENTS / BUYERS }, () => buyers).flat();
});
afterAll(() => Promise.all([crowd, officials, ground.dataSource].map((source) => source.destroy())));

let keys = 0;
const key = (): string => `ceiling-race-${String(process.pid)}-${String((keys += 1))}`;

/** Quotes and orders what was quoted; answers with the refusal, or null for an order. */
async function quoteAndOrder(client: MemberCaller, built: PricedProduct): Promise<string | null> {
  const request = {
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 100,
    comparedFields: null,
  } as const;
  const seen = await quote(crowdDeps, client, request);
  const outcome = seen.ok
    ? await placeOrder(crowdDeps, client, {
        ...request,
        idempotencyKey: key(),
        expectedQuoteHash: seen.value.hash,
      })
    : seen;
  if (outcome.ok) return null;
  return outcome.refusal.kind === 'policy' ? outcome.refusal.decision.code : outcome.refusal.code;
}

/** The pricing office lowers the ceiling from today on. What was ordered before its event was ordered under the old one. */
async function byAct(built: PricedProduct): Promise<void> {
  const outcome = await supersedeGuidedPrice(officialDeps, callerOf(ground.cast.pricingOfficer), {
    idempotencyKey: key(),
    guidedPriceId: built.guidedPrice.id,
    reason: '下调',
    ceiling: LOWER,
    taxBasis: 'TAX_INCLUSIVE',
    forecastVolume: 1000,
    documentNumber: '价格〔2026〕99号',
    effectiveFrom: legalDateOf(ground.clock.now()),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}

/** What was ordered after the event of the act that lowered its ceiling. Both are written while the offering is held. */
const ORDERED_AFTER_THE_ACT = `
  SELECT o.id FROM data_order o
    JOIN outbox_event placed ON placed.subject_id = o.id AND placed.type = 'ORDER_PLACED'
    JOIN outbox_event lowered ON lowered.subject_id = o.product_id AND lowered.type = 'GUIDED_PRICE_SUPERSEDED'
   WHERE placed.id > lowered.id`;

/** What was ordered on or after the day on which the announced ceiling began. */
const ORDERED_AFTER_MIDNIGHT = `
  SELECT o.id FROM data_order o
    JOIN guided_price announced ON announced.offering_id = o.offering_id AND announced.document_number = ?
   WHERE o.placed_on >= announced.effective_from`;

/** What was ordered above the guided price that its order names. */
const ORDERED_ABOVE = `
  SELECT o.id FROM data_order o JOIN guided_price price ON price.id = o.guided_price_id
   WHERE o.unit_price > price.ceiling`;

/** How far the act moves after a round: whoever was too late begins earlier the next time. */
const STEP_MS = 20;

it(
  `[E-06] a ceiling is lowered ${String(ROUNDS)} times while ${String(CLIENTS)} clients quote and order: none orders above it`,
  async () => {
    const counts = new Map<string | null, number>();
    const leadMs = { act: 100, midnight: 100 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const built = await aPricedProduct(ground.manager, ground.market, { unitPrice: OLD_PRICE });
      const today = legalDateOf(ground.clock.now());
      const tomorrow = addDays(today, 1);
      const kind = round % 2 === 0 ? 'act' : 'midnight';
      if (kind === 'midnight') {
        const announced = { ceiling: LOWER, effectiveFrom: tomorrow, documentNumber: ANNOUNCED };
        await aGuidedPrice(ground.manager, built, announced);
        ground.clock.set(new Date(startOfLegalDay(tomorrow).getTime() - 1));
      } else {
        await theMaximum(ground.manager, ground.market, { agreementId: built.agreement.id, on: today });
      }
      const lower = async (): Promise<void> => {
        await pause(leadMs[kind]);
        if (kind === 'act') await byAct(built);
        else ground.clock.set(startOfLegalDay(tomorrow));
      };
      const attempts = Promise.all(clients.map((client) => quoteAndOrder(client, built)));
      const [answers] = await Promise.all([attempts, lower()]);
      for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
      const ordered = answers.filter((answer) => answer === null).length;
      leadMs[kind] = Math.max(0, leadMs[kind] + (ordered > CLIENTS / 4 ? -STEP_MS : STEP_MS));
    }
    // Both ends were seen, and no third. A quote of the day before may be what was ordered by.
    expect([...counts.keys()]).toEqual(expect.arrayContaining([null, REFUSED]));
    for (const answer of counts.keys()) expect([null, REFUSED, 'QUOTE_CHANGED']).toContain(answer);
    expect(await ground.manager.query(ORDERED_AFTER_THE_ACT)).toEqual([]);
    expect(await ground.manager.query(ORDERED_AFTER_MIDNIGHT, [ANNOUNCED])).toEqual([]);
    expect(await ground.manager.query(ORDERED_ABOVE)).toEqual([]);
  },
  30 * 60 * 1000,
);
