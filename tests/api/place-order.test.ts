import * as fc from 'fast-check';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { OfferingEntity } from '../../src/modules/listing/store/offering.entity';
import { ProductScenarioEntity } from '../../src/modules/listing/store/product-scenario.entity';
import { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  aControlFact,
  aGuidedPrice,
  anAgreement,
  aPricedProduct,
  aProductOnSale,
  aResource,
  aSubmittedProduct,
  aTariff,
  offeringOf,
  type BuiltProduct,
  type PricedProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { leaveScopeSilently, suspendSilently } from '../support/scope';

const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order {
      id state version purposeClass useIntent quantity chargeUnit taxBasis quoteHash placedOn decisionId
      unitPrice { amount } total { amount } product { id } scenario { id } buyer { id }
      tariff { id } guidedPrice { id } freeUse { state } history { type decisionId }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const QUOTE = `query ($input: QuoteInput!) { quote(input: $input) { quote { hash } userErrors { code } } }`;
const NO_HASH = '0'.repeat(64);
describe('placeOrder', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const key = (): string => `order-${String((keys += 1)).padStart(5, '0')}`;
  const asked = (built: BuiltProduct, more: object = {}) => ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 100,
    ...more,
  });
  const askedFree = (built: BuiltProduct, more: object = {}) => ({
    ...asked({ ...built, offerings: { INDUSTRY: offeringOf(built, 'PUBLIC_INTEREST') } }),
    purposeClass: 'PUBLIC_INTEREST',
    ...more,
  });
  const place = (input: object, as: Persona | undefined = server.cast.enterpriseBuyer) =>
    server.execute(PLACE, { input: { idempotencyKey: key(), expectedQuoteHash: NO_HASH, ...input } }, { as });
  const quoteHash = async (request: object, as: Persona = server.cast.enterpriseBuyer): Promise<string> =>
    (await server.execute(QUOTE, { input: request }, { as })).text('quote.quote.hash');
  const placeQuoted = async (request: object, more: object = {}, as: Persona = server.cast.enterpriseBuyer) =>
    place({ ...request, ...more, expectedQuoteHash: await quoteHash(request, as) }, as);
  const priced = (options: Parameters<typeof aPricedProduct>[2] = {}): Promise<PricedProduct> =>
    aPricedProduct(server.manager, server.market, options);
  const free = (): Promise<BuiltProduct> =>
    aProductOnSale(server.manager, server.market, { purposeClasses: ['PUBLIC_INTEREST'] });

  it('refuses who is not signed in', async () => {
    const input = { ...asked(await priced()), idempotencyKey: key(), expectedQuoteHash: NO_HASH };
    await expectThrown(server, () => server.execute(PLACE, { input }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('enterpriseBuyer', 'publicBuyer', 'operatorBuyer', 'operatorProduct'))(
    'turns %s away',
    async (name) => {
      const input = asked(await priced());
      await expectThrown(server, () => place(input, server.cast[name]), 'FORBIDDEN');
    },
  );

  it('orders for industry at the quoted price, with decision, event and everything the price rests on', async () => {
    const built = await priced();
    const answer = await placeQuoted(asked(built));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('placeOrder')).toMatchObject({
      order: {
        state: 'AWAITING_PAYMENT',
        version: 1,
        quantity: 100,
        chargeUnit: 'PER_CALL',
        taxBasis: 'TAX_INCLUSIVE',
        placedOn: '2026-11-23',
        unitPrice: { amount: '1.90' },
        total: { amount: '190.00' },
        product: { id: built.product.id },
        scenario: { id: built.scenarioId },
        buyer: { id: server.cast.enterprise.id },
        tariff: { id: built.tariff.id },
        guidedPrice: { id: built.guidedPrice.id },
        freeUse: null,
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const decisionId = answer.text('placeOrder.order.decisionId');
    expect(answer.at('placeOrder.order.history')).toEqual([{ type: 'ORDER_PLACED', decisionId }]);
    const decisions: unknown = await server.dataSource.query(
      'SELECT outcome, operation, subject_id, actor_person_id FROM decision WHERE id = ?',
      [decisionId],
    );
    expect(decisions).toEqual([
      {
        outcome: 'PERMIT',
        operation: 'placeOrder',
        subject_id: answer.text('placeOrder.order.id'),
        actor_person_id: server.cast.enterpriseBuyer.personId,
      },
    ]);
  });

  it('makes one order of 100 parallel requests with one key, and all answers name it', async () => {
    const request = asked(await priced());
    const input = { ...request, idempotencyKey: key(), expectedQuoteHash: await quoteHash(request) };
    const answers = await Promise.all(Array.from({ length: 100 }, () => place(input)));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.flatMap((answer) => answer.refusals('placeOrder'))).toEqual([]);
    const ids = new Set(answers.map((answer) => answer.text('placeOrder.order.id')));
    expect(ids.size).toBe(1);
    expect(answers.filter((answer) => answer.at('placeOrder.idempotency.isReplay') === false)).toHaveLength(
      1,
    );
    const rows: unknown = await server.dataSource.query('SELECT id FROM data_order WHERE offering_id = ?', [
      request.offeringId,
    ]);
    expect(rows).toEqual([{ id: [...ids][0] }]);
    const events: unknown[] = await server.dataSource.query(
      'SELECT id FROM outbox_event WHERE subject_id = ?',
      [...ids],
    );
    expect(events).toHaveLength(1);
  });

  it('refuses a key that was used for another input, and keeps keys of two people apart', async () => {
    const request = asked(await priced());
    const input = { ...request, idempotencyKey: key(), expectedQuoteHash: await quoteHash(request) };
    const first = await place(input);
    await expectRefusal(server, () => place({ ...input, quantity: 101 }), {
      field: 'placeOrder',
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
    const colleague = await aPersonIn(server, server.cast.enterprise, 'BUYER');
    const theirs = await place(input, colleague);
    expect(theirs.at('placeOrder.idempotency.isReplay')).toBe(false);
    expect(theirs.text('placeOrder.order.id')).not.toBe(first.text('placeOrder.order.id'));
  });

  it('makes one order when 20 requests with one key ask for different things', async () => {
    const request = asked(await priced());
    const idempotencyKey = key();
    const inputs = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const one = { ...request, quantity: index + 1 };
        return { ...one, idempotencyKey, expectedQuoteHash: await quoteHash(one) };
      }),
    );
    const answers = await Promise.all(inputs.map((input) => place(input)));
    const codes = answers.flatMap((answer) => answer.refusals('placeOrder'));
    expect(codes).toEqual(Array.from({ length: 19 }, () => 'IDEMPOTENCY_KEY_REUSED'));
  });

  it('refuses 100 parallel requests with one key alike; no key stays used', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const input = { ...asked(built), idempotencyKey: key() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => place(input)));
    const codes = answers.flatMap((answer) =>
      answer.thrown.length > 0 ? answer.thrown : answer.refusals('placeOrder'),
    );
    expect(codes).toEqual(Array.from({ length: 100 }, () => 'GUIDED_PRICE_NOT_IN_FORCE'));
    const used: unknown = await server.dataSource.query(
      'SELECT idempotency_key FROM idempotency_key WHERE idempotency_key = ?',
      [input.idempotencyKey],
    );
    expect(used).toEqual([]);
  });

  it('leaves the key of a refused request free', async () => {
    const built = await priced();
    const request = asked(built);
    const input = { ...request, idempotencyKey: key(), expectedQuoteHash: await quoteHash(request) };
    await server.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
    await expectRefusal(server, () => place(input), {
      field: 'placeOrder',
      code: 'PRODUCT_NOT_ON_SALE',
      ruleId: 'C-01',
    });
    await server.manager.update(DataProductEntity, { id: built.product.id }, { state: 'ON_SALE' });
    const again = await place(input);
    expect(again.refusals('placeOrder')).toEqual([]);
    expect(again.at('placeOrder.idempotency.isReplay')).toBe(false);
  });

  it('answers a repeated request with the order as it stands, also when nothing could be ordered any more', async () => {
    const built = await priced();
    const request = asked(built);
    const input = { ...request, idempotencyKey: key(), expectedQuoteHash: await quoteHash(request) };
    const first = await place(input);
    await server.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
    const before = await tableSums(server);
    const again = await place(input);
    expect(await tableSums(server)).toEqual(before);
    expect(again.at('placeOrder.order')).toEqual(first.at('placeOrder.order'));
  });

  it.each([
    { _case: 'a made-up hash', hash: 'a'.repeat(64) },
    { _case: 'the hash of another quantity', hash: null },
  ])('asks for a new quote on $_case', async ({ hash }) => {
    const request = asked(await priced());
    const expectedQuoteHash = hash ?? (await quoteHash({ ...request, quantity: 99 }));
    await expectRefusal(server, () => place({ ...request, expectedQuoteHash }), {
      field: 'placeOrder',
      code: 'QUOTE_CHANGED',
      path: ['expectedQuoteHash'],
    });
  });

  it('asks for a new quote when the hash is another buyer’s', async () => {
    const request = asked(await priced());
    const other = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const expectedQuoteHash = await quoteHash(request, other);
    await expectRefusal(server, () => place({ ...request, expectedQuoteHash }), {
      field: 'placeOrder',
      code: 'QUOTE_CHANGED',
    });
  });

  it('asks for a new quote on the next legal day in Shanghai', async () => {
    const request = asked(await priced());
    const expectedQuoteHash = await quoteHash(request);
    try {
      server.clock.set('2026-11-23T16:00:00.000Z');
      await expectRefusal(server, () => place({ ...request, expectedQuoteHash }), {
        field: 'placeOrder',
        code: 'QUOTE_CHANGED',
      });
      server.clock.set('2026-11-23T15:59:59.999Z');
      expect((await place({ ...request, expectedQuoteHash })).refusals('placeOrder')).toEqual([]);
    } finally {
      server.clock.set('2026-11-23T02:00:00.000Z');
    }
  });

  it('answers alike for a draft’s offering and for a random id', async () => {
    const draft = await aSubmittedProduct(server.manager, server.market);
    const ofDraft = await expectRefusal(server, () => place(asked(draft)), {
      field: 'placeOrder',
      code: 'NOT_FOUND',
      path: ['offeringId'],
    });
    const random = await place({ ...asked(draft), offeringId: newId('offering') });
    expect(random.data).toEqual(ofDraft.data);
  });

  it('finds no unknown scenario', async () => {
    const request = asked(await priced(), { scenarioId: newId('scenario') });
    await expectRefusal(server, () => place(request), {
      field: 'placeOrder',
      code: 'NOT_FOUND',
      path: ['scenarioId'],
    });
  });

  it.each([
    { _case: 'a quantity of zero', more: { quantity: 0 } },
    { _case: 'a quantity above a thousand million', more: { quantity: 1_000_000_001 } },
    { _case: 'half a unit', more: { quantity: 1.5 } },
    { _case: 'a hash that is none', more: { expectedQuoteHash: 'abc' } },
    { _case: 'a key of seven characters', more: { idempotencyKey: '1234567' } },
    { _case: 'a key of 101 characters', more: { idempotencyKey: 'k'.repeat(101) } },
    { _case: 'an unknown purpose', more: { purposeClass: 'PLEASURE' } },
    { _case: 'a list of scenarios', more: { scenarioId: ['a', 'b'] } },
    { _case: 'a price of one’s own', more: { unitPrice: '0.01' } },
  ])('refuses $_case as input', async ({ more }) => {
    const request = asked(await priced(), more);
    await expectThrown(server, () => place(request), 'BAD_USER_INPUT');
  });

  it('refuses a total that no payment could carry, as input', async () => {
    const built = await priced({ ceiling: '99999999999999', unitPrice: '99999999999999' });
    const request = asked(built, { quantity: 1_000_000_000 });
    await expectRefusal(server, () => place(request), {
      field: 'placeOrder',
      code: 'INVALID_INPUT',
      path: ['quantity'],
    });
  });

  it('[C-01] refuses a withdrawn product, quoted or not', async () => {
    const built = await priced();
    const expectedQuoteHash = await quoteHash(asked(built));
    await server.dataSource.query(`UPDATE data_product SET state = 'WITHDRAWN' WHERE id = ?`, [
      built.product.id,
    ]);
    await server.dataSource.query(`UPDATE product_list_item SET state = 'WITHDRAWN' WHERE id = ?`, [
      built.itemId,
    ]);
    await expectRefusal(server, () => place({ ...asked(built), expectedQuoteHash }), {
      field: 'placeOrder',
      code: 'PRODUCT_NOT_APPROVED',
      ruleId: 'C-01',
    });
  });

  it('[C-10] refuses an offering without a guided price', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    await expectRefusal(server, () => place(asked(built)), {
      field: 'placeOrder',
      code: 'GUIDED_PRICE_NOT_IN_FORCE',
      ruleId: 'C-10',
    });
  });

  it('[F-01] refuses an offering whose tariff begins tomorrow', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const price = await aGuidedPrice(server.manager, built);
    await aTariff(server.manager, built, price, { effectiveFrom: '2026-11-24' });
    await expectRefusal(server, () => place(asked(built)), {
      field: 'placeOrder',
      code: 'TARIFF_NOT_IN_FORCE',
      ruleId: 'F-01',
    });
  });

  it('[F-01] refuses a scenario of another product', async () => {
    const [built, other] = [await priced(), await priced()];
    await expectRefusal(server, () => place(asked(built, { scenarioId: other.scenarioId })), {
      field: 'placeOrder',
      code: 'SCENARIO_NOT_OF_PRODUCT',
      ruleId: 'F-01',
    });
  });

  it('[F-01] refuses the operator that orders its own product', async () => {
    const request = asked(await priced());
    await expectRefusal(server, () => place(request, server.cast.operatorBuyer), {
      field: 'placeOrder',
      code: 'BUYER_IS_SELLER',
      ruleId: 'F-01',
    });
  });

  it('[E-06] refuses a tariff that a lower guided price has overtaken, and shows both', async () => {
    const built = await priced();
    await aGuidedPrice(server.manager, built, { ceiling: '1.500000', effectiveFrom: '2026-11-23' });
    const answer = await expectRefusal(server, () => place(asked(built)), {
      field: 'placeOrder',
      code: 'TARIFF_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    expect(answer.at('placeOrder.userErrors.0')).toMatchObject({
      __typename: 'PriceAboveCeilingError',
      ceiling: { amount: '1.50' },
      requested: { amount: '1.90' },
    });
  });

  it('[A-18] refuses a product whose resource has left the scope, quoted or not', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id: resourceId, resourceCode } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const request = asked(await priced({ agreement, resourceIds: [resourceId] }));
    const expectedQuoteHash = await quoteHash(request);
    await leaveScopeSilently(server.manager, { agreementId: agreement.id, resourceId });
    const answer = await expectRefusal(server, () => place({ ...request, expectedQuoteHash }), {
      field: 'placeOrder',
      code: 'RESOURCES_OUTSIDE_SCOPE',
      ruleId: 'A-18',
    });
    expect(answer.text('placeOrder.userErrors.0.message')).toContain(resourceCode);
    const quoted = await server.execute(QUOTE, { input: request }, { as: server.cast.enterpriseBuyer });
    expect(quoted.refusals('quote')).toEqual(['RESOURCES_OUTSIDE_SCOPE']);
  });

  it.each([
    { part: OfferingEntity, code: 'OFFERING_RETIRED' },
    { part: ProductScenarioEntity, code: 'SCENARIO_RETIRED' },
  ] as const)(
    '[C-01] refuses with $code what the approved revision no longer has',
    async ({ part, code }) => {
      const built = await priced();
      await server.manager.update(part, { productId: built.product.id }, { retiredAt: server.clock.now() });
      await expectRefusal(server, () => place(asked(built)), { field: 'placeOrder', code, ruleId: 'C-01' });
    },
  );

  it('[A-19] takes orders under an agreement whose suspension lets them run on', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const request = asked(await priced({ agreement }));
    await suspendSilently(server.manager, agreement.id, { takesOrders: true });
    expect((await placeQuoted(request)).refusals('placeOrder')).toEqual([]);
  });

  it('[A-19] refuses under a suspended agreement', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const request = asked(await priced({ agreement }));
    await suspendSilently(server.manager, agreement.id);
    await expectRefusal(server, () => place(request), {
      field: 'placeOrder',
      code: 'AGREEMENT_NOT_ACTIVE',
      ruleId: 'A-19',
    });
  });

  it('[A-19] refuses while the operator itself is suspended', async () => {
    const operator = await anOrganisation(server, 'OPERATOR');
    const agreement = await anAgreement(server.manager, { ...server.market, operatorId: operator.id });
    const request = asked(await priced({ agreement }));
    await server.manager.update(OrganisationEntity, { id: operator.id }, { state: 'SUSPENDED' });
    await expectRefusal(server, () => place(request), {
      field: 'placeOrder',
      code: 'OPERATOR_NOT_ACTIVE',
      ruleId: 'A-19',
    });
  });

  it('[D-03] refuses a purpose that is not the offering’s, in either direction', async () => {
    const both = await priced({ purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] });
    const code = 'PURPOSE_DIFFERS_FROM_OFFERING';
    await expectRefusal(server, () => place(asked(both, { purposeClass: 'PUBLIC_INTEREST' })), {
      field: 'placeOrder',
      code,
      ruleId: 'D-03',
    });
    await expectRefusal(server, () => place(askedFree(both, { purposeClass: 'INDUSTRY' })), {
      field: 'placeOrder',
      code,
      ruleId: 'D-03',
    });
  });

  it('[D-09] redevelops nothing that is free', async () => {
    const request = askedFree(await free(), { useIntent: 'REDEVELOPMENT' });
    await expectRefusal(server, () => place(request, server.cast.publicBuyer), {
      field: 'placeOrder',
      code: 'REDEVELOPMENT_OF_FREE_GRANT',
      ruleId: 'D-09',
    });
  });

  it('[D-04] places no order for the public interest, and says where it is applied for', async () => {
    const request = askedFree(await free());
    const answer = await expectRefusal(server, () => place(request, server.cast.publicBuyer), {
      field: 'placeOrder',
      code: 'FREE_USE_NOT_APPLIED_FOR',
      ruleId: 'D-04',
    });
    expect(answer.text('placeOrder.userErrors.0.message')).toContain('applyFreeUse');
  });

  it('[G-01] refuses the operator that would redevelop, before anything else about the order', async () => {
    const request = asked(await priced(), { useIntent: 'REDEVELOPMENT' });
    const answer = await expectRefusal(server, () => place(request, server.cast.operatorProduct), {
      field: 'placeOrder',
      code: 'REDEVELOPMENT_BY_OPERATOR',
      ruleId: 'G-01',
    });
    expect(answer.at('placeOrder.userErrors.0')).toMatchObject({
      __typename: 'RedevelopmentBlockedError',
      basis: 'LAW',
      chain: [],
    });
  });

  it('[G-04] refuses a firm that the operator controls in two steps, and shows the chain', async () => {
    const built = await priced();
    const middle = await anOrganisation(server, 'ENTERPRISE');
    const tied = await anOrganisation(server, 'ENTERPRISE');
    const buyer = await aPersonIn(server, tied, 'BUYER');
    await aControlFact(server.manager, server.market, {
      controllerId: server.cast.operator.id,
      controlledId: middle.id,
    });
    await aControlFact(server.manager, server.market, { controllerId: middle.id, controlledId: tied.id });
    const answer = await expectRefusal(
      server,
      () => place(asked(built, { useIntent: 'REDEVELOPMENT' }), buyer),
      { field: 'placeOrder', code: 'REDEVELOPMENT_BY_CONTROL_TIE', ruleId: 'G-04' },
    );
    expect(answer.at('placeOrder.userErrors.0.chain')).toEqual([
      { controllerName: server.cast.operator.name, controlledName: middle.name },
      { controllerName: middle.name, controlledName: tied.name },
    ]);
    const forOwnUse = await placeQuoted(asked(built), {}, buyer);
    expect(forOwnUse.refusals('placeOrder')).toEqual([]);
  });

  it('[D-02] [E-34] costs price times quantity, rounded half up to the fen once', async () => {
    const micros = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const quantities = fc.integer({ min: 1, max: 1_000_000_000 });
    const halves = fc.constantFrom(...['0.005', '0.015', '1.115', '0.000001', '2.675', '0.0049995']);
    await fc.assert(
      fc.asyncProperty(micros, quantities, fc.option(halves), async (price, quantity, half) => {
        const unitPrice = half === null ? price : microsOf(half);
        const built = await priced({ ceiling: yuan(10n ** 12n), unitPrice: yuan(unitPrice) });
        const answer = await placeQuoted(asked(built, { quantity: half === null ? quantity : 1 }));
        expect(answer.thrown).toEqual([]);
        const exact = unitPrice * BigInt(half === null ? quantity : 1);
        const fen = (exact + 5_000n) / 10_000n;
        expect(answer.text('placeOrder.order.total.amount')).toBe(
          `${(fen / 100n).toString()}.${(fen % 100n).toString().padStart(2, '0')}`,
        );
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

const microsOf = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
};
