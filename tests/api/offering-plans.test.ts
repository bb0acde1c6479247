import { aPricingCompetence } from '../support/market';
import { theMaximum } from '../support/maxima';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { approved, decided, itemInput, openListDesk, published, submitted } from '../support/product-lists';
import type { Persona } from '../support/personas';
import { request } from '../support/uploads';

const TODAY = '2026-11-23';

/** What a product may be sold by, side by side, and what it shall cost. */
const PLANS = [
  { chargeUnit: 'PER_CALL', chargeMeasure: 'ONE', price: '0.50', zh: '元/次', en: 'CNY per call' },
  { chargeUnit: 'PER_PERIOD', chargeMeasure: 'MONTH', price: '400.00', zh: '元/月', en: 'CNY per month' },
  { chargeUnit: 'PER_VOLUME', chargeMeasure: 'GIGABYTE', price: '12.50', zh: '元/GB', en: 'CNY per GB' },
] as const;
type Plan = (typeof PLANS)[number];

const keyOf = ({ chargeUnit, chargeMeasure }: Pick<Plan, 'chargeUnit' | 'chargeMeasure'>): string =>
  `${chargeUnit} ${chargeMeasure}`;
const offered = ({ chargeUnit, chargeMeasure }: Plan) => ({
  purposeClass: 'INDUSTRY',
  chargeUnit,
  chargeMeasure,
});

describe('a product with several plans for industry', () => {
  let server: MarketServer;
  let productId: string;
  let productCode: string;
  let scenarioId: string;
  const offeringIds = new Map<string, string>();
  let keys = 0;
  const key = (): string => `plans-${String((keys += 1)).padStart(6, '0')}`;

  const made = async (text: string, variables: object, as: Persona): Promise<void> => {
    const answer = await server.execute(text, { ...variables }, { as });
    const [field = ''] = /(?<=\{ )\w+(?=\()/.exec(text) ?? [];
    expect([answer.thrown, answer.refusals(field)]).toEqual([[], []]);
  };
  const offeringIdOf = (plan: Plan): string => offeringIds.get(keyOf(plan)) ?? '';
  const asked = (plan: Plan) => ({
    offeringId: offeringIdOf(plan),
    scenarioId,
    purposeClass: 'INDUSTRY',
    quantity: 2,
  });

  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
    const desk = await openListDesk(server);
    const { product } = await approved(desk, {
      offerings: [
        ...PLANS.map(offered),
        { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_PERIOD', chargeMeasure: 'YEAR' },
      ],
    });
    ({ id: productId, productCode } = product);
    scenarioId = product.scenarios[0]?.id ?? '';
    const answer = await server.execute(
      'query ($id: ID!) { product(id: $id) { offerings { id purposeClass chargeUnit chargeMeasure } } }',
      { id: productId },
    );
    const offerings = answer.at('product.offerings') as (Plan & { id: string; purposeClass: string })[];
    expect(offerings.map(({ purposeClass }) => purposeClass).sort()).toEqual([
      ...PLANS.map(() => 'INDUSTRY'),
      'PUBLIC_INTEREST',
    ]);
    for (const offering of offerings) {
      if (offering.purposeClass === 'INDUSTRY') offeringIds.set(keyOf(offering), offering.id);
    }
    await theMaximum(server.manager, server.market, { agreementId: desk.agreementId, on: TODAY });
    for (const plan of PLANS) {
      const terms = { offeringId: offeringIdOf(plan), taxBasis: 'TAX_INCLUSIVE', effectiveFrom: TODAY };
      await made(
        'mutation ($input: IssueGuidedPriceInput!) { issueGuidedPrice(input: $input) { userErrors { code } } }',
        {
          input: {
            idempotencyKey: key(),
            ...terms,
            ceiling: plan.price,
            forecastVolume: 1000,
            documentNumber: '价格〔2026〕20号',
          },
        },
        server.cast.pricingOfficer,
      );
      await made(
        'mutation ($input: SetTariffInput!) { setTariff(input: $input) { userErrors { code } } }',
        { input: { idempotencyKey: key(), ...terms, unitPrice: plan.price } },
        server.cast.operatorProduct,
      );
    }
  });
  afterAll(() => server.stop());

  it.each(PLANS)('[E-17] is priced, quoted and ordered $chargeUnit $chargeMeasure', async (plan) => {
    const { chargeUnit, chargeMeasure, price } = plan;
    const total = (Number(price) * 2).toFixed(2);
    const quoted = await server.execute(
      `query ($input: QuoteInput!) { quote(input: $input) { userErrors { code } quote {
         hash chargeUnit chargeMeasure unitPrice { amount } total { amount }
         guidedPrice { chargeUnit chargeMeasure ceiling { amount } } tariff { chargeUnit chargeMeasure }
       } } }`,
      { input: asked(plan) },
      { as: server.cast.enterpriseBuyer },
    );
    expect(quoted.at('quote')).toMatchObject({
      userErrors: [],
      quote: {
        chargeUnit,
        chargeMeasure,
        unitPrice: { amount: price },
        total: { amount: total },
        guidedPrice: { chargeUnit, chargeMeasure, ceiling: { amount: price } },
        tariff: { chargeUnit, chargeMeasure },
      },
    });
    const placed = await server.execute(
      `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { userErrors { code }
         order { chargeUnit chargeMeasure quantity total { amount } } } }`,
      {
        input: {
          idempotencyKey: key(),
          ...asked(plan),
          useIntent: 'INTERNAL_USE',
          expectedQuoteHash: quoted.text('quote.quote.hash'),
        },
      },
      { as: server.cast.enterpriseBuyer },
    );
    expect(placed.at('placeOrder')).toEqual({
      userErrors: [],
      order: { chargeUnit, chargeMeasure, quantity: 2, total: { amount: total } },
    });
  });

  it('[C-03] the quote of one plan is not that of another', async () => {
    const hashes = await Promise.all(
      PLANS.map(async (plan) =>
        (
          await server.execute(
            'query ($input: QuoteInput!) { quote(input: $input) { quote { hash } } }',
            { input: asked(plan) },
            { as: server.cast.enterpriseBuyer },
          )
        ).text('quote.quote.hash'),
      ),
    );
    expect(new Set(hashes).size).toBe(PLANS.length);
  });

  it('stands in the price notice with every plan: GraphQL, both tables, page and picture', async () => {
    const notice = await server.execute(
      `query ($code: String) { priceNotice(first: 10, where: { productCode: $code }) { nodes {
         offeringId chargeUnit chargeMeasure tariff { unitPrice { amount } } } } }`,
      { code: productCode },
    );
    const entryOf = (plan: Plan) => ({
      offeringId: offeringIdOf(plan),
      chargeUnit: plan.chargeUnit,
      chargeMeasure: plan.chargeMeasure,
      tariff: { unitPrice: { amount: plan.price } },
    });
    const nodes = notice.at('priceNotice.nodes');
    expect(nodes).toHaveLength(PLANS.length);
    expect(nodes).toEqual(expect.arrayContaining(PLANS.map(entryOf)));
    const read = async (path: string, locale: 'zh' | 'en'): Promise<string> => {
      const { status, bytes } = await request(server, path, {}, { locale });
      expect({ path, status }).toEqual({ path, status: 200 });
      return bytes.toString();
    };
    const day = await read('/prices.csv', 'zh');
    const history = await read(`/prices/${productCode}.csv`, 'zh');
    const [zh, en] = [
      await read(`/prices?q=${productCode}`, 'zh'),
      await read(`/prices?q=${productCode}`, 'en'),
    ];
    for (const plan of PLANS) {
      const cells = `${offeringIdOf(plan)},${plan.chargeUnit},${plan.chargeMeasure},`;
      expect(day.split(cells)).toHaveLength(2);
      // A guided price and a tariff.
      expect(history.split(cells)).toHaveLength(3);
      expect(zh).toContain(plan.zh);
      expect(en).toContain(plan.en);
      expect(await read(`/prices/${offeringIdOf(plan)}.svg`, 'zh')).toContain(`${plan.zh} ${plan.en}`);
    }
  });

  it('[C-06] a published version and its difference show what a unit measures', async () => {
    const desk = await openListDesk(server);
    const first = await approved(desk, { offerings: [offered(PLANS[0])] });
    const from = await published(desk);
    const [revision] = await submitted(
      desk,
      itemInput(desk, { code: first.product.productCode, offerings: [offered(PLANS[0]), offered(PLANS[1])] }),
    );
    if (revision === undefined) throw new Error('One item was handed in');
    const second = await decided(desk, revision);
    expect(second.product.offerings[0]?.id).toBe(first.product.offerings[0]?.id);
    const to = await published(desk);
    const answer = await server.execute(
      `query ($from: ID!, $to: ID!) { listDiff(fromId: $from, toId: $to) { entries(first: 5) { nodes {
         kind changedFields before { content { offerings { chargeUnit chargeMeasure } } }
         after { content { offerings { chargeUnit chargeMeasure } } } } } } }`,
      { from, to },
    );
    const [calls, months] = PLANS.map(({ chargeUnit, chargeMeasure }) => ({ chargeUnit, chargeMeasure }));
    expect(answer.at('listDiff.entries.nodes')).toEqual([
      {
        kind: 'CHANGED',
        changedFields: ['offerings'],
        before: { content: { offerings: [calls] } },
        after: { content: { offerings: [calls, months] } },
      },
    ]);
  });
});
