import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  aGuidedPrice,
  anAgreement,
  aPricingCompetence,
  aProductOnSale,
  aSubmittedProduct,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { aMaximum, theMaximum } from '../support/maxima';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const ISSUE = `mutation ($input: IssueGuidedPriceInput!) {
  issueGuidedPrice(input: $input) {
    guidedPrice { id ceiling { amount currency } chargeUnit taxBasis documentNumber effectiveFrom decisionId }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const TODAY = '2026-11-23';

describe('issueGuidedPrice', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (offeringId: string, more: object = {}) => ({
    idempotencyKey: `guided-${String((keys += 1)).padStart(4, '0')}`,
    offeringId,
    ceiling: '2.000000',
    taxBasis: 'TAX_INCLUSIVE',
    forecastVolume: 1000,
    documentNumber: '价格〔2026〕12号',
    effectiveFrom: TODAY,
    ...more,
  });
  const issue = (asked: object, as: Persona | undefined = server.cast.pricingOfficer) =>
    server.execute(ISSUE, { input: asked }, { as });
  /** Of an operation with a maximum for this year. */
  const onSale = async (options: Parameters<typeof aProductOnSale>[2] = {}): Promise<BuiltProduct> => {
    const built = await aProductOnSale(server.manager, server.market, options);
    await theMaximum(server.manager, server.market, { agreementId: built.agreement.id, on: TODAY });
    return built;
  };
  const charged = async (): Promise<string> => offeringOf(await onSale(), 'INDUSTRY').id;

  it('refuses who is not signed in', async () => {
    const asked = input(await charged());
    await expectThrown(server, () => server.execute(ISSUE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-04] turns %s away and names the rule', async (name) => {
    const asked = input(await charged());
    const answer = await expectThrown(server, () => issue(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-04' });
  });

  it('issues a guided price that everybody reads with the product', async () => {
    const built = await onSale();
    const answer = await issue(input(offeringOf(built, 'INDUSTRY').id, { ceiling: '1.234567' }));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('issueGuidedPrice')).toMatchObject({
      guidedPrice: {
        ceiling: { amount: '1.234567', currency: 'CNY' },
        chargeUnit: 'PER_CALL',
        taxBasis: 'TAX_INCLUSIVE',
        effectiveFrom: TODAY,
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const read = await server.execute(
      `query ($id: ID!) { product(id: $id) { offerings { guidedPrice { ceiling { amount } } } } }`,
      { id: built.product.id },
    );
    expect(read.at('product.offerings.0.guidedPrice.ceiling.amount')).toBe('1.234567');
    const events: unknown = await server.dataSource.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [built.product.id],
    );
    expect(events).toEqual([
      { type: 'GUIDED_PRICE_ISSUED', decision_id: answer.text('issueGuidedPrice.guidedPrice.decisionId') },
    ]);
  });

  it('keeps a future guided price out of today’s offering and today’s one in it', async () => {
    const built = await onSale();
    await aGuidedPrice(server.manager, built, { ceiling: '3.000000' });
    await aGuidedPrice(server.manager, built, { ceiling: '1', effectiveFrom: '2026-11-24' });
    const read = await server.execute(
      `query ($id: ID!) { product(id: $id) { offerings { guidedPrice { ceiling { amount } } } } }`,
      { id: built.product.id },
    );
    expect(read.at('product.offerings.0.guidedPrice.ceiling.amount')).toBe('3.00');
  });

  it('answers the same request again with what it made, and refuses its key for another', async () => {
    const asked = input(await charged());
    const first = await issue(asked);
    const before = await tableSums(server);
    const second = await issue(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('issueGuidedPrice.guidedPrice')).toEqual(first.at('issueGuidedPrice.guidedPrice'));
    expect(second.at('issueGuidedPrice.idempotency.isReplay')).toBe(true);
    await expectRefusal(server, () => issue({ ...asked, ceiling: '3' }), {
      field: 'issueGuidedPrice',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('offering') },
    { _case: 'an id of another kind', id: () => newId('product') },
    { _case: 'text that is no id', id: () => 'no-such-offering' },
  ])('finds nothing under $_case', async ({ id }) => {
    const asked = input(id());
    await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: 'NOT_FOUND',
      path: ['offeringId'],
    });
  });

  it('refuses a product that was never approved', async () => {
    const draft = await aSubmittedProduct(server.manager, server.market);
    const asked = input(offeringOf(draft, 'INDUSTRY').id);
    await expectRefusal(server, () => issue(asked), { field: 'issueGuidedPrice', code: 'NOT_FOUND' });
  });

  it.each([
    { _case: 'a number instead of text', more: { ceiling: 2 } },
    { _case: 'an exponent', more: { ceiling: '2e0' } },
    { _case: 'a comma', more: { ceiling: '2,00' } },
    { _case: 'a day that no calendar has', more: { effectiveFrom: '2027-02-29' } },
    { _case: 'an instant for a date', more: { effectiveFrom: '2026-11-23T00:00:00Z' } },
    { _case: 'a document number of 101 characters', more: { documentNumber: '号'.repeat(101) } },
    { _case: 'an unknown tax basis', more: { taxBasis: 'NONE' } },
    { _case: 'a forecast of zero', more: { forecastVolume: 0 } },
    { _case: 'half a unit of forecast', more: { forecastVolume: 0.5 } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await charged(), more);
    await expectThrown(server, () => issue(asked), 'BAD_USER_INPUT');
  });

  it.each([
    { ruleId: 'E-34', refusal: 'PRICE_TOO_FINE', more: { ceiling: '1.2345678' } },
    { ruleId: 'E-34', refusal: 'PRICE_NOT_AN_AMOUNT', more: { ceiling: '-1' } },
    { ruleId: 'E-34', refusal: 'PRICE_NOT_AN_AMOUNT', more: { ceiling: '123456789012345' } },
    { ruleId: 'E-33', refusal: 'PRICE_DOCUMENT_MISSING', more: { documentNumber: ' ' } },
    { ruleId: 'E-33', refusal: 'PRICE_EFFECTIVE_IN_THE_PAST', more: { effectiveFrom: '2026-11-22' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = input(await charged(), more);
    await expectRefusal(server, () => issue(asked), { field: 'issueGuidedPrice', code: refusal, ruleId });
  });

  it('[E-33] issues none beside one that is in force', async () => {
    const built = await onSale();
    await aGuidedPrice(server.manager, built, { effectiveFrom: TODAY });
    const asked = input(offeringOf(built, 'INDUSTRY').id);
    await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: 'GUIDED_PRICE_NOT_SUPERSEDED',
      ruleId: 'E-33',
    });
  });

  it.each([
    { ceiling: '2.00', refusal: 'FREE_PURPOSE_PRICED' },
    { ceiling: '0', refusal: 'FREE_PURPOSE_NEEDS_NO_PRICE' },
  ] as const)('[C-09] puts no ceiling of $ceiling on a free offering', async ({ ceiling, refusal }) => {
    const built = await onSale({ purposeClasses: ['PUBLIC_INTEREST'] });
    const asked = input(offeringOf(built, 'PUBLIC_INTEREST').id, { ceiling });
    await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: refusal,
      ruleId: 'C-09',
    });
  });

  it.each([
    { _case: 'without a delegation', competence: null, refusal: 'PRICING_DELEGATION_MISSING' },
    {
      _case: 'with an ended one',
      competence: { effectiveTo: '2026-11-22' },
      refusal: 'PRICING_DELEGATION_NOT_IN_FORCE',
    },
    {
      _case: 'with one that begins tomorrow',
      competence: { effectiveFrom: '2026-11-24' },
      refusal: 'PRICING_DELEGATION_NOT_IN_FORCE',
    },
  ] as const)('[E-01] refuses a pricing office $_case', async ({ competence, refusal }) => {
    const office = await anOrganisation(server, 'PRICING_OFFICE');
    const officer = await aPersonIn(server, office, 'PRICING_OFFICER');
    if (competence !== null) {
      await aPricingCompetence(server.manager, { ...server.market, pricingOfficeId: office.id }, competence);
    }
    const asked = input(await charged());
    await expectRefusal(server, () => issue(asked, officer), {
      field: 'issueGuidedPrice',
      code: refusal,
      ruleId: 'E-01',
    });
  });

  const TIERS = {
    accumulation: 'YEAR',
    repeatWindowDays: 30,
    chargesHitsOnly: true,
    lines: [
      {
        customerClass: 'WELFARE',
        bands: [{ above: 0, unitPrice: '0.40' }],
      },
      {
        bands: [
          { above: 0, upTo: 100, unitPrice: '1' },
          { above: 100, unitPrice: '0.333333' },
        ],
      },
      { fieldsFrom: 5, bands: [{ above: 0, unitPrice: '2' }] },
    ],
  };
  const differentiated = (offeringId: string, more: object = {}) =>
    input(offeringId, { ceiling: null, scheme: TIERS, ...more });

  it('[E-17] issues a benchmark by class, fields and band, with limits that rounding never widens', async () => {
    const built = await onSale();
    const answer = await issue(
      differentiated(offeringOf(built, 'INDUSTRY').id, {
        form: 'BENCHMARK',
        upPercent: '10',
        downPercent: '20.5',
      }),
    );
    expect(answer.refusals('issueGuidedPrice')).toEqual([]);
    const read = await server.execute(
      `query ($id: ID!) { product(id: $id) { offerings { guidedPrice {
        ceiling { amount } form upPercent downPercent schemeHash
        counting { accumulation repeatWindowDays chargesHitsOnly }
        bands { customerClass fieldsFrom above upTo benchmark { amount } ceiling { amount } floor { amount } } } } } }`,
      { id: built.product.id },
    );
    const limits = (benchmark: string, ceiling: string, floor: string) => ({
      benchmark: { amount: benchmark },
      ceiling: { amount: ceiling },
      floor: { amount: floor },
    });
    expect(read.at('product.offerings.0.guidedPrice')).toMatchObject({
      ceiling: null,
      form: 'BENCHMARK',
      upPercent: '10.0000',
      downPercent: '20.5000',
      counting: { accumulation: 'YEAR', repeatWindowDays: 30, chargesHitsOnly: true },
      bands: [
        {
          customerClass: 'STANDARD',
          fieldsFrom: 0,
          above: 0,
          upTo: 100,
          ...limits('1.00', '1.10', '0.795'),
        },
        { fieldsFrom: 0, above: 100, upTo: null, ...limits('0.333333', '0.366666', '0.265') },
        { fieldsFrom: 5, above: 0, upTo: null, ...limits('2.00', '2.20', '1.59') },
        { customerClass: 'WELFARE', fieldsFrom: 0, upTo: null, ...limits('0.40', '0.44', '0.318') },
      ],
    });
  });

  it.each([
    { _case: 'neither ceiling nor scheme', more: { scheme: null } },
    { _case: 'both', more: { ceiling: '2' } },
    {
      _case: 'a benchmark as a ceiling',
      more: { ceiling: '2', scheme: null, form: 'BENCHMARK', upPercent: '1', downPercent: '1' },
    },
  ])('refuses $_case', async ({ more }) => {
    const asked = differentiated(await charged(), more);
    await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: 'INVALID_INPUT',
      path: ['ceiling'],
    });
  });

  const bands = (...list: object[]) => ({ scheme: { ...TIERS, lines: [{ bands: list }] } });
  const first = { above: 0, upTo: 100, unitPrice: '1' };
  it.each([
    {
      ruleId: 'E-17',
      refusal: 'BANDS_LEAVE_A_GAP',
      more: bands(first, { above: 101, unitPrice: '1' }),
      figure: { asked: '101', limit: '100' },
    },
    {
      ruleId: 'E-17',
      refusal: 'BANDS_OVERLAP',
      more: bands(first, { above: 99, unitPrice: '1' }),
      figure: { asked: '99', limit: '100' },
    },
    {
      ruleId: 'E-17',
      refusal: 'REPEAT_WINDOW_UNLAWFUL',
      more: { scheme: { ...TIERS, repeatWindowDays: 367 } },
      figure: { asked: '367', limit: '366' },
    },
    {
      ruleId: 'E-17',
      refusal: 'BANDS_COUNT_UNLAWFUL',
      more: bands(
        ...Array.from({ length: 21 }, (_, above) => ({
          above,
          upTo: above === 20 ? null : above + 1,
          unitPrice: '1',
        })),
      ),
      figure: { asked: '21', limit: '20' },
    },
    {
      ruleId: 'E-17',
      refusal: 'GUIDED_PRICE_FLOAT_UNLAWFUL',
      more: { form: 'BENCHMARK', upPercent: '100.5', downPercent: '0' },
      figure: { asked: '100.5', limit: '100' },
    },
    {
      ruleId: 'E-34',
      refusal: 'PRICE_TOO_FINE',
      more: bands(first, { above: 100, unitPrice: '0.1234567' }),
      figure: { asked: '0.1234567', limit: '0.123456' },
    },
    {
      ruleId: 'E-33',
      refusal: 'PRICE_EFFECTIVE_IN_THE_PAST',
      more: { effectiveFrom: '2026-11-22' },
      figure: { asked: '2026-11-22', limit: '2026-11-23' },
    },
  ] as const)(
    '[$ruleId] refuses with $refusal and shows both figures',
    async ({ ruleId, refusal, more, figure }) => {
      const asked = differentiated(await charged(), more);
      const answer = await expectRefusal(server, () => issue(asked), {
        field: 'issueGuidedPrice',
        code: refusal,
        ruleId,
      });
      expect(answer.at('issueGuidedPrice.userErrors.0')).toMatchObject({
        __typename: 'FigureRefusedError',
        ...figure,
      });
    },
  );

  it.each([
    { ruleId: 'E-17', refusal: 'LAST_BAND_ENDS', more: bands(first) },
    { ruleId: 'E-17', refusal: 'SCHEME_WITHOUT_STANDARD_CLASS', more: { scheme: { lines: [] } } },
    {
      ruleId: 'E-17',
      refusal: 'GUIDED_PRICE_FLOATS_WITHOUT_BENCHMARK',
      more: { upPercent: '5', downPercent: '5' },
    },
    { ruleId: 'E-17', refusal: 'GUIDED_PRICE_FLOATS_MISSING', more: { form: 'BENCHMARK', upPercent: '5' } },
    {
      ruleId: 'E-34',
      refusal: 'PRICE_NOT_AN_AMOUNT',
      more: bands(first, { above: 100, unitPrice: '-0.1' }),
    },
    {
      ruleId: 'E-34',
      refusal: 'PRICE_NOT_AN_AMOUNT',
      more: bands(first, { above: 100, unitPrice: '9'.repeat(38) }),
    },
  ] as const)('[$ruleId] refuses a scheme with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = differentiated(await charged(), more);
    await expectRefusal(server, () => issue(asked), { field: 'issueGuidedPrice', code: refusal, ruleId });
  });

  it.each([
    { _case: 'half a unit', more: bands({ above: 0.5, unitPrice: '1' }) },
    { _case: 'units below nothing', more: bands({ above: -1, unitPrice: '1' }) },
    { _case: 'units as text', more: bands({ above: '0', unitPrice: '1' }) },
    {
      _case: 'a class of 41 characters',
      more: {
        scheme: { lines: [{ customerClass: 'C'.repeat(41), bands: [{ above: 0, unitPrice: '1' }] }] },
      },
    },
    {
      _case: 'more bands than anybody reads',
      more: bands(...Array.from({ length: 41 }, () => first)),
    },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = differentiated(await charged(), more);
    await expectThrown(server, () => issue(asked), 'BAD_USER_INPUT');
  });

  it('[C-09] puts no scheme on a free offering', async () => {
    const built = await onSale({ purposeClasses: ['PUBLIC_INTEREST'] });
    const asked = differentiated(offeringOf(built, 'PUBLIC_INTEREST').id);
    await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: 'FREE_PURPOSE_PRICED',
      ruleId: 'C-09',
    });
  });

  it('lets one of two offices issue that issue for the same day at the same moment', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const offeringId = offeringOf(await onSale({ agreement }), 'INDUSTRY').id;
    const answers = await Promise.all([
      issue(input(offeringId, { ceiling: '2' })),
      issue(input(offeringId, { ceiling: '3' })),
    ]);
    expect(answers.flatMap((answer) => answer.refusals('issueGuidedPrice'))).toEqual([
      'GUIDED_PRICE_NOT_SUPERSEDED',
    ]);
  });

  it('[E-03] issues none without a maximum in force on its first day', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const asked = input(offeringOf(built, 'INDUSTRY').id);
    const answer = await expectRefusal(server, () => issue(asked), {
      field: 'issueGuidedPrice',
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
      ruleId: 'E-03',
    });
    expect(answer.text('issueGuidedPrice.userErrors.0.message')).toContain(TODAY);
    await theMaximum(server.manager, server.market, { agreementId: built.agreement.id, on: TODAY });
    const later = input(offeringOf(built, 'INDUSTRY').id, { effectiveFrom: '2027-01-01' });
    await expectRefusal(server, () => issue(later), {
      field: 'issueGuidedPrice',
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
      ruleId: 'E-03',
    });
  });

  describe('within the maximum of an operation', () => {
    /** 1,000 yuan for two products, of which one takes 600. */
    const twoOf1000 = async () => {
      const { manager, market } = server;
      const agreement = await anAgreement(manager, market);
      await aMaximum(manager, market, { agreementId: agreement.id, bookedCost: '0.00', taxes: '1000.00' });
      const first = await aProductOnSale(manager, market, { agreement });
      const second = await aProductOnSale(manager, market, { agreement });
      const standing = await aGuidedPrice(manager, first, { ceiling: '6.000000', forecastVolume: 100 });
      return { first, second, standing };
    };

    it('[E-16] refuses what does not fit beside the others, and names the ceiling that does', async () => {
      const { second } = await twoOf1000();
      const { id } = offeringOf(second, 'INDUSTRY');
      const asked = input(id, { ceiling: '0.4001' });
      const answer = await expectRefusal(server, () => issue(asked), {
        field: 'issueGuidedPrice',
        code: 'CEILING_ABOVE_MAXIMUM',
        ruleId: 'E-16',
      });
      expect(answer.text('issueGuidedPrice.userErrors.0.message')).toMatch(
        /400\.1 .*1000\.00.* 400 .* 0\.4 /,
      );
      expect((await issue(input(id, { ceiling: '0.4' }))).refusals('issueGuidedPrice')).toEqual([]);
    });

    it('[E-16] counts the new ceiling of an offering in the place of its old one', async () => {
      const { first, standing } = await twoOf1000();
      const { offeringId: _named, ...terms } = input(offeringOf(first, 'INDUSTRY').id, { ceiling: '1' });
      const answer = await server.execute(
        `mutation ($input: SupersedeGuidedPriceInput!) {
           supersedeGuidedPrice(input: $input) { guidedPrice { id } ${USER_ERRORS} } }`,
        { input: { ...terms, guidedPriceId: standing.id, reason: '年度评估后下调' } },
        { as: server.cast.pricingOfficer },
      );
      expect(answer.refusals('supersedeGuidedPrice')).toEqual([]);
    });

    it('[E-16] counts what the others will be on a later day of the maximum; so does the database', async () => {
      const { first, second } = await twoOf1000();
      await aGuidedPrice(server.manager, first, {
        ceiling: '9.000000',
        forecastVolume: 100,
        effectiveFrom: '2026-12-01',
      });
      const { id } = offeringOf(second, 'INDUSTRY');
      const asked = input(id, { ceiling: '0.2' });
      const answer = await expectRefusal(server, () => issue(asked), {
        field: 'issueGuidedPrice',
        code: 'CEILING_ABOVE_MAXIMUM',
        ruleId: 'E-16',
      });
      expect(answer.text('issueGuidedPrice.userErrors.0.message')).toContain('2026-12-01');
      await expect(
        aGuidedPrice(server.manager, second, {
          ceiling: '2.000000',
          forecastVolume: 100,
          effectiveFrom: TODAY,
        }),
      ).rejects.toThrow('E-16 the ceilings together exceed the maximum');
      expect((await issue(input(id, { ceiling: '0.1' }))).refusals('issueGuidedPrice')).toEqual([]);
    });

    it('[E-16] refuses another tax basis than that of the maximum', async () => {
      const { second } = await twoOf1000();
      const asked = input(offeringOf(second, 'INDUSTRY').id, { ceiling: '0.1', taxBasis: 'TAX_EXCLUSIVE' });
      await expectRefusal(server, () => issue(asked), {
        field: 'issueGuidedPrice',
        code: 'CEILING_TAX_BASIS_DIFFERS',
        ruleId: 'E-16',
      });
    });

    it('[E-16] lets of two ceilings that fit alone and not together one be issued, at the same moment', async () => {
      const { first, second } = await twoOf1000();
      const third = await aProductOnSale(server.manager, server.market, { agreement: first.agreement });
      const answers = await Promise.all(
        [second, third].map((built) => issue(input(offeringOf(built, 'INDUSTRY').id, { ceiling: '0.3' }))),
      );
      expect(answers.flatMap((answer) => answer.refusals('issueGuidedPrice'))).toEqual([
        'CEILING_ABOVE_MAXIMUM',
      ]);
    });
  });
});
