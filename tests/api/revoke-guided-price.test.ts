import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aGuidedPrice, anOrder, aPricedProduct, offeringOf, type PricedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const REVOKE = `mutation ($input: RevokeGuidedPriceInput!) {
  revokeGuidedPrice(input: $input) {
    guidedPrice { id state effectiveTo revocation { effectiveFrom documentNumber reason decisionId } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const ISSUE = `mutation ($input: IssueGuidedPriceInput!) {
  issueGuidedPrice(input: $input) { guidedPrice { id effectiveFrom } ${USER_ERRORS} } }`;
const QUOTE = `query ($input: QuoteInput!) { quote(input: $input) { quote { total { amount } } ${USER_ERRORS} } }`;
const PAY = `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { order { id } ${USER_ERRORS} } }`;
const TODAY = '2026-11-23';

describe('revokeGuidedPrice', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const key = (): string => `revoke-${String((keys += 1)).padStart(4, '0')}`;
  const input = ({ guidedPrice }: Pick<PricedProduct, 'guidedPrice'>, more: object = {}) => ({
    idempotencyKey: key(),
    guidedPriceId: guidedPrice.id,
    effectiveFrom: TODAY,
    documentNumber: '价格〔2026〕14号',
    reason: '停止收费',
    ...more,
  });
  const revoke = (asked: object, as: Persona | undefined = server.cast.pricingOfficer) =>
    server.execute(REVOKE, { input: asked }, { as });
  const priced = (): Promise<PricedProduct> => aPricedProduct(server.manager, server.market);
  const quote = (built: PricedProduct) =>
    server.execute(
      QUOTE,
      {
        input: {
          offeringId: offeringOf(built, 'INDUSTRY').id,
          scenarioId: built.scenarioId,
          purposeClass: 'INDUSTRY',
          quantity: 1,
        },
      },
      { as: server.cast.enterpriseBuyer },
    );
  const issue = (built: PricedProduct, effectiveFrom: string) =>
    server.execute(
      ISSUE,
      {
        input: {
          idempotencyKey: key(),
          offeringId: offeringOf(built, 'INDUSTRY').id,
          ceiling: '2',
          taxBasis: 'TAX_INCLUSIVE',
          forecastVolume: 1000,
          documentNumber: '价格〔2026〕15号',
          effectiveFrom,
        },
      },
      { as: server.cast.pricingOfficer },
    );

  it('refuses who is not signed in', async () => {
    const asked = input(await priced());
    await expectThrown(server, () => server.execute(REVOKE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-04] turns %s away and names the rule', async (name) => {
    const asked = input(await priced());
    const answer = await expectThrown(server, () => revoke(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-04' });
  });

  it('[C-10] sells and charges nothing from that day on, and shows the act to everybody', async () => {
    const built = await priced();
    const order = await anOrder(server.manager, built, {
      buyerId: server.cast.enterpriseBuyer.organisationId,
      placedBy: server.cast.enterpriseBuyer.personId,
    });
    expect((await quote(built)).refusals('quote')).toEqual([]);
    const answer = await revoke(input(built));
    expect(answer.at('revokeGuidedPrice')).toMatchObject({
      guidedPrice: {
        id: built.guidedPrice.id,
        state: 'REVOKED',
        effectiveTo: '2026-11-22',
        revocation: { effectiveFrom: TODAY, documentNumber: '价格〔2026〕14号', reason: '停止收费' },
      },
      userErrors: [],
    });
    expect((await quote(built)).refusals('quote')).toEqual(['GUIDED_PRICE_NOT_IN_FORCE']);
    const paid = await server.execute(
      PAY,
      {
        input: {
          idempotencyKey: key(),
          orderId: order.id,
          expectedVersion: 1,
          amount: order.total,
          bankReference: key(),
          paidOn: TODAY,
        },
      },
      { as: server.cast.operatorFinance },
    );
    expect(paid.refusals('confirmPayment')).toEqual(['GUIDED_PRICE_NOT_IN_FORCE']);
    const read = await server.execute(
      `query ($id: ID!) { product(id: $id) { offerings { guidedPrice { id } tariff { id } } }
         guidedPrices(first: 5, where: { productId: $id }) { nodes { state revocation { documentNumber } } } }`,
      { id: built.product.id },
    );
    expect(read.at('product.offerings.0')).toEqual({ guidedPrice: null, tariff: null });
    expect(read.at('guidedPrices.nodes')).toEqual([
      { state: 'REVOKED', revocation: { documentNumber: '价格〔2026〕14号' } },
    ]);
  });

  it('[C-10] leaves what is before that day alone', async () => {
    const built = await priced();
    await revoke(input(built, { effectiveFrom: '2026-11-24' }));
    expect((await quote(built)).refusals('quote')).toEqual([]);
  });

  it('[E-33] is followed by one that is issued, from its day on and not before', async () => {
    const built = await priced();
    await revoke(input(built, { effectiveFrom: '2026-12-01' }));
    const early = await issue(built, '2026-11-30');
    expect(early.at('issueGuidedPrice.userErrors.0')).toMatchObject({
      code: 'GUIDED_PRICE_ENDS_LATER',
      asked: '2026-11-30',
      limit: '2026-12-01',
    });
    expect((await issue(built, '2026-12-01')).refusals('issueGuidedPrice')).toEqual([]);
  });

  it('[E-33] of one to come brings none back that it would have followed', async () => {
    const built = await priced();
    const coming = await aGuidedPrice(server.manager, built, { effectiveFrom: '2026-12-01' });
    const answer = await revoke(input({ guidedPrice: coming }, { effectiveFrom: '2026-12-01' }));
    expect(answer.at('revokeGuidedPrice.guidedPrice')).toMatchObject({ state: 'REVOKED', effectiveTo: null });
    const read = await server.execute(
      `query ($id: ID!) {
         today: priceNotice(first: 1, where: { productId: $id }) { nodes { guidedPrice { effectiveTo } nextGuidedPrice { id } } }
         then: priceNotice(first: 1, on: "2026-12-01", where: { productId: $id }) { nodes { offeringId } } }`,
      { id: built.product.id },
    );
    expect(read.at('today.nodes')).toEqual([
      { guidedPrice: { effectiveTo: '2026-11-30' }, nextGuidedPrice: null },
    ]);
    expect(read.at('then.nodes')).toEqual([]);
  });

  it('[E-33] happens once', async () => {
    const built = await priced();
    await revoke(input(built));
    const asked = input(built);
    await expectRefusal(server, () => revoke(asked), {
      field: 'revokeGuidedPrice',
      code: 'GUIDED_PRICE_REVOKED',
      ruleId: 'E-33',
    });
  });

  it('[E-33] stays within the days of the price', async () => {
    const built = await priced();
    const coming = await aGuidedPrice(server.manager, built, { effectiveFrom: '2026-12-01' });
    for (const asked of [
      input(built, { effectiveFrom: '2026-12-01' }),
      input({ guidedPrice: coming }, { effectiveFrom: '2026-11-30' }),
    ]) {
      await expectRefusal(server, () => revoke(asked), {
        field: 'revokeGuidedPrice',
        code: 'REVOCATION_OUTSIDE_FORCE',
        ruleId: 'E-33',
      });
    }
  });

  it.each([
    { refusal: 'PRICE_ACT_WITHOUT_REASON', more: { reason: '  ' } },
    { refusal: 'PRICE_DOCUMENT_MISSING', more: { documentNumber: ' ' } },
    { refusal: 'PRICE_EFFECTIVE_IN_THE_PAST', more: { effectiveFrom: '2026-11-22' } },
    { refusal: 'PRICE_EFFECTIVE_TOO_LATE', more: { effectiveFrom: '2028-01-01' } },
  ] as const)('[E-33] refuses with $refusal', async ({ refusal, more }) => {
    const asked = input(await priced(), more);
    await expectRefusal(server, () => revoke(asked), {
      field: 'revokeGuidedPrice',
      code: refusal,
      ruleId: 'E-33',
    });
  });

  it('[E-01] refuses an office without competence', async () => {
    const officer = await aPersonIn(
      server,
      await anOrganisation(server, 'PRICING_OFFICE'),
      'PRICING_OFFICER',
    );
    const asked = input(await priced());
    await expectRefusal(server, () => revoke(asked, officer), {
      field: 'revokeGuidedPrice',
      code: 'PRICING_DELEGATION_MISSING',
      ruleId: 'E-01',
    });
  });

  it('finds no guided price that does not exist', async () => {
    const asked = { ...input(await priced()), guidedPriceId: newId('guidedPrice') };
    await expectRefusal(server, () => revoke(asked), {
      field: 'revokeGuidedPrice',
      code: 'NOT_FOUND',
      path: ['guidedPriceId'],
    });
  });

  it('refuses a day that no calendar has as input', async () => {
    const asked = input(await priced(), { effectiveFrom: '2026-11-31' });
    await expectThrown(server, () => revoke(asked), 'BAD_USER_INPUT');
  });
});
