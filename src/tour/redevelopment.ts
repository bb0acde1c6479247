import type { MadeProduct } from './approval';
import { follow, textOf, WHY } from './client';
import { ORDER, orderInput } from './documents';
import { quoted } from './orders';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const REGISTER = `mutation ($input: RegisterDerivedProductInput!) {
  registerDerivedProduct(input: $input) { derivedProduct { id productCode state } ${WHY} }
}`;
const PRODUCT = `query ($id: ID!) { product(id: $id) { id state version } }`;
const SUSPEND = `mutation ($input: ChangeProductStandingInput!) {
  suspendProduct(input: $input) { product { state } ${WHY} }
}`;
const HISTORY = `query ($id: ID!) {
  product(id: $id) { state history { type occurredAt } }
}`;

interface Round {
  readonly stage: Stage;
  readonly product: MadeProduct;
  readonly run: string;
}

/** Whoever bought builds on it; the operator, and who is tied to it by control, may not. */
export async function redevelop({ stage, product, run }: Round, orderId: string): Promise<void> {
  const register = (code: string, inputs: { orderIds?: string[]; derivedProductIds?: string[] }) => ({
    field: 'registerDerivedProduct',
    document: REGISTER,
    variables: {
      input: {
        idempotencyKey: `tour-${code}`,
        productCode: code,
        title: '中小企业授信分(导览)',
        summary: '以已交付的核验结果为输入计算的授信分,由导览程序登记。',
        orderIds: [],
        derivedProductIds: [],
        ...inputs,
      },
    },
  });
  const derived = await stage.does(
    {
      who: PEOPLE.enterprise,
      what: { zh: '登记以所购产品再开发的二级产品', en: 'registers a product built on what it bought' },
      ...register(`DERIVED-${run}`, { orderIds: [orderId] }),
    },
    (reply) => {
      const state = reply.text('registerDerivedProduct.derivedProduct.state');
      const code = reply.text('registerDerivedProduct.derivedProduct.productCode');
      return must(state === 'REGISTERED', `${code} · ${state}`, {
        zh: '应已登记',
        en: 'should be registered',
      });
    },
  );
  const derivedProductIds = [derived.text('registerDerivedProduct.derivedProduct.id')];
  await stage.isRefused(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '运营机构用同一交付做再开发', en: 'the operator builds on the same delivery' },
      ...register(`OPERATOR-${run}`, { orderIds: [orderId] }),
    },
    'G-01',
  );
  await stage.isRefused(
    {
      who: PEOPLE.controlledEnterprise,
      what: { zh: '受控企业订购用于再开发', en: 'the controlled company orders to redevelop' },
      field: 'placeOrder',
      document: ORDER,
      variables: { input: orderInput(product, `tour-tied-${run}`, { useIntent: 'REDEVELOPMENT' }) },
    },
    'G-04',
  );
  const tied = await stage.isRefused(
    {
      who: PEOPLE.controlledEnterprise,
      what: { zh: '受控企业在二级产品上再开发', en: 'the controlled company builds on the derived product' },
      ...register(`TIED-${run}`, { derivedProductIds }),
    },
    'G-04',
  );
  stage.confirm((tied?.controlPath.length ?? 0) === 3, {
    zh: '受控企业应看到经两级控股的路径',
    en: 'The controlled company should be shown the path through two steps',
  });
}

/** A suspended product is out of the catalogue, and an old quote buys nothing. */
export async function suspend({ stage, product, run }: Round): Promise<void> {
  const terms = { useIntent: 'INTERNAL_USE', quantity: 2 } as const;
  const quoteHash = await quoted(stage, PEOPLE.otherEnterprise, product, terms);
  const standing = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '查看产品状态', en: 'looks at the product' },
      field: 'product',
      document: PRODUCT,
      variables: { id: product.id },
    },
    (reply) => reply.text('product.state'),
  );
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '暂停产品', en: 'suspends the product' },
      field: 'suspendProduct',
      document: SUSPEND,
      variables: {
        input: {
          productId: product.id,
          expectedVersion: Number(standing.text('product.version')),
          reason: '导览:演示暂停',
        },
      },
    },
    (reply) => reply.text('suspendProduct.product.state'),
  );
  await stage.isRefused(
    {
      who: PEOPLE.otherEnterprise,
      what: { zh: '用暂停前的报价下单', en: 'orders by the quote from before' },
      field: 'placeOrder',
      document: ORDER,
      variables: { input: orderInput(product, `tour-late-${run}`, { ...terms, quoteHash }) },
    },
    'C-01',
  );
  await stage.does(
    {
      who: null,
      what: { zh: '再查该产品', en: 'asks for the product again' },
      field: 'product',
      document: PRODUCT,
      variables: { id: product.id },
    },
    (reply) => must(reply.at('product') === null, 'null', { zh: '应当看不到', en: 'should be hidden' }),
  );
  await stage.does(
    {
      who: PEOPLE.auditor,
      what: { zh: '查看产品的全部经过', en: 'reads what happened to the product' },
      field: 'product',
      document: HISTORY,
      variables: { id: product.id },
    },
    (reply) => {
      const types = reply.list('product.history').map((event) => textOf(follow(event, 'type')));
      return must(types.includes('PRODUCT_SUSPENDED'), types.join(' → '), {
        zh: '应有暂停记录',
        en: 'should hold the suspension',
      });
    },
  );
}
