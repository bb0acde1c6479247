import * as fc from 'fast-check';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { OfferingEntity } from '../../src/modules/listing/store/offering.entity';
import { flatCeiling, flatScheme } from '../../src/policy';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  aGuidedPrice,
  anAgreement,
  aPricingCompetence,
  aProductOnSale,
  aResource,
  aSubmittedProduct,
  aTariff,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { leaveScopeSilently } from '../support/scope';

const SET = `mutation ($input: SetTariffInput!) {
  setTariff(input: $input) {
    tariff { id unitPrice { amount currency } chargeUnit taxBasis effectiveFrom decisionId guidedPrice { id ceiling { amount } } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const TODAY = '2026-11-23';

describe('setTariff', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (offeringId: string, more: object = {}) => ({
    idempotencyKey: `tariff-${String((keys += 1)).padStart(4, '0')}`,
    offeringId,
    unitPrice: '1.90',
    taxBasis: 'TAX_INCLUSIVE',
    effectiveFrom: TODAY,
    ...more,
  });
  const set = (asked: object, as: Persona | undefined = server.cast.operatorProduct) =>
    server.execute(SET, { input: asked }, { as });
  /** On sale under a guided price of 2 yuan, without a tariff. */
  const guided = async (options: Parameters<typeof aProductOnSale>[2] = {}): Promise<BuiltProduct> => {
    const built = await aProductOnSale(server.manager, server.market, options);
    await aGuidedPrice(server.manager, built);
    return built;
  };
  const guidedOffering = async (): Promise<string> => offeringOf(await guided(), 'INDUSTRY').id;

  it('refuses who is not signed in', async () => {
    const asked = input(await guidedOffering());
    await expectThrown(server, () => server.execute(SET, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('operatorProduct'))('turns %s away', async (name) => {
    const asked = input(await guidedOffering());
    await expectThrown(server, () => set(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[A-18] refuses a product whose resource has left the scope, and logs the attempt', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id: resourceId } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const { id } = offeringOf(await guided({ agreement, resourceIds: [resourceId] }), 'INDUSTRY');
    await leaveScopeSilently(server.manager, { agreementId: agreement.id, resourceId });
    await expectRefusal(server, () => set(input(id)), {
      field: 'setTariff',
      code: 'RESOURCES_OUTSIDE_SCOPE',
      ruleId: 'A-18',
      leaves: ['outbox_event', 'notice'],
    });
    const events: unknown = await server.dataSource.query(
      'SELECT type FROM outbox_event WHERE subject_id = ?',
      [agreement.id],
    );
    expect(events).toEqual([{ type: 'BREACH_RECORDED' }]);
  });

  it('[C-01] refuses an offering that the approved revision no longer has', async () => {
    const built = await guided();
    const { id } = offeringOf(built, 'INDUSTRY');
    await server.manager.update(OfferingEntity, { id }, { retiredAt: server.clock.now() });
    await expectRefusal(server, () => set(input(id)), {
      field: 'setTariff',
      code: 'OFFERING_RETIRED',
      ruleId: 'C-01',
    });
  });

  it('sets a tariff that everybody reads with the product', async () => {
    const built = await guided();
    const answer = await set(input(offeringOf(built, 'INDUSTRY').id));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('setTariff')).toMatchObject({
      tariff: {
        unitPrice: { amount: '1.90', currency: 'CNY' },
        chargeUnit: 'PER_CALL',
        effectiveFrom: TODAY,
        guidedPrice: { ceiling: { amount: '2.00' } },
      },
      userErrors: [],
    });
    const read = await server.execute(
      `query ($id: ID!) { product(id: $id) { offerings { tariff { unitPrice { amount } } } } }`,
      { id: built.product.id },
    );
    expect(read.at('product.offerings.0.tariff.unitPrice.amount')).toBe('1.90');
    const events: unknown = await server.dataSource.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [built.product.id],
    );
    expect(events).toEqual([{ type: 'TARIFF_SET', decision_id: answer.text('setTariff.tariff.decisionId') }]);
  });

  it('answers the same request again with what it made, and refuses its key for another', async () => {
    const asked = input(await guidedOffering());
    const first = await set(asked);
    const before = await tableSums(server);
    const second = await set(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('setTariff.tariff')).toEqual(first.at('setTariff.tariff'));
    expect(second.at('setTariff.idempotency.isReplay')).toBe(true);
    await expectRefusal(server, () => set({ ...asked, unitPrice: '1.80' }), {
      field: 'setTariff',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('offering') },
    { _case: 'an id of another kind', id: () => newId('product') },
    { _case: 'text that is no id', id: () => 'no-such-offering' },
  ])('finds nothing under $_case', async ({ id }) => {
    const asked = input(id());
    await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'NOT_FOUND',
      path: ['offeringId'],
    });
  });

  it.each([
    { _case: 'a number instead of text', more: { unitPrice: 1.9 } },
    { _case: 'words', more: { unitPrice: '免费' } },
    { _case: 'a plus sign', more: { unitPrice: '+1' } },
    { _case: 'a day that no calendar has', more: { effectiveFrom: '2026-11-31' } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await guidedOffering(), more);
    await expectThrown(server, () => set(asked), 'BAD_USER_INPUT');
  });

  it('[E-06] refuses a price above the ceiling and shows both amounts', async () => {
    const asked = input(await guidedOffering(), { unitPrice: '2.000001' });
    const answer = await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'TARIFF_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    expect(answer.at('setTariff.userErrors.0')).toMatchObject({
      __typename: 'PriceAboveCeilingError',
      basis: 'LAW',
      clauses: [{ id: 'N65:2' }],
      ceiling: { amount: '2.00' },
      requested: { amount: '2.000001' },
    });
  });

  const line = (unitPrices: readonly [number | null, string][], more: object = {}) => ({
    ...more,
    bands: unitPrices.map(([upTo, unitPrice], place) => ({
      above: unitPrices[place - 1]?.[0] ?? 0,
      upTo,
      unitPrice,
    })),
  });
  const TIERS = [line([[100, '2'], [null, '1']]), line([[null, '0.5']], { customerClass: 'WELFARE' })]; // prettier-ignore
  /** On sale under ceilings by class and band, counted over a year, for hits only. */
  const tiered = async (): Promise<BuiltProduct> => {
    const built = await aProductOnSale(server.manager, server.market);
    const lines = TIERS.map(({ bands, ...own }) => ({
      customerClass: 'STANDARD',
      fieldsFrom: 0,
      bands,
      ...own,
    }));
    await aGuidedPrice(server.manager, built, {
      guide: {
        ...flatCeiling('0'),
        scheme: { accumulation: 'YEAR', repeatWindowDays: 30, chargesHitsOnly: true, lines },
      },
    });
    return built;
  };
  const COUNTING = { accumulation: 'YEAR', repeatWindowDays: 30, chargesHitsOnly: true };
  const schemed = async (scheme: object) =>
    input(offeringOf(await tiered(), 'INDUSTRY').id, { unitPrice: null, scheme: { ...COUNTING, ...scheme } });

  it('[E-06] sets prices by class and band, cut along the guided price', async () => {
    const asked = await schemed({ lines: [line([[50, '0'], [null, '1']]), TIERS[1]] }); // prettier-ignore
    const answer = await server.execute(
      `mutation ($input: SetTariffInput!) { setTariff(input: $input) { tariff {
        unitPrice { amount } counting { accumulation repeatWindowDays chargesHitsOnly }
        bands { customerClass above upTo unitPrice { amount } ceiling { amount } floor { amount } } } ${USER_ERRORS} } }`,
      { input: asked },
      { as: server.cast.operatorProduct },
    );
    const money = (amount: string) => ({ amount });
    expect(answer.at('setTariff')).toEqual({
      tariff: {
        unitPrice: null,
        counting: COUNTING,
        bands: [
          ['STANDARD', 0, 50, '0.00', '2.00'],
          ['STANDARD', 50, 100, '1.00', '2.00'],
          ['STANDARD', 100, null, '1.00', '1.00'],
          ['WELFARE', 0, null, '0.50', '0.50'],
        ].map(([customerClass, above, upTo, unitPrice, ceiling]) => ({
          customerClass,
          above,
          upTo,
          unitPrice: money(String(unitPrice)),
          ceiling: money(String(ceiling)),
          floor: money('0.00'),
        })),
      },
      userErrors: [],
    });
  });

  it.each([
    {
      _case: 'one unit above the ceiling under an average below it',
      lines: [line([[100, '0'], [101, '1.000001'], [null, '0']]), TIERS[1]], // prettier-ignore
      place: { customerClass: 'STANDARD', fieldsFrom: 0, fromUnit: 101 },
      ceiling: '1.00',
      requested: '1.000001',
    },
    {
      _case: 'a class left out that the guided price holds lower',
      lines: [TIERS[0]],
      place: { customerClass: 'WELFARE', fieldsFrom: 0, fromUnit: 1 },
      ceiling: '0.50',
      requested: '2.00',
    },
    {
      _case: 'a class that the guided price does not know',
      lines: [...TIERS, line([[null, '1.5']], { customerClass: 'BANK' })],
      place: { customerClass: 'BANK', fieldsFrom: 0, fromUnit: 101 },
      ceiling: '1.00',
      requested: '1.50',
    },
  ])('[E-06] refuses $_case and says where', async ({ lines, place, ceiling, requested }) => {
    const asked = await schemed({ lines });
    const answer = await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'TARIFF_BAND_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    expect(answer.at('setTariff.userErrors.0')).toMatchObject({
      __typename: 'PriceAboveCeilingError',
      place,
      ceiling: { amount: ceiling },
      requested: { amount: requested },
    });
  });

  it.each([
    { refusal: 'TARIFF_CHARGES_MISSES', more: { chargesHitsOnly: false } },
    { refusal: 'TARIFF_REPEAT_WINDOW_SHORTER', more: { repeatWindowDays: 29 } },
    { refusal: 'TARIFF_REPEAT_WINDOW_SHORTER', more: { repeatWindowDays: null } },
    { refusal: 'TARIFF_COUNTS_OVER_OTHER_PERIOD', more: { accumulation: 'MONTH' } },
  ] as const)('[E-06] refuses with $refusal what counts otherwise', async ({ refusal, more }) => {
    const asked = await schemed({ lines: TIERS, ...more });
    await expectRefusal(server, () => set(asked), { field: 'setTariff', code: refusal, ruleId: 'E-06' });
  });

  it('[E-06] refuses what is below the lower float, and shows the floor', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const floats = { upPercent: '10', downPercent: '20' };
    await aGuidedPrice(server.manager, built, {
      guide: { form: 'BENCHMARK', floats, scheme: flatScheme('1') },
    });
    const { id } = offeringOf(built, 'INDUSTRY');
    const asked = input(id, { unitPrice: '0.799999' });
    const answer = await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'TARIFF_BELOW_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    expect(answer.at('setTariff.userErrors.0')).toMatchObject({
      __typename: 'PriceBelowFloorError',
      floor: { amount: '0.80' },
      requested: { amount: '0.799999' },
    });
    expect((await set(input(id, { unitPrice: '1.1' }))).refusals('setTariff')).toEqual([]);
  });

  it('refuses a price and a scheme, and neither', async () => {
    for (const more of [{ unitPrice: '1' }, { scheme: null }]) {
      const asked = { ...(await schemed({ lines: TIERS })), ...more };
      await expectRefusal(server, () => set(asked), {
        field: 'setTariff',
        code: 'INVALID_INPUT',
        path: ['unitPrice'],
      });
    }
  });

  it.each([
    { ruleId: 'E-06', refusal: 'TARIFF_TAX_BASIS_DIFFERS', more: { taxBasis: 'TAX_EXCLUSIVE' } },
    { ruleId: 'E-34', refusal: 'PRICE_TOO_FINE', more: { unitPrice: '1.0000001' } },
    { ruleId: 'E-34', refusal: 'PRICE_NOT_AN_AMOUNT', more: { unitPrice: '-0.01' } },
    { ruleId: 'E-33', refusal: 'PRICE_EFFECTIVE_IN_THE_PAST', more: { effectiveFrom: '2026-11-22' } },
    { ruleId: 'C-10', refusal: 'GUIDED_PRICE_NOT_IN_FORCE', more: { effectiveFrom: '2025-12-31' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = input(await guidedOffering(), more);
    await expectRefusal(server, () => set(asked), { field: 'setTariff', code: refusal, ruleId });
  });

  /** On sale under a guided price of 2 yuan, for 1.50 so far. */
  const charged = async (): Promise<string> => {
    const built = await aProductOnSale(server.manager, server.market);
    await aTariff(server.manager, built, await aGuidedPrice(server.manager, built), { unitPrice: '1.50' });
    return offeringOf(built, 'INDUSTRY').id;
  };

  it('[E-27] lets a raise bind on the next day, public until then, and not today', async () => {
    const id = await charged();
    const raised = input(id);
    const answer = await expectRefusal(server, () => set(raised), {
      field: 'setTariff',
      code: 'TARIFF_RAISED_TOO_SOON',
      ruleId: 'E-27',
    });
    expect(answer.at('setTariff.userErrors.0')).toMatchObject({ asked: TODAY, limit: '2026-11-24' });
    const next = await set(input(id, { effectiveFrom: '2026-11-24' }));
    const read = await server.execute(
      `query ($id: ID!) { priceNotice(first: 1, where: { offeringId: $id }) { nodes {
         tariff { unitPrice { amount } } nextTariff { id } } } }`,
      { id },
    );
    expect(read.at('priceNotice.nodes')).toEqual([
      { tariff: { unitPrice: { amount: '1.50' } }, nextTariff: { id: next.text('setTariff.tariff.id') } },
    ]);
  });

  it('[E-27] lets a lower tariff bind at once', async () => {
    const lowered = await set(input(await charged(), { unitPrice: '1.40' }));
    expect(lowered.refusals('setTariff')).toEqual([]);
  });

  it('[E-33] overwrites no version', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const price = await aGuidedPrice(server.manager, built);
    await aTariff(server.manager, built, price, { effectiveFrom: TODAY });
    const asked = input(offeringOf(built, 'INDUSTRY').id);
    await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'PRICE_VERSION_OVERWRITTEN',
      ruleId: 'E-33',
    });
  });

  it('[C-10] refuses an offering without a guided price, also a tariff of zero', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const asked = input(offeringOf(built, 'INDUSTRY').id, { unitPrice: '0' });
    await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'GUIDED_PRICE_NOT_IN_FORCE',
      ruleId: 'C-10',
    });
  });

  it('[C-10] judges a future tariff by the guided price of its day', async () => {
    const built = await guided();
    await aGuidedPrice(server.manager, built, { ceiling: '1.000000', effectiveFrom: '2027-01-01' });
    const asked = input(offeringOf(built, 'INDUSTRY').id, { effectiveFrom: '2027-01-01', unitPrice: '1.50' });
    await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'TARIFF_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    const today = await set(input(offeringOf(built, 'INDUSTRY').id, { unitPrice: '1.50' }));
    expect(today.refusals('setTariff')).toEqual([]);
  });

  it.each([
    { unitPrice: '0.01', refusal: 'FREE_PURPOSE_PRICED' },
    { unitPrice: '0.00', refusal: 'FREE_PURPOSE_NEEDS_NO_PRICE' },
  ] as const)('[C-09] puts no tariff of $unitPrice on a free offering', async ({ unitPrice, refusal }) => {
    const built = await aProductOnSale(server.manager, server.market, {
      purposeClasses: ['PUBLIC_INTEREST'],
    });
    const asked = input(offeringOf(built, 'PUBLIC_INTEREST').id, { unitPrice });
    await expectRefusal(server, () => set(asked), { field: 'setTariff', code: refusal, ruleId: 'C-09' });
  });

  it('[C-01] refuses a draft and a suspended product', async () => {
    const draft = await aSubmittedProduct(server.manager, server.market);
    const forDraft = input(offeringOf(draft, 'INDUSTRY').id);
    await expectRefusal(server, () => set(forDraft), {
      field: 'setTariff',
      code: 'PRODUCT_NOT_APPROVED',
      ruleId: 'C-01',
    });
    const suspended = await guided();
    await server.manager.update(DataProductEntity, { id: suspended.product.id }, { state: 'SUSPENDED' });
    const forSuspended = input(offeringOf(suspended, 'INDUSTRY').id);
    await expectRefusal(server, () => set(forSuspended), {
      field: 'setTariff',
      code: 'PRODUCT_NOT_ON_SALE',
      ruleId: 'C-01',
    });
  });

  it('[E-03] refuses another operator', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const asked = input(await guidedOffering());
    await expectRefusal(server, () => set(asked, stranger), {
      field: 'setTariff',
      code: 'TARIFF_NOT_BY_OPERATOR',
      ruleId: 'E-03',
    });
  });

  it('[A-19] refuses under an agreement that has ended', async () => {
    const agreement = await anAgreement(server.manager, server.market, { endsOn: '2026-11-22' });
    const asked = input(offeringOf(await guided({ agreement }), 'INDUSTRY').id);
    await expectRefusal(server, () => set(asked), {
      field: 'setTariff',
      code: 'AGREEMENT_EXPIRED',
      ruleId: 'A-19',
    });
  });

  it('[E-06] [E-34] compares exactly: a tariff is taken if and only if it is not above the ceiling', async () => {
    const micros = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n });
    const near = fc.tuple(micros, fc.bigInt({ min: -2n, max: 2n }));
    await fc.assert(
      fc.asyncProperty(near, fc.boolean(), micros, async ([ceiling, step], isNear, other) => {
        const price = isNear ? ceiling + step : other;
        fc.pre(price >= 0n && price < 10n ** 20n);
        const built = await aProductOnSale(server.manager, server.market);
        const offeringId = offeringOf(built, 'INDUSTRY').id;
        await aGuidedPrice(server.manager, built, { ceiling: yuan(ceiling) });
        const answer = await set(input(offeringId, { unitPrice: yuan(price) }));
        expect(answer.thrown).toEqual([]);
        expect(answer.refusals('setTariff')).toEqual(price <= ceiling ? [] : ['TARIFF_ABOVE_GUIDED_PRICE']);
        const rows: { unit_price: string }[] = await server.dataSource.query(
          'SELECT unit_price FROM tariff WHERE offering_id = ?',
          [offeringId],
        );
        expect(rows).toEqual(price <= ceiling ? [{ unit_price: yuan(price) }] : []);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });
});

/** Millionths of a yuan as text with six places, without a float on the way. */
function yuan(micros: bigint): string {
  const digits = micros.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
