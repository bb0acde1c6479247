import { addDays } from '../../src/kernel/legal-date';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  aGuidedPrice,
  aPricedProduct,
  aProductOnSale,
  aRevocation,
  aSubmittedProduct,
  aTariff,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { twoBands } from '../support/schemes';

const QUOTE = `query ($input: QuoteInput!) {
  quote(input: $input) {
    quote {
      hash purposeClass chargeUnit quantity taxBasis validUntil ruleIds
      unitPrice { amount currency } total { amount currency } guidedPrice { id ceiling { amount } } clauses { id }
    }
    ${USER_ERRORS}
  }
}`;

describe('quote', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const asked = (built: BuiltProduct, more: object = {}) => ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    quantity: 3,
    ...more,
  });
  const quote = (input: object, as: Persona | undefined = server.cast.enterpriseBuyer) =>
    server.execute(QUOTE, { input }, { as });
  const priced = (options: Parameters<typeof aPricedProduct>[2] = {}) =>
    aPricedProduct(server.manager, server.market, options);

  it('refuses who is not signed in', async () => {
    const input = asked(await priced());
    await expectThrown(server, () => server.execute(QUOTE, { input }), 'UNAUTHENTICATED');
  });

  it('quotes to the end of the legal day, and writes nothing at all', async () => {
    const built = await priced({ unitPrice: '1.333333' });
    const before = await tableSums(server);
    const answer = await quote(asked(built));
    expect(await tableSums(server)).toEqual(before);
    expect(answer.at('quote')).toMatchObject({
      quote: {
        purposeClass: 'INDUSTRY',
        quantity: 3,
        unitPrice: { amount: '1.333333', currency: 'CNY' },
        total: { amount: '4.00', currency: 'CNY' },
        guidedPrice: { id: built.guidedPrice.id, ceiling: { amount: '2.00' } },
        validUntil: '2026-11-23T15:59:59.999Z',
      },
      userErrors: [],
    });
    expect(answer.at('quote.quote.ruleIds')).toEqual(expect.arrayContaining(['C-01', 'E-06', 'D-02']));
    expect((await quote(asked(built))).text('quote.quote.hash')).toBe(answer.text('quote.quote.hash'));
  });

  it('says on what it rests, and what would change it', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const guidedPrice = await aGuidedPrice(server.manager, built, {
      guide: { form: 'CEILING', scheme: twoBands('2', '1'), floats: null },
    });
    const tariff = await aTariff(server.manager, built, guidedPrice, { scheme: twoBands('1.9', '0.9') });
    const coming = await aGuidedPrice(server.manager, built, {
      ceiling: '1.5',
      effectiveFrom: '2027-02-01',
    });
    await aTariff(server.manager, built, coming, { unitPrice: '1.4', effectiveFrom: '2027-03-01' });
    const answer = await server.execute(
      `query ($input: QuoteInput!) { quote(input: $input) { quote {
         approvedItemId tariff { id } guidedPrice { documentNumber } agreement { id number endsOn }
         changes { kind on aboveUnits unitPrice { amount } }
       } } }`,
      { input: asked(built) },
      { as: server.cast.enterpriseBuyer },
    );
    const { agreement, product } = built;
    expect(answer.at('quote.quote')).toEqual({
      approvedItemId: product.approvedItemId,
      tariff: { id: tariff.id },
      guidedPrice: { documentNumber: guidedPrice.documentNumber },
      agreement: { id: agreement.id, number: agreement.agreementNumber, endsOn: agreement.endsOn },
      changes: [
        { kind: 'NEXT_BAND', on: null, aboveUnits: 1000, unitPrice: { amount: '0.90' } },
        { kind: 'COUNTING_RESTARTS', on: '2026-12-01', aboveUnits: null, unitPrice: null },
        { kind: 'GUIDED_PRICE_BEGINS', on: '2027-02-01', aboveUnits: null, unitPrice: null },
        { kind: 'TARIFF_BEGINS', on: '2027-03-01', aboveUnits: null, unitPrice: null },
        { kind: 'TERM_ENDS', on: addDays(agreement.endsOn ?? '', 1), aboveUnits: null, unitPrice: null },
      ],
    });
  });

  it('says from when its guided price is revoked', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    await aRevocation(server.manager, built, built.guidedPrice, { effectiveFrom: '2026-12-01' });
    const answer = await server.execute(
      `query ($input: QuoteInput!) { quote(input: $input) { quote { changes { kind on } } } }`,
      { input: asked(built) },
      { as: server.cast.enterpriseBuyer },
    );
    expect(answer.at('quote.quote.changes.0')).toEqual({ kind: 'GUIDED_PRICE_ENDS', on: '2026-12-01' });
  });

  it('takes one unit and internal use where nothing else is asked', async () => {
    const built = await priced();
    const { offeringId, scenarioId, purposeClass } = asked(built);
    const answer = await quote({ offeringId, scenarioId, purposeClass });
    expect(answer.at('quote.quote')).toMatchObject({ quantity: 1, total: { amount: '1.90' } });
  });

  it('binds buyer, quantity, scenario and intent into the hash', async () => {
    const built = await priced();
    const stranger = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const hashes = await Promise.all([
      quote(asked(built)),
      quote(asked(built, { quantity: 4 })),
      quote(asked(built, { useIntent: 'REDEVELOPMENT' })),
      quote(asked(built), stranger),
    ]);
    expect(new Set(hashes.map((answer) => answer.text('quote.quote.hash'))).size).toBe(4);
  });

  it('[D-01] quotes free use at zero, without a guided price', async () => {
    const built = await aProductOnSale(server.manager, server.market, {
      purposeClasses: ['PUBLIC_INTEREST'],
    });
    const input = {
      offeringId: offeringOf(built, 'PUBLIC_INTEREST').id,
      scenarioId: built.scenarioId,
      purposeClass: 'PUBLIC_INTEREST',
      quantity: 1_000_000,
    };
    const answer = await quote(input, server.cast.publicBuyer);
    expect(answer.at('quote.quote')).toMatchObject({
      unitPrice: { amount: '0.00' },
      total: { amount: '0.00' },
      taxBasis: null,
      guidedPrice: null,
    });
  });

  it.each(PERSONA_NAMES.filter((name) => !name.startsWith('operator')))(
    'lets %s ask, because asking binds nobody',
    async (name) => {
      const answer = await quote(asked(await priced()), server.cast[name]);
      expect(answer.thrown).toEqual([]);
      expect(answer.refusals('quote')).toEqual([]);
    },
  );

  it('[C-01] names rule and clauses of a refusal, and records no decision', async () => {
    const built = await priced();
    await server.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
    const before = await tableSums(server);
    const answer = await quote(asked(built));
    expect(await tableSums(server)).toEqual(before);
    expect(answer.at('quote.quote')).toBeNull();
    expect(answer.refusals('quote')).toEqual(['PRODUCT_NOT_ON_SALE']);
    expect(answer.at('quote.userErrors.0')).toMatchObject({
      ruleId: 'C-01',
      basis: 'DESIGN',
      decisionId: null,
    });
  });

  it('[F-03] refuses an organisation that has been suspended', async () => {
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    const buyer = await aPersonIn(server, organisation, 'BUYER');
    const built = await priced();
    await server.manager.update(OrganisationEntity, { id: organisation.id }, { state: 'SUSPENDED' });
    const answer = await quote(asked(built), buyer);
    expect(answer.thrown).toEqual([]);
    expect(answer.refusals('quote')).toEqual(['ORGANISATION_NOT_ACTIVE']);
    expect(answer.at('quote.userErrors.0.ruleId')).toBe('F-03');
  });

  it('promises no total that an order could not carry', async () => {
    const built = await priced({ ceiling: '99999999999999', unitPrice: '99999999999999' });
    const answer = await quote(asked(built, { quantity: 1_000_000_000 }));
    expect(answer.refusals('quote')).toEqual(['INVALID_INPUT']);
    const largest = await quote(asked(built, { quantity: 100 }));
    expect(largest.text('quote.quote.total.amount')).toBe('9999999999999900.00');
  });

  it('answers alike for a draft’s offering and for a random id', async () => {
    const draft = await aSubmittedProduct(server.manager, server.market);
    const ofDraft = await quote(asked(draft));
    const random = await quote({ ...asked(draft), offeringId: newId('offering') });
    expect(ofDraft.refusals('quote')).toEqual(['NOT_FOUND']);
    expect(JSON.stringify(random.data)).toBe(JSON.stringify(ofDraft.data));
  });

  it.each([
    { _case: 'a quantity of zero', more: { quantity: 0 } },
    { _case: 'a negative quantity', more: { quantity: -1 } },
    { _case: 'a quantity beyond 32 bits', more: { quantity: 2 ** 31 } },
    { _case: 'an unknown intent', more: { useIntent: 'RESALE' } },
    { _case: 'an id of 41 characters', more: { offeringId: 'x'.repeat(41) } },
  ])('refuses $_case as input', async ({ more }) => {
    const input = asked(await priced(), more);
    await expectThrown(server, () => quote(input), 'BAD_USER_INPUT');
  });
});
