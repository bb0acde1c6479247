import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aControlFact, aDeliveredOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { countRows, marketCast } from '../support/market-ground';
import { aCast, type Cast, type Persona } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';

const REGISTER = readFileSync(path.join('schema', 'examples', 'registerDerivedProduct.graphql'), 'utf8');

let server: TestServer;
let cast: Cast;
let product: PricedProduct;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
  product = await aPricedProduct(server.dataSource.manager, marketCast(cast));
});
afterAll(() => server.stop());

let keys = 0;
function input(more: object = {}): object {
  keys += 1;
  return {
    input: {
      idempotencyKey: `api-register-${String(keys)}`,
      productCode: `API-${String(keys)}`,
      title: '授信模型 <"A">',
      summary: '融合公共数据产品。',
      orderIds: [],
      derivedProductIds: [],
      ...more,
    },
  };
}

const orderOf = ({ organisationId: buyerId, personId: placedBy }: Persona) =>
  aDeliveredOrder(server.dataSource.manager, product, { buyerId, placedBy });

const KEPT = ['derived_product', 'derived_product_input', 'outbox_event'];

it('refuses who is not signed in, and who has no such role, before any SQL', async () => {
  const nobody = await server.execute(REGISTER, input());
  expect(nobody.thrown).toEqual(['UNAUTHENTICATED']);
  expect(nobody.statements).toEqual([]);
  const auditor = await server.execute(REGISTER, input(), { as: cast.auditor });
  expect(auditor.thrown).toEqual(['FORBIDDEN']);
});

it('[G-11] registers for a buyer and shows its lineage with names', async () => {
  const order = await orderOf(cast.enterpriseBuyer);
  const answer = await server.execute(REGISTER, input({ orderIds: [order.id] }), {
    as: cast.enterpriseBuyer,
  });
  expect(answer.errors).toEqual([]);
  expect(answer.refusals('registerDerivedProduct')).toEqual([]);
  expect(answer.at('registerDerivedProduct.derivedProduct.state')).toBe('REGISTERED');
  expect(answer.text('registerDerivedProduct.derivedProduct.lineageDiagram').split('\n')).toEqual([
    'flowchart LR',
    '  n1["授信模型 #60;#34;A#34;#62;"]',
    `  n2["${product.product.title}"]`,
    '  n2 --> n1',
  ]);
});

it('[G-01] refuses the operator by law, with clauses and no row', async () => {
  const order = await orderOf(cast.enterpriseBuyer);
  const before = await countRows(server.dataSource.manager, ...KEPT);
  const answer = await server.execute(REGISTER, input({ orderIds: [order.id] }), {
    as: cast.operatorProduct,
  });
  expect(answer.at('registerDerivedProduct.derivedProduct')).toBeNull();
  expect(answer.at('registerDerivedProduct.userErrors')).toEqual([
    expect.objectContaining({
      code: 'REDEVELOPMENT_BY_OPERATOR',
      ruleId: 'G-01',
      chain: [],
      clauses: [expect.objectContaining({ id: 'N27:6' }), expect.objectContaining({ id: 'SEED:4.2' })],
    }),
  ]);
  expect(await countRows(server.dataSource.manager, ...KEPT)).toEqual(before);
});

it('[G-04] refuses a controlled company with the chain of control, in the language asked for', async () => {
  const order = await orderOf(cast.publicBuyer);
  await aControlFact(server.dataSource.manager, marketCast(cast), {
    controllerId: cast.operator.id,
    controlledId: cast.publicBody.id,
  });
  for (const [locale, word] of [
    ['zh', '控制关系'],
    ['en', 'by control'],
    ['zh', '请报告实施机构'],
    ['en', 'report it to the implementing agency'],
  ] as const) {
    const answer = await server.execute(REGISTER, input({ orderIds: [order.id] }), {
      as: cast.publicBuyer,
      locale,
    });
    expect(answer.at('registerDerivedProduct.userErrors')).toEqual([
      expect.objectContaining({
        code: 'REDEVELOPMENT_BY_CONTROL_TIE',
        message: expect.stringContaining(word) as string,
        chain: [
          {
            controllerName: cast.operator.name,
            controlledName: cast.publicBody.name,
            basis: 'MAJORITY_SHAREHOLDING',
          },
        ],
      }),
    ]);
  }
});

it('leaves out the spaces around title and summary, and keeps the lines within', async () => {
  const order = await orderOf(cast.enterpriseBuyer);
  const texts = { title: '  授信模型 ', summary: '\n第一行\n第二行 ' };
  const answer = await server.execute(REGISTER, input({ orderIds: [order.id], ...texts }), {
    as: cast.enterpriseBuyer,
  });
  expect(answer.refusals('registerDerivedProduct')).toEqual([]);
  const rows: unknown[] = await server.dataSource.query(
    'SELECT title, summary FROM derived_product WHERE id = ?',
    [answer.text('registerDerivedProduct.derivedProduct.id')],
  );
  expect(rows).toEqual([{ title: '授信模型', summary: '第一行\n第二行' }]);
});

it('refuses the code of a first-level product', async () => {
  const order = await orderOf(cast.enterpriseBuyer);
  const answer = await server.execute(
    REGISTER,
    input({ orderIds: [order.id], productCode: product.product.productCode }),
    { as: cast.enterpriseBuyer },
  );
  expect(answer.at('registerDerivedProduct.userErrors')).toEqual([
    expect.objectContaining({ code: 'ALREADY_EXISTS', path: ['productCode'] }),
  ]);
});

it('refuses bad input before any SQL', async () => {
  for (const bad of [
    { productCode: 'a b' },
    { productCode: 'lower-01' },
    { productCode: 'AB' },
    { productCode: 'A_B' },
    { title: '' },
    { title: '   ' },
    { title: '\u200b\u200d\ufeff' },
    { title: '授信\u0000模型' },
    { title: '授信\n模型' },
    { title: '授信\u202e型模' },
    { summary: ' \n\t ' },
    { summary: '\u3164\u2800' },
    { summary: '融合\u2066公共\u2069数据' },
    { summary: '融合\u001b[31m数据' },
    { orderIds: Array(51).fill('ord') },
    { summary: 'x'.repeat(2001) },
  ]) {
    const answer = await server.execute(REGISTER, input(bad), { as: cast.enterpriseBuyer });
    expect(answer.thrown).toEqual(['BAD_USER_INPUT']);
  }
});
