import { createHash } from 'node:crypto';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { bytesOf, openTable } from '../../src/platform/spreadsheet';
import {
  aGuidedPrice,
  aPricedProduct,
  aProductOnSale,
  aRevocation,
  aSubmittedProduct,
  aTariff,
  offeringOf,
  type BuiltProduct,
  type PricedProduct,
} from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { twoBands } from '../support/schemes';
import { request } from '../support/uploads';

const HOSTILE = `=1+1 "><script>alert('&')</script>`;
const TODAY = '2026-11-23';

let server: MarketServer;
let hostile: BuiltProduct;
let banded: BuiltProduct;
let withdrawn: PricedProduct;
beforeAll(async () => {
  server = await startMarketServer();
  const { manager, market } = server;
  hostile = await aPricedProduct(manager, market, {
    ceiling: '9.000001',
    unitPrice: '8.5',
    product: { title: HOSTILE },
  });
  const coming = await aGuidedPrice(manager, hostile, {
    ceiling: '8',
    effectiveFrom: '2026-12-01',
    documentNumber: '-2+3 <b>号</b>',
  });
  await aTariff(manager, hostile, coming, { unitPrice: '7.25', effectiveFrom: '2026-12-10' });
  banded = await aProductOnSale(manager, market);
  const guide = {
    form: 'BENCHMARK' as const,
    scheme: twoBands('2', '1'),
    floats: { upPercent: '10', downPercent: '20' },
  };
  const guidedPrice = await aGuidedPrice(manager, banded, { guide });
  await aTariff(manager, banded, guidedPrice, { scheme: twoBands('2.1', '0.9') });
  withdrawn = await aPricedProduct(manager, market);
  await aGuidedPrice(manager, withdrawn, { ceiling: '1', effectiveFrom: '2027-01-01' });
  await manager.update(DataProductEntity, { id: withdrawn.product.id }, { state: 'WITHDRAWN' });
  await aSubmittedProduct(manager, market, { product: { productCode: 'NEVER-APPROVED' } });
});
afterAll(() => server.stop());

const get = (path: string, locale: 'zh' | 'en' = 'en') => request(server, path, {}, { locale });
const page = async (query: string, locale: 'zh' | 'en' = 'en') => {
  const answer = await get(`/prices${query}`, locale);
  return { ...answer, text: answer.bytes.toString() };
};

/** A table as a reader of it has it: each row by the English names of the columns. */
async function tableAt(path: string): Promise<Record<string, string>[]> {
  const { status, bytes } = await get(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  const table = await openTable(bytesOf(bytes), { limits: { rows: 1000, columns: 40, cellLength: 500 } });
  const names = table.header.map((name) => name.split(' ').at(-1) ?? '');
  const rows: Record<string, string>[] = [];
  for await (const { cells, problems } of table.rows) {
    expect(problems).toEqual([]);
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  }
  return rows;
}

const offeringIdOf = (built: BuiltProduct): string => offeringOf(built, 'INDUSTRY').id;

describe('GET /prices.csv', () => {
  it('has the same figures as GraphQL, one row for each band', async () => {
    for (const on of [TODAY, '2026-12-01', '2026-12-10', '2026-11-01']) {
      const answer = await server.execute(
        `query ($on: Date) { priceNotice(on: $on, first: 100) { nodes {
          on productCode productTitle isOnOffer offeringId chargeUnit chargeMeasure
          guidedPrice { taxBasis form documentNumber effectiveFrom decisionId } tariff { effectiveFrom decisionId }
          nextGuidedPrice { effectiveFrom } nextTariff { effectiveFrom }
          bands { customerClass fieldsFrom above upTo benchmark { amount } ceiling { amount } floor { amount } unitPrice { amount } }
        } } }`,
        { on },
      );
      const nodes = answer.at('priceNotice.nodes') as Record<string, unknown>[];
      const text = (value: unknown): string =>
        typeof value === 'string' ? value : JSON.stringify(value ?? '').replaceAll('"', '');
      const of = (value: unknown, field: string): string =>
        text((value as Record<string, unknown> | null)?.[field]);
      const expected = nodes.flatMap((node) =>
        (node['bands'] as Record<string, unknown>[]).map((band) => ({
          on,
          productCode: text(node['productCode']),
          productTitle: text(node['productTitle']),
          isOnOffer: text(node['isOnOffer']),
          offeringId: text(node['offeringId']),
          chargeUnit: text(node['chargeUnit']),
          chargeMeasure: text(node['chargeMeasure']),
          taxBasis: of(node['guidedPrice'], 'taxBasis'),
          form: of(node['guidedPrice'], 'form'),
          customerClass: text(band['customerClass']),
          fieldsFrom: text(band['fieldsFrom']),
          above: text(band['above']),
          upTo: text(band['upTo']),
          benchmark: of(band['benchmark'], 'amount'),
          ceiling: of(band['ceiling'], 'amount'),
          floor: of(band['floor'], 'amount'),
          unitPrice: of(band['unitPrice'], 'amount'),
          documentNumber: of(node['guidedPrice'], 'documentNumber'),
          guidedPriceFrom: of(node['guidedPrice'], 'effectiveFrom'),
          guidedPriceDecisionId: of(node['guidedPrice'], 'decisionId'),
          tariffFrom: of(node['tariff'], 'effectiveFrom'),
          tariffDecisionId: of(node['tariff'], 'decisionId'),
          nextGuidedPriceFrom: of(node['nextGuidedPrice'], 'effectiveFrom'),
          nextTariffFrom: of(node['nextTariff'], 'effectiveFrom'),
        })),
      );
      const rows = await tableAt(`/prices.csv?on=${on}`);
      expect(rows).toMatchObject(expected);
      expect(rows).toHaveLength(expected.length);
      expect(rows.length).toBeGreaterThan(2);
    }
  });

  it('makes no formula of a name or a document number', async () => {
    const text = (await get('/prices.csv?on=2026-12-10')).bytes.toString();
    expect(text).toContain(`"'=1+1 ""><script>`);
    expect(text).toContain(`'-2+3 <b>号</b>`);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('comes as a file that says what it is', async () => {
    const { headers } = await get('/prices.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('holds more offerings than are read at once, each once and in order', async () => {
    for (let count = 0; count < 25; count += 1) await aPricedProduct(server.manager, server.market);
    const ids = (await tableAt('/prices.csv')).map(({ offeringId }) => offeringId);
    expect(ids).toHaveLength(28);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(27);
  });
});

describe('GET /prices/<code>.csv', () => {
  it('has every version with its document, its days and its decision', async () => {
    const rows = await tableAt(`/prices/${hostile.product.productCode}.csv`);
    expect(rows).toMatchObject([
      { kind: 'GUIDED_PRICE', ceiling: '9.000001', effectiveFrom: '2026-01-01', lastDay: '2026-11-30' },
      {
        kind: 'GUIDED_PRICE',
        ceiling: '8.00',
        effectiveFrom: '2026-12-01',
        lastDay: '',
        documentNumber: '-2+3 <b>号</b>',
        madeAt: '2026-03-02T02:00:00.000Z',
      },
      {
        kind: 'TARIFF',
        unitPrice: '8.50',
        ceiling: '9.000001',
        effectiveFrom: '2026-01-01',
        lastDay: '2026-12-09',
      },
      { kind: 'TARIFF', unitPrice: '7.25', ceiling: '8.00', effectiveFrom: '2026-12-10', lastDay: '' },
    ]);
    for (const { decisionId } of rows) expect(decisionId).toMatch(/^dec_/);
  });

  it('says from when a guided price is revoked', async () => {
    const revoked = await aPricedProduct(server.manager, server.market);
    await aRevocation(server.manager, revoked, revoked.guidedPrice, { effectiveFrom: '2026-12-01' });
    const coming = await aGuidedPrice(server.manager, revoked, { effectiveFrom: '2026-12-20' });
    await aRevocation(server.manager, revoked, coming);
    expect(await tableAt(`/prices/${revoked.product.productCode}.csv`)).toMatchObject([
      { kind: 'GUIDED_PRICE', lastDay: '2026-11-30', revokedFrom: '2026-12-01' },
      { kind: 'GUIDED_PRICE', effectiveFrom: '2026-12-20', lastDay: '', revokedFrom: '2026-12-20' },
      { kind: 'TARIFF', lastDay: '', revokedFrom: '' },
    ]);
  });

  it('has a row for each band', async () => {
    expect(await tableAt(`/prices/${banded.product.productCode}.csv`)).toMatchObject([
      { form: 'BENCHMARK', above: '0', upTo: '1000', benchmark: '2.00', ceiling: '2.20', floor: '1.60' },
      { form: 'BENCHMARK', above: '1000', upTo: '', benchmark: '1.00', ceiling: '1.10', floor: '0.80' },
      { kind: 'TARIFF', above: '0', upTo: '1000', unitPrice: '2.10', accumulation: 'MONTH' },
      { kind: 'TARIFF', above: '1000', upTo: '', unitPrice: '0.90' },
    ]);
  });

  it('says what is wrong with an address that cannot be decoded', async () => {
    const { status, thrown, bytes } = await get('/prices/%zz.csv');
    expect({ status, thrown }).toEqual({ status: 400, thrown: ['BAD_USER_INPUT'] });
    expect(bytes.toString()).toContain('percent-encoding');
  });

  it('keeps what was public of a withdrawn product, without what was announced', async () => {
    const rows = await tableAt(`/prices/${withdrawn.product.productCode}.csv`);
    expect(rows.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-01-01', '2026-01-01']);
  });

  it.each(['NO-SUCH', 'NEVER-APPROVED', 'A'.repeat(65), '%E4%BC%81%E4%B8%9A', '%00', "x'%20OR%201=1--"])(
    'answers 404 for %s',
    async (code) => {
      const { status, thrown } = await get(`/prices/${code}.csv`);
      expect({ status, thrown }).toEqual({ status: 404, thrown: ['BAD_USER_INPUT'] });
    },
  );
});

describe('GET /prices/<offering id>.svg', () => {
  it('draws guided price and tariff with every amount, document and day, past and coming', async () => {
    const { status, headers, bytes } = await get(`/prices/${offeringIdOf(hostile)}.svg`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    const svg = bytes.toString();
    for (const text of ['9.000001', '8.50', '8.00', '7.25', TODAY, '元/次 CNY per call']) {
      expect(svg).toContain(text);
    }
    expect(svg).not.toMatch(/<script|<b>/);
  });

  it('draws the highest band of the standard class where there are several, and says so', async () => {
    const svg = (await get(`/prices/${offeringIdOf(banded)}.svg`)).bytes.toString();
    expect(svg).toContain('the highest band of the standard class');
    expect(svg).toContain('2.20');
    expect(svg).toContain('2.10');
  });

  it('draws a withdrawn product without what was announced', async () => {
    const { status, bytes } = await get(`/prices/${offeringIdOf(withdrawn)}.svg`);
    expect(status).toBe(200);
    expect(bytes.toString()).not.toContain('1.00');
  });

  it.each([newId('offering'), newId('product'), 'off_1', '%2e%2e', 'A'.repeat(300)])(
    'answers 404 for %s',
    async (id) => {
      const { status, thrown } = await get(`/prices/${id}.svg`);
      expect({ status, thrown }).toEqual({ status: 404, thrown: ['BAD_USER_INPUT'] });
    },
  );
});

describe('GET /prices', () => {
  it('is a page in the language that is asked for, with everything to go on from', async () => {
    const chinese = await page('', 'zh');
    expect(chinese.status).toBe(200);
    expect(chinese.text).toContain('<html lang="zh-CN">');
    for (const text of ['价格公示', '元/次', '含税', TODAY, '9.000001', '8.50', '自 2026-12-01 起']) {
      expect(chinese.text).toContain(text);
    }
    const english = await page('');
    expect(english.text).toContain('<html lang="en">');
    for (const text of ['Price notice', 'CNY per call', 'tax included', 'units 1 to 1000']) {
      expect(english.text).toContain(text);
    }
    for (const path of [
      `/prices/${offeringIdOf(hostile)}.svg`,
      `/prices/${hostile.product.productCode}.csv`,
      `/prices.csv?on=${TODAY}`,
      '/explorer',
    ]) {
      expect(english.text).toContain(`href="${path}"`);
    }
    expect(english.headers.get('vary')).toContain('Accept-Language');
  });

  it('shows what it was given as text', async () => {
    const { text } = await page(`?q=${hostile.product.productCode}`);
    expect(text).toContain('=1+1 &quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;');
    const asked = await page(
      `?q=${encodeURIComponent('"><script>alert(1)</script>')}&on=${encodeURIComponent('"x')}`,
    );
    expect(asked.status).toBe(400);
    for (const shown of [text, asked.text]) expect(shown).not.toMatch(/<script|<b>|value=""x/);
  });

  it('lets nothing run and nothing be fetched from elsewhere; its style is the one that the policy names', async () => {
    const { text, headers } = await page('');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|script-src/);
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(text).not.toMatch(/style="|onclick|https?:\/\//);
  });

  it('tells of another day, and of one product', async () => {
    const coming = await page(`?on=2026-12-05&q=${hostile.product.productCode}`);
    expect(coming.text).toContain('8.00');
    expect(coming.text).toContain('nothing may be charged');
    expect(coming.text).toContain('value="2026-12-05"');
    expect(coming.text).not.toContain(banded.product.productCode);
    const past = await page(`?on=2026-11-01&q=${withdrawn.product.productCode}`);
    expect(past.text).toContain('no longer offered');
  });

  it('goes on by a cursor, each offering once', async () => {
    for (let count = 0; count < 50; count += 1) await aPricedProduct(server.manager, server.market);
    const codes = ({ text }: { text: string }): string[] =>
      [...text.matchAll(/href="\/prices\/([^"]+)\.csv"/g)].map(([, code]) => code ?? '');
    const first = await page(`?on=${TODAY}`);
    const next = /rel="next"\s+href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain(`on=${TODAY}`);
    const second = await page(next.replace('/prices', ''));
    expect(codes(first)).toHaveLength(50);
    const both = [...codes(first), ...codes(second)];
    expect(new Set(both).size).toBe(both.length);
    expect(both.length).toBeGreaterThan(70);
    expect(second.text).not.toContain('rel="next"');
  });

  it.each([
    { _case: 'an unknown code', query: '?q=NO-SUCH', status: 404 },
    { _case: 'a product that was never approved', query: '?q=NEVER-APPROVED', status: 404 },
    { _case: 'a day that does not exist', query: '?on=2027-02-29', status: 400 },
    { _case: 'a day in words', query: '?on=yesterday', status: 400 },
    { _case: 'a day out of range', query: '?on=0000-01-01', status: 400 },
    { _case: 'a code of 5,000 characters', query: `?q=${'A'.repeat(5000)}`, status: 400 },
    { _case: 'a code in Chinese', query: '?q=%E4%BC%81', status: 400 },
    { _case: 'half a character', query: '?q=%ED%A0%80', status: 400 },
    { _case: 'a made-up cursor', query: '?after=bm90aGluZw', status: 400 },
    { _case: 'a day given twice', query: '?on=2026-11-23&on=2026-11-24', status: 400 },
    { _case: 'a code given twice', query: '?q=A&q=B', status: 400 },
  ])('answers $status with a page that says why for $_case', async ({ query, status }) => {
    for (const locale of ['zh', 'en'] as const) {
      const answer = await page(query, locale);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.text).toMatch(/role="alert">\s*[^<]{10,}/);
      expect(answer.text.length).toBeLessThan(10_000);
    }
  });

  it('takes empty fields of the form for none', async () => {
    expect((await page('?on=&q=&after=')).status).toBe(200);
  });
});

it.each([
  '/prices.csv?on=2027-02-29',
  '/prices.csv?on=1999-12-31',
  '/prices.csv?on=2026-11-23&on=2026-11-24',
])('refuses %s before any table begins', async (path) => {
  const { status, thrown, headers } = await get(path);
  expect({ status, thrown }).toEqual({ status: 400, thrown: ['BAD_USER_INPUT'] });
  expect(headers.get('content-type')).toContain('json');
});
