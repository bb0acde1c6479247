import { aProductOnSale, aSubmittedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';

const BY_CODE = `query ($code: String!) { productByCode(code: $code) { id productCode } }`;

describe('productByCode', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('finds a product on sale for everybody', async () => {
    const { product } = await aProductOnSale(server.manager, server.market);
    const answer = await server.execute(BY_CODE, { code: product.productCode });
    expect(answer.at('productByCode')).toEqual({ id: product.id, productCode: product.productCode });
  });

  it('[C-01] finds a draft for its operator and its agency, and for nobody else', async () => {
    const { product } = await aSubmittedProduct(server.manager, server.market);
    const read = async (name: 'operatorProduct' | 'agencyReviewer' | 'enterpriseBuyer' | 'pricingOfficer') =>
      (await server.execute(BY_CODE, { code: product.productCode }, { as: server.cast[name] })).at(
        'productByCode',
      );
    expect(await read('operatorProduct')).toMatchObject({ id: product.id });
    expect(await read('agencyReviewer')).toMatchObject({ id: product.id });
    expect(await read('enterpriseBuyer')).toBeNull();
    expect(await read('pricingOfficer')).toBeNull();
  });

  it.each([
    { _case: 'an unknown code', code: 'NOT-THERE' },
    { _case: 'a code in Chinese', code: '企业信用评分' },
    { _case: 'an empty code', code: '' },
    { _case: 'a wildcard', code: '%' },
    { _case: 'a code of 65 characters', code: 'A'.repeat(65) },
    { _case: 'SQL', code: "' OR '1'='1" },
  ])('is null for $_case', async ({ code }) => {
    await aProductOnSale(server.manager, server.market);
    const answer = await server.execute(BY_CODE, { code });
    expect(answer.thrown).toEqual([]);
    expect(answer.data).toEqual({ productByCode: null });
  });

  it('takes a code as it is written, in upper and lower case', async () => {
    const { product } = await aProductOnSale(server.manager, server.market, {
      product: { productCode: 'CASE-A' },
    });
    const lower = await server.execute(BY_CODE, { code: product.productCode.toLowerCase() });
    expect(lower.data).toEqual({ productByCode: null });
  });
});
