import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  aGuidedPrice,
  aPricingCompetence,
  aProductOnSale,
  aRevocation,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const SUPERSEDE = `mutation ($input: SupersedeGuidedPriceInput!) {
  supersedeGuidedPrice(input: $input) {
    guidedPrice { id ceiling { amount } effectiveFrom effectiveTo state reason supersedes { id } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const LIFE = `query ($id: ID!) { product(id: $id) { offerings {
  guidedPrice { id state effectiveTo supersededBy { id } issuedBy { name } competence { id } } } }
  priceNotice(first: 1, where: { productId: $id }) { nodes {
    nextGuidedPrice { id state effectiveFrom ceiling { amount } } } } }`;
const TODAY = '2026-11-23';

describe('supersedeGuidedPrice', () => {
  let server: MarketServer;
  let competenceId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    competenceId = (await aPricingCompetence(server.manager, server.market)).id;
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (guidedPriceId: string, more: object = {}) => ({
    idempotencyKey: `supersede-${String((keys += 1)).padStart(4, '0')}`,
    guidedPriceId,
    ceiling: '1.50',
    taxBasis: 'TAX_INCLUSIVE',
    forecastVolume: 1000,
    documentNumber: '价格〔2026〕13号',
    effectiveFrom: TODAY,
    reason: '年度评估后下调',
    ...more,
  });
  const supersede = (asked: object, as: Persona | undefined = server.cast.pricingOfficer) =>
    server.execute(SUPERSEDE, { input: asked }, { as });
  const priced = async (): Promise<{ built: BuiltProduct; id: string; effectiveFrom: string }> => {
    const built = await aProductOnSale(server.manager, server.market);
    const { id, effectiveFrom } = await aGuidedPrice(server.manager, built);
    return { built, id, effectiveFrom };
  };

  it('refuses who is not signed in', async () => {
    const asked = input((await priced()).id);
    await expectThrown(server, () => server.execute(SUPERSEDE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-04] turns %s away and names the rule', async (name) => {
    const asked = input((await priced()).id);
    const answer = await expectThrown(server, () => supersede(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-04' });
  });

  it('[E-33] takes the place of the latest, which ends the day before and is kept', async () => {
    const { built, id } = await priced();
    const answer = await supersede(input(id, { effectiveFrom: '2026-12-01' }));
    expect(answer.at('supersedeGuidedPrice')).toMatchObject({
      guidedPrice: {
        ceiling: { amount: '1.50' },
        effectiveFrom: '2026-12-01',
        effectiveTo: null,
        state: 'COMING',
        reason: '年度评估后下调',
        supersedes: { id },
      },
      userErrors: [],
    });
    const next = answer.text('supersedeGuidedPrice.guidedPrice.id');
    const read = await server.execute(LIFE, { id: built.product.id });
    expect(read.at('product.offerings.0')).toMatchObject({
      guidedPrice: {
        id,
        state: 'IN_FORCE',
        effectiveTo: '2026-11-30',
        supersededBy: { id: next },
        issuedBy: { name: server.cast.pricingOffice.name },
        competence: { id: competenceId },
      },
    });
    expect(read.at('priceNotice.nodes')).toEqual([
      {
        nextGuidedPrice: {
          id: next,
          state: 'COMING',
          effectiveFrom: '2026-12-01',
          ceiling: { amount: '1.50' },
        },
      },
    ]);
    const history = await server.execute(
      `query ($id: ID!) { guidedPrices(first: 5, where: { productId: $id }) { nodes { id state } } }`,
      { id: built.product.id },
    );
    expect(history.at('guidedPrices.nodes')).toEqual([
      { id: next, state: 'COMING' },
      { id, state: 'IN_FORCE' },
    ]);
    const events: unknown = await server.dataSource.query(
      'SELECT type FROM outbox_event WHERE subject_id = ?',
      [built.product.id],
    );
    expect(events).toEqual([{ type: 'GUIDED_PRICE_SUPERSEDED' }]);
  });

  it('answers the same request again with what it made', async () => {
    const asked = input((await priced()).id);
    const first = await supersede(asked);
    const before = await tableSums(server);
    const second = await supersede(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('supersedeGuidedPrice.guidedPrice')).toEqual(
      first.at('supersedeGuidedPrice.guidedPrice'),
    );
    expect(second.at('supersedeGuidedPrice.idempotency.isReplay')).toBe(true);
  });

  it('finds no guided price that does not exist', async () => {
    const asked = input(newId('guidedPrice'));
    await expectRefusal(server, () => supersede(asked), {
      field: 'supersedeGuidedPrice',
      code: 'NOT_FOUND',
      path: ['guidedPriceId'],
    });
  });

  it('[E-33] supersedes one once', async () => {
    const { built, id } = await priced();
    await aGuidedPrice(server.manager, built, { effectiveFrom: TODAY });
    const asked = input(id, { effectiveFrom: '2026-12-01' });
    await expectRefusal(server, () => supersede(asked), {
      field: 'supersedeGuidedPrice',
      code: 'GUIDED_PRICE_NOT_LATEST',
      ruleId: 'E-33',
    });
  });

  it('[E-33] supersedes none that is revoked: another is issued', async () => {
    const { built, id, effectiveFrom } = await priced();
    await aRevocation(server.manager, built, { id, effectiveFrom }, { effectiveFrom: '2026-12-01' });
    const asked = input(id);
    await expectRefusal(server, () => supersede(asked), {
      field: 'supersedeGuidedPrice',
      code: 'GUIDED_PRICE_REVOKED',
      ruleId: 'E-33',
    });
  });

  it.each([
    { ruleId: 'E-33', refusal: 'PRICE_ACT_WITHOUT_REASON', more: { reason: '  ' } },
    { ruleId: 'E-33', refusal: 'PRICE_DOCUMENT_MISSING', more: { documentNumber: ' ' } },
    { ruleId: 'E-33', refusal: 'PRICE_EFFECTIVE_IN_THE_PAST', more: { effectiveFrom: '2026-11-22' } },
    { ruleId: 'E-34', refusal: 'PRICE_TOO_FINE', more: { ceiling: '1.2345678' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = input((await priced()).id, more);
    await expectRefusal(server, () => supersede(asked), {
      field: 'supersedeGuidedPrice',
      code: refusal,
      ruleId,
    });
  });

  it('[E-33] never replaces one on its own first day', async () => {
    const { built } = await priced();
    const { id } = await aGuidedPrice(server.manager, built, { effectiveFrom: TODAY });
    const asked = input(id);
    await expectRefusal(server, () => supersede(asked), {
      field: 'supersedeGuidedPrice',
      code: 'PRICE_VERSION_OVERWRITTEN',
      ruleId: 'E-33',
    });
  });

  it('[E-01] refuses an office without competence', async () => {
    const office = await anOrganisation(server, 'PRICING_OFFICE');
    const officer = await aPersonIn(server, office, 'PRICING_OFFICER');
    const asked = input((await priced()).id);
    await expectRefusal(server, () => supersede(asked, officer), {
      field: 'supersedeGuidedPrice',
      code: 'PRICING_DELEGATION_MISSING',
      ruleId: 'E-01',
    });
  });

  it('refuses a reason of 501 characters as input', async () => {
    const asked = input((await priced()).id, { reason: '由'.repeat(501) });
    await expectThrown(server, () => supersede(asked), 'BAD_USER_INPUT');
  });
});
