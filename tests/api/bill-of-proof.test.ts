import { placeOrder } from '../../src/modules/ordering/service/place-order.service';
import { quote } from '../../src/modules/ordering/service/quote.service';
import type { GuidedScheme } from '../../src/policy';
import {
  aGuidedPrice,
  aListPublication,
  aPricedProduct,
  aProductOnSale,
  aTariff,
  offeringOf,
  type PricedProduct,
} from '../support/market';
import { callerOf } from '../support/market-ground';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { USER_ERRORS } from '../support/refusals';

/** Over a year: 100 units at 2, what follows at 1.005; 0.5 more for each that compares six fields or more. */
const YEARLY: GuidedScheme = {
  form: 'CEILING',
  floats: null,
  scheme: {
    accumulation: 'YEAR',
    repeatWindowDays: null,
    chargesHitsOnly: false,
    lines: [
      {
        customerClass: 'STANDARD',
        fieldsFrom: 0,
        bands: [
          { above: 0, upTo: 100, unitPrice: '2' },
          { above: 100, upTo: null, unitPrice: '1.005' },
        ],
      },
      { customerClass: 'STANDARD', fieldsFrom: 6, bands: [{ above: 0, upTo: null, unitPrice: '2.5' }] },
    ],
  },
};

const LINES =
  'lines { lineClass fieldsFrom bandAbove bandUpTo unitsBefore units unitPrice { amount } amount ceiling { amount } tariff { id guidedPrice { id documentNumber } } }';
const QUOTE = `query ($input: QuoteInput!) {
  quote(input: $input) { quote { hash customerClass unitPrice { amount } total { amount } ${LINES} } ${USER_ERRORS} }
}`;
const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id } ${USER_ERRORS} }
}`;
const PROOF = `query ($id: ID!) {
  order(id: $id) {
    quantity comparedFields customerClass unitPrice { amount } total { amount } ${LINES}
    proof {
      order { operation ruleIds clauses { id } } tariff { id } guidedPrice { id decidedAt }
      approval { itemId listId contentHash } listVersion { publicationId number rootHash } agreement { id number startsOn }
    }
  }
}`;

describe('bill of proof', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const key = (): string => `bill-${String((keys += 1)).padStart(5, '0')}`;

  async function yearly(): Promise<PricedProduct> {
    const built = await aProductOnSale(server.manager, server.market);
    const guidedPrice = await aGuidedPrice(server.manager, built, { guide: YEARLY });
    const tariff = await aTariff(server.manager, built, guidedPrice, { scheme: YEARLY.scheme });
    return { ...built, guidedPrice, tariff };
  }
  const asked = (built: PricedProduct, more: object = {}) => ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    quantity: 60,
    comparedFields: 1,
    ...more,
  });
  const as = () => ({ as: server.cast.enterpriseBuyer });
  const quoted = (input: object) => server.execute(QUOTE, { input }, as());
  async function ordered(input: object): Promise<string> {
    const expectedQuoteHash = (await quoted(input)).text('quote.quote.hash');
    const answer = await server.execute(
      PLACE,
      { input: { ...input, expectedQuoteHash, idempotencyKey: key() } },
      as(),
    );
    expect(answer.at('placeOrder.userErrors')).toEqual([]);
    return answer.text('placeOrder.order.id');
  }

  it('quotes band by band, from where the buyer stands in the year', async () => {
    const built = await yearly();
    expect((await quoted(asked(built))).at('quote.quote')).toMatchObject({
      customerClass: 'STANDARD',
      unitPrice: null,
      total: { amount: '120.00' },
      lines: [{ bandAbove: 0, bandUpTo: 100, unitsBefore: 0, units: 60, amount: '120' }],
    });
    await ordered(asked(built));
    // 40 × 2 + 21 × 1.005 = 101.105
    expect((await quoted(asked(built, { quantity: 61 }))).at('quote.quote')).toMatchObject({
      total: { amount: '101.11' },
      lines: [
        {
          bandAbove: 0,
          bandUpTo: 100,
          unitsBefore: 60,
          units: 40,
          unitPrice: { amount: '2.00' },
          amount: '80',
        },
        {
          bandAbove: 100,
          bandUpTo: null,
          unitsBefore: 100,
          units: 21,
          unitPrice: { amount: '1.005' },
          ceiling: { amount: '1.005' },
          amount: '21.105',
        },
      ],
    });
  });

  it('asks for the number of compared fields where it decides the price', async () => {
    const built = await yearly();
    const answer = await quoted({ ...asked(built), comparedFields: null });
    expect(answer.at('quote.quote')).toBeNull();
    expect(answer.at('quote.userErrors')).toMatchObject([
      { code: 'INVALID_INPUT', path: ['comparedFields'] },
    ]);
    expect((await quoted(asked(built, { comparedFields: 5 }))).text('quote.quote.total.amount')).toBe(
      '120.00',
    );
    expect((await quoted(asked(built, { comparedFields: 6 }))).text('quote.quote.total.amount')).toBe(
      '150.00',
    );
  });

  it('opens each charged line, in one query, down to the agreement', async () => {
    const built = await yearly();
    const publication = await aListPublication(server.manager, built);
    const id = await ordered(asked(built, { quantity: 130 }));
    const answer = await server.execute(PROOF, { id }, as());
    // 100 × 2 + 30 × 1.005 = 230.15
    expect(answer.at('order')).toMatchObject({
      quantity: 130,
      comparedFields: 1,
      customerClass: 'STANDARD',
      unitPrice: null,
      total: { amount: '230.15' },
      lines: [
        {
          units: 100,
          amount: '200',
          tariff: { id: built.tariff.id, guidedPrice: { id: built.guidedPrice.id } },
        },
        { units: 30, amount: '30.15', ceiling: { amount: '1.005' } },
      ],
      proof: {
        order: { operation: 'placeOrder', clauses: expect.arrayContaining([{ id: 'N65:2' }]) as unknown },
        tariff: { id: built.tariff.decisionId },
        guidedPrice: { id: built.guidedPrice.decisionId },
        approval: { itemId: built.itemId },
        listVersion: { publicationId: publication.id, number: 1, rootHash: publication.rootHash },
        agreement: { id: built.agreement.id, number: built.agreement.agreementNumber },
      },
    });
  });

  it('shows one line where every unit costs the same, and none for free use', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    expect((await quoted(asked(built))).at('quote.quote')).toMatchObject({
      unitPrice: { amount: '1.90' },
      total: { amount: '114.00' },
      lines: [{ units: 60, unitPrice: { amount: '1.90' }, amount: '114' }],
    });
  });

  it('[E-06] refuses everybody once a lower ceiling of one class overtakes the tariff', async () => {
    const built = await yearly();
    const lower = {
      ...YEARLY,
      scheme: {
        ...YEARLY.scheme,
        lines: YEARLY.scheme.lines.map((line) => ({
          ...line,
          bands: line.bands.map((band) => (band.above === 100 ? { ...band, unitPrice: '1.004999' } : band)),
        })),
      },
    };
    await aGuidedPrice(server.manager, built, { guide: lower, effectiveFrom: '2026-06-01' });
    expect((await quoted(asked(built))).at('quote.userErrors')).toMatchObject([
      { code: 'TARIFF_BAND_ABOVE_GUIDED_PRICE', ruleId: 'E-06' },
    ]);
  });

  it('[F-15] gives no two orders of one buyer the same place in the bands, 30 rounds of 6 at once', async () => {
    const deps = server.deps;
    for (let round = 0; round < 30; round += 1) {
      const built = await yearly();
      const request = {
        offeringId: offeringOf(built, 'INDUSTRY').id,
        scenarioId: built.scenarioId,
        purposeClass: 'INDUSTRY',
        useIntent: 'INTERNAL_USE',
        quantity: 30,
        comparedFields: 1,
      } as const;
      const caller = callerOf(server.cast.enterpriseBuyer);
      const race = async (): Promise<boolean> => {
        const seen = await quote(deps, caller, request);
        if (!seen.ok) throw new Error('A lawful order is quoted');
        const outcome = await placeOrder(deps, caller, {
          ...request,
          idempotencyKey: key(),
          expectedQuoteHash: seen.value.hash,
        });
        return outcome.ok;
      };
      const won = (await Promise.all(Array.from({ length: 6 }, race))).filter(Boolean).length;
      const lines: { units_before: string; units: string }[] = await server.manager.query(
        `SELECT line.units_before, line.units FROM order_charge_line line
           JOIN data_order ON data_order.id = line.order_id
          WHERE data_order.offering_id = ? ORDER BY line.units_before`,
        [request.offeringId],
      );
      expect(won).toBeGreaterThan(0);
      let next = 0;
      for (const { units_before, units } of lines) {
        expect(Number(units_before)).toBe(next);
        next += Number(units);
      }
      expect(next).toBe(30 * won);
    }
  });
});
