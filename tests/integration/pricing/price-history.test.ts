import fc from 'fast-check';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../src/kernel/legal-date';
import { confirmPayment } from '../../../src/modules/ordering/service/confirm-payment.service';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import type { DataOrderEntity } from '../../../src/modules/ordering/store/data-order.entity';
import { setTariff } from '../../../src/modules/pricing/service/set-tariff.service';
import type { MemberCaller } from '../../../src/platform/caller';
import { flatScheme, type PriceScheme } from '../../../src/policy';
import { STANDARD_CLASS } from '../../../src/policy/vocabulary';
import { testEnvironment } from '../../support/environment';
import { aGuidedPrice, aProductOnSale, offeringOf, type BuiltProduct } from '../../support/market';
import { anEnterprise, callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { atThousandths, micro } from '../../support/micro-yuan';
import { anyScheme, OTHER_CLASSES } from '../../support/price-arbitraries';

/**
 * Any history of guided prices and tariffs, and every path by which somebody pays: none charges above the guided price
 * of its day, free use is free, and each total is that of the slow and obvious recomputation below, which shares
 * nothing with the program but the shape of a scheme.
 */

/** What the unit with a number costs, found by looking at every line and band. */
function slowPrice(scheme: PriceScheme, customerClass: string, fields: number, unit: number): bigint {
  const isNamed = scheme.lines.some((line) => line.customerClass === customerClass);
  const lines = scheme.lines
    .filter((line) => line.customerClass === (isNamed ? customerClass : STANDARD_CLASS))
    .filter((line) => line.fieldsFrom <= fields)
    .sort((a, b) => a.fieldsFrom - b.fieldsFrom);
  const band = lines.at(-1)?.bands.find(({ above, upTo }) => unit > above && (upTo === null || unit <= upTo));
  if (band === undefined) throw new Error('Every unit has a price');
  return micro(band.unitPrice);
}

interface Dated {
  readonly from: LegalDate;
  readonly scheme: PriceScheme;
}

const inForce = (versions: readonly Dated[], day: LegalDate): PriceScheme | null =>
  versions
    .filter(({ from }) => from <= day)
    .sort((a, b) => a.from.localeCompare(b.from, 'en'))
    .at(-1)?.scheme ?? null;

/** Whether they count alike: then units alone decide. A tariff may also charge less often than it might. */
const countsAlike = (tariff: PriceScheme, guided: PriceScheme): boolean =>
  tariff.accumulation === guided.accumulation &&
  tariff.repeatWindowDays === guided.repeatWindowDays &&
  tariff.chargesHitsOnly === guided.chargesHitsOnly;

const CLASSES = [STANDARD_CLASS, ...OTHER_CLASSES];
/** No band of the arbitraries begins later, and no line asks for more fields. */
const FARTHEST_UNIT = 32;
const MOST_FIELDS = 8;

/** Whether any unit of anybody costs more than the ceiling of that unit. */
function exceeds(tariff: PriceScheme, guided: PriceScheme): boolean {
  for (const customerClass of CLASSES) {
    for (let fields = 0; fields <= MOST_FIELDS; fields += 1) {
      for (let unit = 1; unit <= FARTHEST_UNIT; unit += 1) {
        const asked = [customerClass, fields, unit] as const;
        if (slowPrice(tariff, ...asked) > slowPrice(guided, ...asked)) return true;
      }
    }
  }
  return false;
}

interface PlacedOrder {
  readonly buyer: number;
  readonly on: LegalDate;
  readonly quantity: number;
  readonly fields: number;
  readonly unitsBefore: number;
  readonly tariff: PriceScheme;
  readonly row: DataOrderEntity;
  isPaid: boolean;
}

const unitsOf = ({ unitsBefore, quantity }: Pick<PlacedOrder, 'unitsBefore' | 'quantity'>): number[] =>
  Array.from({ length: quantity }, (_none, index) => unitsBefore + index + 1);

const REFUSED_FOR_PRICE = /^(TARIFF_|NO_TARIFF|NO_GUIDED_PRICE)/;

/** One product for industry and for the public interest, with all that was ever set or ordered. */
class Market {
  readonly guided: Dated[] = [];
  readonly tariffs: Dated[] = [];
  readonly orders: PlacedOrder[] = [];
  /** What came of the attempts, to see that the histories are no desert. */
  readonly seen = new Map<string, number>();

  constructor(
    readonly ground: MarketGround,
    readonly built: BuiltProduct,
    readonly buyers: readonly MemberCaller[],
  ) {}

  get today(): LegalDate {
    return legalDateOf(this.ground.clock.now());
  }

  count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  /** In the tables, as it stands after whatever brought it there. */
  async issue(inDays: number, scheme: PriceScheme): Promise<void> {
    const from = addDays(this.today, inDays);
    // Each takes the place of the latest, and so begins after it.
    if (this.guided.some((version) => version.from >= from)) return;
    await aGuidedPrice(this.ground.manager, this.built, {
      guide: { form: 'CEILING', scheme, floats: null },
      effectiveFrom: from,
    });
    this.guided.push({ from, scheme });
  }

  async set(inDays: number, shares: readonly number[]): Promise<void> {
    const from = addDays(this.today, inDays);
    const guided = inForce(this.guided, from);
    const scheme = atThousandths(guided ?? flatScheme('1'), shares);
    const outcome = await setTariff(this.ground.deps, callerOf(this.ground.cast.operatorProduct), {
      idempotencyKey: key(),
      offeringId: offeringOf(this.built, 'INDUSTRY').id,
      scheme,
      taxBasis: 'TAX_INCLUSIVE',
      effectiveFrom: from,
    });
    this.count(outcome.ok ? 'tariff set' : 'tariff refused');
    if (!outcome.ok) return;
    expect(guided !== null && !exceeds(scheme, guided)).toBe(true);
    this.tariffs.push({ from, scheme });
  }

  async order(buyer: number, quantity: number, fields: number): Promise<void> {
    const caller = this.buyers[buyer] as MemberCaller;
    const { today } = this;
    const tariff = inForce(this.tariffs, today);
    const guided = inForce(this.guided, today);
    const request = {
      offeringId: offeringOf(this.built, 'INDUSTRY').id,
      scenarioId: this.built.scenarioId,
      purposeClass: 'INDUSTRY',
      useIntent: 'INTERNAL_USE',
      quantity,
      comparedFields: fields,
    } as const;
    const quoted = await quote(this.ground.deps, caller, request);
    const placed = await placeOrder(this.ground.deps, caller, {
      ...request,
      idempotencyKey: key(),
      expectedQuoteHash: quoted.ok ? quoted.value.hash : '0'.repeat(64),
    });
    const isAllWithin =
      tariff !== null && guided !== null && countsAlike(tariff, guided) && !exceeds(tariff, guided);
    this.count(placed.ok ? 'ordered' : 'order refused');
    expect(placed.ok).toBe(quoted.ok);
    if (!placed.ok) {
      expect(isAllWithin).toBe(false);
      const { refusal } = placed;
      expect(refusal.kind === 'policy' ? refusal.decision.code : refusal.kind).toMatch(REFUSED_FOR_PRICE);
      return;
    }
    if (tariff === null || guided === null || !quoted.ok) throw new Error('Ordered without a price');
    const unitsBefore = this.#unitsBefore(buyer, tariff);
    const units = unitsOf({ unitsBefore, quantity });
    let exact = 0n;
    for (const unit of units) {
      const price = slowPrice(tariff, STANDARD_CLASS, fields, unit);
      expect(price <= slowPrice(guided, STANDARD_CLASS, fields, unit)).toBe(true);
      exact += price;
    }
    const fen = (exact + 5_000n) / 10_000n;
    expect(micro(placed.value.row.total)).toBe(fen * 10_000n);
    expect(micro(quoted.value.total)).toBe(fen * 10_000n);
    const lines: { units: string; ceiling: string; unit_price: string }[] = await this.ground.manager.query(
      `SELECT line.units, band.ceiling, line.unit_price FROM order_charge_line line
         JOIN tariff_band band ON band.tariff_id = line.tariff_id AND band.customer_class = line.line_class
              AND band.fields_from = line.fields_from AND band.above = line.band_above
        WHERE line.order_id = ?`,
      [placed.value.row.id],
    );
    expect(lines.reduce((sum, line) => sum + Number(line.units), 0)).toBe(quantity);
    for (const line of lines) expect(micro(line.unit_price) <= micro(line.ceiling)).toBe(true);
    this.orders.push({
      buyer,
      on: today,
      quantity,
      fields,
      unitsBefore,
      tariff,
      row: placed.value.row,
      isPaid: false,
    });
  }

  #unitsBefore(buyer: number, { accumulation }: PriceScheme): number {
    if (accumulation === 'ORDER') return 0;
    const period = (day: LegalDate): string => day.slice(0, accumulation === 'YEAR' ? 4 : 7);
    return this.orders
      .filter((order) => order.buyer === buyer && period(order.on) === period(this.today))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Pays the oldest order that is not paid. What a lower guided price has overtaken is not booked any more. */
  async pay(): Promise<void> {
    const order = this.orders.find(({ isPaid }) => !isPaid);
    if (order === undefined) return;
    const guided = inForce(this.guided, this.today);
    if (guided === null) throw new Error('What was ordered had a guided price');
    const outcome = await confirmPayment(this.ground.deps, callerOf(this.ground.cast.operatorFinance), {
      idempotencyKey: key(),
      orderId: order.row.id,
      expectedVersion: 1,
      amount: order.row.total,
      bankReference: key(),
      paidOn: this.today,
    });
    this.count(outcome.ok ? 'paid' : 'payment refused');
    const isAbove = unitsOf(order).some(
      (unit) =>
        slowPrice(order.tariff, STANDARD_CLASS, order.fields, unit) >
        slowPrice(guided, STANDARD_CLASS, order.fields, unit),
    );
    if (outcome.ok) expect(isAbove).toBe(false);
    else if (countsAlike(order.tariff, guided)) expect(isAbove).toBe(true);
    order.isPaid = true;
  }

  async askForFree(quantity: number): Promise<void> {
    const outcome = await quote(this.ground.deps, callerOf(this.ground.cast.publicBuyer), {
      offeringId: offeringOf(this.built, 'PUBLIC_INTEREST').id,
      scenarioId: this.built.scenarioId,
      purposeClass: 'PUBLIC_INTEREST',
      useIntent: 'INTERNAL_USE',
      quantity,
      comparedFields: null,
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { total: '0.00', tariffId: null, guidedPriceId: null },
    });
  }

  pass(days: number): void {
    const noon = startOfLegalDay(addDays(this.today, days)).getTime() + 12 * 60 * 60 * 1000;
    this.ground.clock.set(new Date(noon));
  }
}

let keys = 0;
const key = (): string => `price-history-${String(process.pid)}-${String((keys += 1))}`;

interface Step {
  readonly play: (market: Market) => Promise<void> | void;
  readonly toString: () => string;
}

const step = (name: string, asked: unknown, play: Step['play']): Step => ({
  play,
  toString: () => `${name} ${JSON.stringify(asked)}`,
});

const inDays = fc.constantFrom(0, 0, 0, 1, 10);
const thousandths = fc.array(fc.constantFrom(0, 333, 900, 1_000, 1_000, 1_001), {
  minLength: 1,
  maxLength: 4,
});
const STEPS: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(inDays, anyScheme).map((asked) => step('issue', asked, (market) => market.issue(...asked))),
  fc.tuple(inDays, thousandths).map((asked) => step('set', asked, (market) => market.set(...asked))),
  ...Array.from({ length: 4 }, () =>
    fc
      .tuple(fc.nat({ max: 1 }), fc.integer({ min: 1, max: 40 }), fc.nat({ max: MOST_FIELDS }))
      .map((asked) => step('order', asked, (market) => market.order(...asked))),
  ),
  fc.constant(step('pay', [], (market) => market.pay())),
  fc
    .integer({ min: 1, max: 1_000 })
    .map((quantity) => step('askForFree', quantity, (market) => market.askForFree(quantity))),
  fc.constantFrom(1, 9, 31).map((days) =>
    step('pass', days, (market) => {
      market.pass(days);
    }),
  ),
];

describe('any history of guided prices and tariffs', () => {
  let ground: MarketGround;
  let buyers: readonly MemberCaller[];
  beforeAll(async () => {
    ground = await openMarket();
    buyers = [callerOf(await anEnterprise(ground)), callerOf(await anEnterprise(ground))];
  });
  afterAll(() => ground.dataSource.destroy());

  it(
    '[E-06] charges nobody above the guided price of the day, and everybody what the slow way says',
    async () => {
      const seen = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(
          anyScheme,
          thousandths,
          fc.array(fc.oneof(...STEPS), { minLength: 10, maxLength: 20 }),
          async (first, shares, steps) => {
            ground.clock.set('2026-11-23T04:00:00.000Z');
            const built = await aProductOnSale(ground.manager, ground.market, {
              purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
            });
            const market = new Market(ground, built, buyers);
            await market.issue(0, first);
            await market.set(0, shares);
            for (const { play } of steps) await play(market);
            for (const [what, count] of market.seen) seen.set(what, (seen.get(what) ?? 0) + count);
          },
        ),
        { numRuns: testEnvironment().modelRuns / 4, endOnFailure: true },
      );
      // Over all histories everything has come about.
      expect([...seen.keys()].sort()).toEqual([
        'order refused',
        'ordered',
        'paid',
        'payment refused',
        'tariff refused',
        'tariff set',
      ]);
    },
    10 * 60 * 1000,
  );
});
