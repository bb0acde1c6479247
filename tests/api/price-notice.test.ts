import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { OfferingEntity } from '../../src/modules/listing/store/offering.entity';
import { flatCeiling } from '../../src/policy';
import { newId } from '../../src/platform/persistence/new-id';
import type { Answer } from '../support/answer';
import {
  aGuidedPrice,
  anAgreement,
  aPricedProduct,
  aProductOnSale,
  aRevocation,
  aTariff,
  offeringOf,
  type BuiltProduct,
  type PricedProduct,
} from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';
import { twoBands } from '../support/schemes';

const NOTICE = `query ($on: Date, $first: Int, $after: String, $where: PriceNoticeWhere) {
  priceNotice(on: $on, first: $first, after: $after, where: $where) {
    nodes {
      on productCode productTitle offeringId chargeUnit isOnOffer picture
      guidedPrice { id form documentNumber effectiveFrom decisionId ceiling { amount } upPercent downPercent }
      tariff { id effectiveFrom unitPrice { amount } }
      nextGuidedPrice { id effectiveFrom } nextTariff { id effectiveFrom }
      bands {
        customerClass fieldsFrom above upTo
        benchmark { amount } ceiling { amount } floor { amount } unitPrice { amount }
      }
    }
    pageInfo { hasNextPage endCursor }
    totalCount { value isExact }
  }
}`;

const MORNING = '2026-11-23T02:00:00.000Z';

describe('priceNotice', () => {
  let server: MarketServer;
  /** 2.00 until November and 1.50 from 1 December; the tariff of 1.90 is followed by one of 1.40 on 5 December. */
  let changing: BuiltProduct;
  let withdrawn: PricedProduct;
  const versions = { first: '', second: '', tariff: '', nextTariff: '' };
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager, market } = server;
    changing = await aProductOnSale(manager, market);
    const first = await aGuidedPrice(manager, changing, { ceiling: '2.000000' });
    const tariff = await aTariff(manager, changing, first, { unitPrice: '1.900000' });
    const second = await aGuidedPrice(manager, changing, {
      ceiling: '1.500000',
      effectiveFrom: '2026-12-01',
    });
    const followed = await aTariff(manager, changing, second, {
      unitPrice: '1.400000',
      effectiveFrom: '2026-12-05',
    });
    Object.assign(versions, {
      first: first.id,
      second: second.id,
      tariff: tariff.id,
      nextTariff: followed.id,
    });
    withdrawn = await aPricedProduct(manager, market);
    await aGuidedPrice(manager, withdrawn, { ceiling: '1', effectiveFrom: '2027-01-01' });
    await manager.update(DataProductEntity, { id: withdrawn.product.id }, { state: 'WITHDRAWN' });
  });
  beforeEach(() => {
    server.clock.set(MORNING);
  });
  afterAll(() => server.stop());

  const notice = (variables: object = {}): Promise<Answer> =>
    server.execute(NOTICE, { first: 100, ...variables });
  const of = async ({ product }: BuiltProduct, on?: string): Promise<Answer> => {
    const answer = await notice({ on, where: { productCode: product.productCode } });
    expect(answer.errors).toEqual([]);
    return answer;
  };
  const ids = (answer: Answer): unknown[] =>
    ['guidedPrice', 'tariff', 'nextGuidedPrice', 'nextTariff'].map(
      (price) => answer.at(`priceNotice.nodes.0.${price}.id`) ?? null,
    );

  it('tells anybody what is in force today, by which document and decision, and what is announced', async () => {
    const answer = await of(changing);
    expect(answer.at('priceNotice.nodes.0')).toMatchObject({
      on: '2026-11-23',
      productCode: changing.product.productCode,
      productTitle: changing.product.title,
      offeringId: offeringOf(changing, 'INDUSTRY').id,
      chargeUnit: 'PER_CALL',
      isOnOffer: true,
      picture: `/prices/${offeringOf(changing, 'INDUSTRY').id}.svg`,
      guidedPrice: {
        form: 'CEILING',
        effectiveFrom: '2026-01-01',
        ceiling: { amount: '2.00' },
        upPercent: null,
        downPercent: null,
      },
      tariff: { unitPrice: { amount: '1.90' } },
      bands: [
        {
          customerClass: 'STANDARD',
          fieldsFrom: 0,
          above: 0,
          upTo: null,
          benchmark: null,
          ceiling: { amount: '2.00' },
          floor: { amount: '0.00' },
          unitPrice: { amount: '1.90' },
        },
      ],
    });
    expect(answer.text('priceNotice.nodes.0.guidedPrice.documentNumber')).toMatch(/号$/);
    expect(answer.text('priceNotice.nodes.0.guidedPrice.decisionId')).toMatch(/^dec_/);
    expect(ids(answer)).toEqual([versions.first, versions.tariff, versions.second, versions.nextTariff]);
  });

  it.each([
    { at: '2026-11-30T15:59:59.999Z', on: '2026-11-30', isSecond: false },
    { at: '2026-11-30T16:00:00.000Z', on: '2026-12-01', isSecond: true },
    { at: '2026-11-30T16:00:00.001Z', on: '2026-12-01', isSecond: true },
  ])('changes at midnight in Shanghai: at $at it is $on', async ({ at, on, isSecond }) => {
    server.clock.set(at);
    const answer = await of(changing);
    expect(answer.at('priceNotice.nodes.0.on')).toBe(on);
    expect(ids(answer)).toEqual(
      isSecond
        ? [versions.second, null, null, versions.nextTariff]
        : [versions.first, versions.tariff, versions.second, versions.nextTariff],
    );
  });

  it.each([
    { on: '2026-11-30', guided: 'first', tariff: 'tariff' },
    // Overtaken by the lower guided price: nobody can be charged until the operator follows.
    { on: '2026-12-01', guided: 'second', tariff: null },
    { on: '2026-12-04', guided: 'second', tariff: null },
    { on: '2026-12-05', guided: 'second', tariff: 'nextTariff' },
    { on: '2099-12-31', guided: 'second', tariff: 'nextTariff' },
  ] as const)('tells of $on, asked in November and asked later, the same', async ({ on, guided, tariff }) => {
    for (const now of [MORNING, '2027-03-01T02:00:00.000Z']) {
      server.clock.set(now);
      const [guidedPrice, charged] = ids(await of(changing, on));
      expect({ guidedPrice, charged }).toEqual({
        guidedPrice: versions[guided],
        charged: tariff && versions[tariff],
      });
    }
  });

  it('shows no amount above the ceiling beside a price that cannot be charged', async () => {
    const answer = await of(changing, '2026-12-02');
    expect(answer.at('priceNotice.nodes.0.bands')).toMatchObject([
      { ceiling: { amount: '1.50' }, unitPrice: null },
    ]);
  });

  it('tells of a withdrawn product what was in force while it was public, and nothing of today or later', async () => {
    const before = await of(withdrawn, '2026-11-22');
    expect(before.at('priceNotice.nodes.0')).toMatchObject({
      isOnOffer: false,
      guidedPrice: { id: withdrawn.guidedPrice.id },
      tariff: { id: withdrawn.tariff.id },
      // Announced for next year, for a product that nobody can buy.
      nextGuidedPrice: null,
    });
    for (const on of [undefined, '2026-11-23', '2027-01-02']) {
      expect((await of(withdrawn, on)).at('priceNotice.nodes')).toEqual([]);
    }
  });

  it('tells nothing of a day before the first price', async () => {
    expect((await of(changing, '2025-12-31')).at('priceNotice.nodes')).toEqual([]);
  });

  it('tells of a product without a price in force what is announced for it', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    await aGuidedPrice(server.manager, built, { effectiveFrom: '2026-12-01' });
    expect((await of(built)).at('priceNotice.nodes.0')).toMatchObject({
      guidedPrice: null,
      tariff: null,
      nextGuidedPrice: { effectiveFrom: '2026-12-01' },
      bands: [],
    });
    expect((await of(built, '2026-11-22')).at('priceNotice.nodes')).toEqual([]);
  });

  it('never tells of a product under an agreement that has ended, except of the past', async () => {
    const agreement = await anAgreement(server.manager, server.market, { endsOn: '2026-11-22' });
    const ended = await aPricedProduct(server.manager, server.market, { agreement });
    expect((await of(ended)).at('priceNotice.nodes')).toEqual([]);
    expect((await of(ended, '2026-11-22')).at('priceNotice.nodes')).toHaveLength(1);
  });

  it('tells of an offering that was given up only for the days before', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    const { id } = offeringOf(built, 'INDUSTRY');
    await server.manager.update(OfferingEntity, { id }, { retiredAt: new Date('2026-11-20T04:00:00.000Z') });
    for (const [on, count] of [
      ['2026-11-19', 1],
      ['2026-11-20', 1],
      ['2026-11-21', 0],
      [undefined, 0],
    ] as const) {
      expect((await of(built, on)).at('priceNotice.nodes')).toHaveLength(count);
    }
  });

  it('tells of a revoked guided price for the days before, and of no earlier one after', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    const second = await aGuidedPrice(server.manager, built, { effectiveFrom: '2026-11-01' });
    await aRevocation(server.manager, built, second, { effectiveFrom: '2026-12-01' });
    for (const [on, count] of [
      ['2026-10-31', 1],
      ['2026-11-30', 1],
      ['2026-12-01', 0],
    ] as const) {
      expect((await of(built, on)).at('priceNotice.nodes')).toHaveLength(count);
    }
    server.clock.set('2026-12-02T02:00:00.000Z');
    for (const [on, count] of [
      ['2026-11-30', 1],
      ['2026-12-01', 0],
      [undefined, 0],
    ] as const) {
      expect((await of(built, on)).at('priceNotice.nodes')).toHaveLength(count);
    }
    const issued = await aGuidedPrice(server.manager, built, { effectiveFrom: '2026-12-20' });
    expect(ids(await of(built))).toEqual([null, null, issued.id, null]);
  });

  it('sets guided price and tariff side by side, band by band', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const guide = {
      form: 'BENCHMARK' as const,
      scheme: twoBands('2', '1'),
      floats: { upPercent: '10', downPercent: '20' },
    };
    const guidedPrice = await aGuidedPrice(server.manager, built, { guide });
    await aTariff(server.manager, built, guidedPrice, { scheme: twoBands('2.2', '0.8') });
    const answer = await of(built);
    expect(answer.at('priceNotice.nodes.0')).toMatchObject({
      guidedPrice: { form: 'BENCHMARK', ceiling: null, upPercent: '10.0000', downPercent: '20.0000' },
      tariff: { unitPrice: null },
      bands: [
        {
          above: 0,
          upTo: 1000,
          benchmark: { amount: '2.00' },
          ceiling: { amount: '2.20' },
          floor: { amount: '1.60' },
          unitPrice: { amount: '2.20' },
        },
        {
          above: 1000,
          upTo: null,
          benchmark: { amount: '1.00' },
          ceiling: { amount: '1.10' },
          floor: { amount: '0.80' },
          unitPrice: { amount: '0.80' },
        },
      ],
    });
  });

  it('cuts a tariff of one price along the bands of its guided price', async () => {
    const built = await aProductOnSale(server.manager, server.market);
    const guide = { ...flatCeiling('1'), scheme: twoBands('2', '1') };
    const guidedPrice = await aGuidedPrice(server.manager, built, { guide });
    await aTariff(server.manager, built, guidedPrice, { unitPrice: '0.9' });
    expect((await of(built)).at('priceNotice.nodes.0.bands')).toMatchObject([
      { upTo: 1000, ceiling: { amount: '2.00' }, unitPrice: { amount: '0.90' } },
      { above: 1000, ceiling: { amount: '1.00' }, unitPrice: { amount: '0.90' } },
    ]);
  });

  it('is read page by page, each offering once, the same for everybody', async () => {
    const all = await notice();
    const codes = (answer: Answer): string[] =>
      (answer.at('priceNotice.nodes') as { productCode: string }[]).map(({ productCode }) => productCode);
    const seen: string[] = [];
    let after: unknown = null;
    for (let pages = 0; pages < 50 && after !== undefined; pages += 1) {
      const page = await notice({ first: 1, after });
      seen.push(...codes(page));
      after =
        page.at('priceNotice.pageInfo.hasNextPage') === true && page.at('priceNotice.pageInfo.endCursor');
      if (after === false) after = undefined;
    }
    expect(seen).toEqual(codes(all));
    expect(all.at('priceNotice.totalCount')).toEqual({ value: seen.length, isExact: true });
    for (const as of [server.cast.regulator, server.cast.operatorProduct, server.cast.enterpriseBuyer]) {
      expect((await server.execute(NOTICE, { first: 100 }, { as })).data).toEqual(all.data);
    }
  });

  it.each([
    { _case: 'no such code', where: { productCode: 'NO-SUCH' } },
    { _case: 'no such product', where: { productId: newId('product') } },
    { _case: 'no such offering', where: { offeringId: newId('offering') } },
  ])('is empty for $_case', async ({ where }) => {
    const answer = await notice({ where });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('priceNotice.nodes')).toEqual([]);
  });

  it.each([
    { _case: 'a day that does not exist', variables: { on: '2027-02-29' } },
    { _case: 'a day long ago', variables: { on: '1999-12-31' } },
    { _case: 'the year nought', variables: { on: '0000-01-01' } },
    { _case: 'a day in 2100', variables: { on: '2100-01-01' } },
    { _case: 'a code of 65 characters', variables: { where: { productCode: 'A'.repeat(65) } } },
    { _case: 'a code that is not ASCII', variables: { where: { productCode: '企业' } } },
    { _case: 'an id that is too short', variables: { where: { offeringId: 'off_1' } } },
    { _case: 'no page size', variables: { first: null } },
    { _case: 'a page of 101', variables: { first: 101 } },
    { _case: 'a made-up cursor', variables: { after: 'bm90aGluZw' } },
  ])('refuses $_case before any SQL', async ({ variables }) => {
    await expectThrown(server, () => notice(variables), 'BAD_USER_INPUT');
    expect((await notice(variables)).statements).toEqual([]);
  });
});
