import { newId } from '../../src/platform/persistence/new-id';
import { flatScheme } from '../../src/policy';
import { aForeignAgreement } from '../support/agreement-ground';
import { aGuidedPrice, aProductOnSale, aTariff, offeringOf, type BuiltProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { aProductOnTrial, aTrialTariff } from '../support/trial';
import { request } from '../support/uploads';

const CONFIRM = `mutation ($input: ConfirmTrialTariffInput!) {
  confirmTrialTariff(input: $input) {
    trialTariff {
      id state version documentNumber effectiveFrom inForceFrom isInForce
      offering { guidedPrice { id } tariff { isTrial unitPrice { amount } guidedPrice { id } trialTariff { id } } trialTariff { id } }
      availableTransitions { operation } history { type }
    }
    ${USER_ERRORS}
  }
}`;
const QUOTE = `query ($input: QuoteInput!) {
  quote(input: $input) { quote { hash total { amount } isTrial guidedPrice { id } lines { ceiling { amount } tariff { isTrial } } } ${USER_ERRORS} }
}`;
const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order {
      id isTrial total { amount } guidedPrice { id } tariff { isTrial }
      proof { tariff { operation ruleIds } guidedPrice { id } trialTariff { operation ruleIds } }
    }
    ${USER_ERRORS}
  }
}`;
const PAY = `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { order { state } ${USER_ERRORS} } }`;
const SET = `mutation ($input: SetTariffInput!) { setTariff(input: $input) { tariff { isTrial trialTariff { id } } ${USER_ERRORS} } }`;
const NOTICE = `query ($where: PriceNoticeWhere, $on: Date) {
  priceNotice(first: 5, where: $where, on: $on) {
    nodes {
      isTrial guidedPrice { id } nextGuidedPrice { effectiveFrom } trialTariff { id documentNumber }
      tariff { isTrial unitPrice { amount } } bands { ceiling { amount } floor { amount } trialPrice { amount } unitPrice { amount } }
    }
  }
}`;
const TODAY = '2026-11-23';

describe('confirmTrialTariff', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const key = (): string => `confirm-${String((keys += 1)).padStart(4, '0')}`;
  interface Waiting {
    readonly built: BuiltProduct;
    readonly id: string;
  }
  const waiting = async (more: Parameters<typeof aTrialTariff>[2] = {}): Promise<Waiting> => {
    const built = await aProductOnSale(server.manager, server.market);
    const { id } = await aTrialTariff(server.manager, built, { effectiveFrom: TODAY, ...more });
    return { built, id };
  };
  const input = (trialTariffId: string, more: object = {}) => ({
    trialTariffId,
    expectedVersion: 1,
    documentNumber: '聊数〔2026〕试1号',
    ...more,
  });
  const confirm = (asked: object, as: Persona = server.cast.agencyRuling) =>
    server.execute(CONFIRM, { input: asked }, { as });
  const wish = (built: BuiltProduct) => ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    quantity: 100,
  });
  const buyer = () => ({ as: server.cast.enterpriseBuyer });
  const quote = (built: BuiltProduct) => server.execute(QUOTE, { input: wish(built) }, buyer());
  const order = async (built: BuiltProduct) => {
    const expectedQuoteHash = (await quote(built)).text('quote.quote.hash');
    const asked = { ...wish(built), expectedQuoteHash, idempotencyKey: key() };
    return server.execute(PLACE, { input: asked }, buyer());
  };

  it('refuses who is not signed in', async () => {
    const asked = input((await waiting()).id);
    await expectThrown(server, () => server.execute(CONFIRM, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyRuling'))('turns %s away', async (name) => {
    const asked = input((await waiting()).id);
    await expectThrown(server, () => confirm(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[E-18] brings the tariff into force at its figures, as trial and never as a guided price', async () => {
    const { built, id } = await waiting();
    expect((await quote(built)).at('quote.userErrors')).toMatchObject([
      { code: 'GUIDED_PRICE_NOT_IN_FORCE', ruleId: 'C-10' },
    ]);
    const answer = await confirm(input(id));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('confirmTrialTariff')).toEqual({
      trialTariff: {
        id,
        state: 'CONFIRMED',
        version: 2,
        documentNumber: '聊数〔2026〕试1号',
        effectiveFrom: TODAY,
        inForceFrom: TODAY,
        isInForce: true,
        offering: {
          guidedPrice: null,
          tariff: { isTrial: true, unitPrice: { amount: '1.90' }, guidedPrice: null, trialTariff: { id } },
          trialTariff: { id },
        },
        availableTransitions: [],
        history: [{ type: 'TRIAL_TARIFF_CONFIRMED' }],
      },
      userErrors: [],
    });
    const listed = await server.execute(
      'query ($where: GuidedPriceWhere) { guidedPrices(first: 5, where: $where) { nodes { id } } }',
      { where: { offeringId: offeringOf(built, 'INDUSTRY').id } },
      { as: server.cast.pricingOfficer },
    );
    expect(listed.at('guidedPrices.nodes')).toEqual([]);
  });

  it('[C-10] sells by it, and quote, order and proof say that it is on trial', async () => {
    const { built, id } = await waiting();
    await confirm(input(id));
    expect((await quote(built)).at('quote')).toMatchObject({
      quote: {
        total: { amount: '190.00' },
        isTrial: true,
        guidedPrice: null,
        lines: [{ ceiling: { amount: '1.90' }, tariff: { isTrial: true } }],
      },
      userErrors: [],
    });
    const ordered = await order(built);
    expect(ordered.at('placeOrder')).toMatchObject({
      order: {
        isTrial: true,
        total: { amount: '190.00' },
        guidedPrice: null,
        tariff: { isTrial: true },
        proof: {
          guidedPrice: null,
          tariff: { operation: 'confirmTrialTariff' },
          trialTariff: { operation: 'confirmTrialTariff' },
        },
      },
      userErrors: [],
    });
    const ruleIds = ordered.at('placeOrder.order.proof.trialTariff.ruleIds');
    expect(ruleIds).toEqual(expect.arrayContaining(['E-18', 'E-19']));
  });

  it('[C-10] shows everybody the trial as trial: notice, page and table', async () => {
    const { built, id } = await waiting();
    await confirm(input(id));
    const where = { offeringId: offeringOf(built, 'INDUSTRY').id };
    expect((await server.execute(NOTICE, { where })).at('priceNotice.nodes')).toEqual([
      {
        isTrial: true,
        guidedPrice: null,
        nextGuidedPrice: null,
        trialTariff: { id, documentNumber: '聊数〔2026〕试1号' },
        tariff: { isTrial: true, unitPrice: { amount: '1.90' } },
        bands: [
          { ceiling: null, floor: null, trialPrice: { amount: '1.90' }, unitPrice: { amount: '1.90' } },
        ],
      },
    ]);
    const { productCode } = built.product;
    const read = async (path: string, locale: 'zh' | 'en' = 'zh'): Promise<string> =>
      (await request(server, path, {}, { locale })).bytes.toString();
    expect(await read(`/prices?q=${productCode}`)).toContain('>试行</span>');
    expect(await read(`/prices?q=${productCode}`, 'en')).toContain('>on trial</span>');
    const row = (await read('/prices.csv')).split('\n').find((line) => line.includes(productCode)) ?? '';
    expect(row.trimEnd().split(',').slice(-4)).toEqual(['true', '1.90', '聊数〔2026〕试1号', TODAY]);
    const history = (await read(`/prices/${productCode}.csv`)).split('\n').slice(1);
    expect(history.map((line) => line.split(',')[0]).filter(Boolean)).toEqual(['TRIAL_TARIFF', 'TARIFF']);
    expect(await read(`/prices/${where.offeringId}.svg`)).toContain('试行收费标准 trial tariff');
  });

  it('[E-06] lets the operator go below the trial and not above it', async () => {
    const { built, id } = await waiting();
    await confirm(input(id));
    const set = (unitPrice: string, effectiveFrom: string) =>
      server.execute(
        SET,
        {
          input: {
            idempotencyKey: key(),
            offeringId: offeringOf(built, 'INDUSTRY').id,
            unitPrice,
            taxBasis: 'TAX_INCLUSIVE',
            effectiveFrom,
          },
        },
        { as: server.cast.operatorProduct },
      );
    await expectRefusal(server, () => set('1.900001', '2026-12-01'), {
      field: 'setTariff',
      code: 'TARIFF_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
    expect((await set('1.5', '2026-12-01')).at('setTariff')).toMatchObject({
      tariff: { isTrial: true, trialTariff: { id } },
      userErrors: [],
    });
  });

  it('[E-19] goes on until the guided price begins, which then refuses a dearer tariff, at the payment too', async () => {
    const { built, id } = await waiting();
    await confirm(input(id));
    const orderId = (await order(built)).text('placeOrder.order.id');
    await aGuidedPrice(server.manager, built, { ceiling: '1.5', effectiveFrom: '2026-12-01' });
    const where = { offeringId: offeringOf(built, 'INDUSTRY').id };
    expect((await server.execute(NOTICE, { where })).at('priceNotice.nodes')).toMatchObject([
      { isTrial: true, nextGuidedPrice: { effectiveFrom: '2026-12-01' } },
    ]);
    expect((await quote(built)).at('quote.quote.isTrial')).toBe(true);
    expect((await server.execute(NOTICE, { where, on: '2026-12-01' })).at('priceNotice.nodes')).toMatchObject(
      [{ isTrial: false, trialTariff: null, tariff: null }],
    );
    server.clock.set('2026-12-01T02:00:00.000Z');
    try {
      expect((await quote(built)).at('quote.userErrors')).toMatchObject([
        { code: 'TARIFF_ABOVE_GUIDED_PRICE', ruleId: 'E-06' },
      ]);
      const payment = {
        orderId,
        amount: '190.00',
        bankReference: 'BANK-TRIAL-1',
        paidOn: '2026-12-01',
        idempotencyKey: key(),
        expectedVersion: 1,
      };
      await expectRefusal(
        server,
        () => server.execute(PAY, { input: payment }, { as: server.cast.operatorFinance }),
        { field: 'confirmPayment', code: 'TARIFF_ABOVE_GUIDED_PRICE', ruleId: 'E-06' },
      );
    } finally {
      server.clock.set(`${TODAY}T02:00:00.000Z`);
    }
  });

  it('begins on the day of the confirmation where this comes later than asked', async () => {
    const { id } = await waiting({ effectiveFrom: '2026-10-01' });
    expect((await confirm(input(id))).at('confirmTrialTariff.trialTariff')).toMatchObject({
      effectiveFrom: '2026-10-01',
      inForceFrom: TODAY,
    });
  });

  it.each([
    { _case: 'a raise on the day after', unitPrice: '2.50', inForceFrom: '2026-11-24' },
    { _case: 'a lower one at once', unitPrice: '1.50', inForceFrom: TODAY },
  ])('[E-27] begins, confirmed later than asked, with $_case', async ({ unitPrice, inForceFrom }) => {
    const { built, id } = await waiting({ effectiveFrom: '2026-11-01', scheme: flatScheme('2') });
    server.clock.set('2026-11-20T02:00:00.000Z');
    try {
      await confirm(input(id));
    } finally {
      server.clock.set(`${TODAY}T02:00:00.000Z`);
    }
    const next = await aTrialTariff(server.manager, built, {
      effectiveFrom: '2026-11-21',
      scheme: flatScheme(unitPrice),
    });
    expect((await confirm(input(next.id))).at('confirmTrialTariff.trialTariff')).toMatchObject({
      effectiveFrom: '2026-11-21',
      inForceFrom,
    });
  });

  it('[E-20] sets one reminder, for the first trial of an offering', async () => {
    const { built, id } = await waiting();
    await confirm(input(id));
    const second = await aTrialTariff(server.manager, built, { effectiveFrom: '2026-12-05' });
    await confirm(input(second.id));
    const timers: unknown = await server.dataSource.query(
      "SELECT subject_id, due_at FROM timer WHERE kind = 'TRIAL_TARIFF_REMINDER' AND subject_id IN (?, ?)",
      [id, second.id],
    );
    expect(timers).toEqual([{ subject_id: id, due_at: new Date('2027-11-22T16:00:00.000Z') }]);
  });

  it('[E-19] refuses what was overtaken by a guided price while it waited', async () => {
    const { built, id } = await waiting();
    await aGuidedPrice(server.manager, built, { effectiveFrom: '2027-01-01' });
    await expectRefusal(server, () => confirm(input(id)), {
      field: 'confirmTrialTariff',
      code: 'TRIAL_AFTER_GUIDED_PRICE',
      ruleId: 'E-19',
    });
  });

  it('[E-18] refuses who handed it in', async () => {
    const { id } = await waiting({ submittedBy: server.cast.agencyRuling.personId });
    await expectRefusal(server, () => confirm(input(id)), {
      field: 'confirmTrialTariff',
      code: 'TRIAL_RULED_BY_SUBMITTER',
      ruleId: 'E-18',
    });
  });

  it('[E-33] refuses a document without a number, and a day that a later tariff has', async () => {
    const { id } = await waiting();
    await expectRefusal(server, () => confirm(input(id, { documentNumber: ' ' })), {
      field: 'confirmTrialTariff',
      code: 'PRICE_DOCUMENT_MISSING',
      ruleId: 'E-33',
    });
    const running = await aProductOnTrial(server.manager, server.market);
    await aTariff(server.manager, running, running.guidedPrice, { unitPrice: '1', effectiveFrom: TODAY });
    // No raise, which would begin on the day after.
    const scheme = flatScheme('0.9');
    const next = await aTrialTariff(server.manager, running, { effectiveFrom: TODAY, scheme });
    await expectRefusal(server, () => confirm(input(next.id)), {
      field: 'confirmTrialTariff',
      code: 'PRICE_VERSION_OVERWRITTEN',
      ruleId: 'E-33',
    });
  });

  it('confirms once', async () => {
    const { id } = await waiting();
    await confirm(input(id));
    await expectRefusal(server, () => confirm(input(id)), {
      field: 'confirmTrialTariff',
      code: 'VERSION_CONFLICT',
    });
    await expectRefusal(server, () => confirm(input(id, { expectedVersion: 2 })), {
      field: 'confirmTrialTariff',
      code: 'STATE_NOT_FIT',
    });
  });

  it('finds nothing under an unknown id, nor that of another agency', async () => {
    const { manager, market } = server;
    const built = await aProductOnSale(manager, market, { agreement: await aForeignAgreement(server) });
    for (const id of [newId('trialTariff'), (await aTrialTariff(manager, built)).id]) {
      await expectRefusal(server, () => confirm(input(id)), {
        field: 'confirmTrialTariff',
        code: 'NOT_FOUND',
        path: ['trialTariffId'],
      });
    }
  });

  it('refuses a version of zero as input', async () => {
    const asked = input((await waiting()).id, { expectedVersion: 0 });
    await expectThrown(server, () => confirm(asked), 'BAD_USER_INPUT');
  });
});
