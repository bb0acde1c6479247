import type { MadeProduct } from './approval';
import { WHY, type Person } from './client';
import { DELIVER, ORDER, orderInput, PAY, QUOTE, quoteInput } from './documents';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

interface Round {
  readonly stage: Stage;
  readonly product: MadeProduct;
  readonly run: string;
  readonly today: string;
}

const CHARGED = { purposeClass: 'INDUSTRY', useIntent: 'REDEVELOPMENT', quantity: 3 } as const;
/** Three calls at the ceiling of ¥0.35. */
const CHARGED_TOTAL = '1.05';

/** An enterprise orders for industry, pays what it owes and nothing else, and is delivered. Answers with the order. */
export async function chargedOrder({ stage, product, run, today }: Round): Promise<string> {
  const quoteHash = await quoted(stage, PEOPLE.enterprise, product, CHARGED);
  const order = {
    who: PEOPLE.enterprise,
    field: 'placeOrder',
    document: ORDER,
    variables: { input: orderInput(product, `tour-order-${run}`, { ...CHARGED, quoteHash }) },
  };
  const placed = await stage.does(
    { ...order, what: { zh: '为产业发展下单,用于再开发', en: 'orders for industry, to redevelop' } },
    (reply) =>
      orderLine(
        reply.text('placeOrder.order.state'),
        reply.text('placeOrder.order.total.amount'),
        CHARGED_TOTAL,
      ),
  );
  const orderId = placed.text('placeOrder.order.id');
  await stage.does(
    {
      ...order,
      what: { zh: '同一幂等键、同样内容再发一次', en: 'sends the same order with the same key again' },
    },
    (reply) => {
      const isSame =
        reply.text('placeOrder.order.id') === orderId && reply.at('placeOrder.idempotency.isReplay') === true;
      return must(isSame, `${reply.text('placeOrder.order.id')} · isReplay`, {
        zh: '应为同一订单',
        en: 'should be the same order',
      });
    },
  );
  await stage.isRefused(
    {
      ...order,
      what: { zh: '同一幂等键、内容不同', en: 'sends other content with the same key' },
      variables: { input: orderInput(product, `tour-order-${run}`, { ...CHARGED, quoteHash, quantity: 4 }) },
    },
    'IDEMPOTENCY_KEY_REUSED',
  );
  const pay = (amount: string, expectedVersion: number) => ({
    who: PEOPLE.operatorFinance,
    field: 'confirmPayment',
    document: PAY,
    variables: {
      input: {
        idempotencyKey: `tour-pay-${amount}-${run}`,
        orderId,
        expectedVersion,
        amount,
        bankReference: `TOUR-${run}`,
        paidOn: today,
      },
    },
  });
  const version = Number(placed.text('placeOrder.order.version'));
  await stage.isRefused(
    {
      ...pay('1.00', version),
      what: { zh: '确认付款 ¥1.00,金额不符', en: 'confirms ¥1.00, not what is owed' },
    },
    'F-15',
  );
  const paid = await stage.does(
    {
      ...pay(CHARGED_TOTAL, version),
      what: { zh: `确认付款 ¥${CHARGED_TOTAL}`, en: `confirms ¥${CHARGED_TOTAL}` },
    },
    (reply) => reply.text('confirmPayment.order.state'),
  );
  await delivered(stage, orderId, Number(paid.text('confirmPayment.order.version')), `tour-deliver-${run}`);
  return orderId;
}

/** What a buyer would pay; answers with the hash that an order names. */
export async function quoted(
  stage: Stage,
  who: Person,
  product: MadeProduct,
  terms: Parameters<typeof quoteInput>[1],
): Promise<string> {
  const reply = await stage.does(
    {
      who,
      what: { zh: '询价', en: 'asks for a quote' },
      field: 'quote',
      document: QUOTE,
      variables: { input: quoteInput(product, terms) },
    },
    (answer) =>
      `¥${answer.text('quote.quote.unitPrice.amount')} × ${terms.quantity ?? 1} = ¥${answer.text('quote.quote.total.amount')}`,
  );
  return reply.text('quote.quote.hash');
}

const orderLine = (state: string, total: string, expectedTotal: string): ReturnType<typeof must> =>
  must(total === expectedTotal, `${state} · ¥${total}`, {
    zh: `应为 ¥${expectedTotal}`,
    en: `should be ¥${expectedTotal}`,
  });

async function delivered(
  stage: Stage,
  orderId: string,
  expectedVersion: number,
  idempotencyKey: string,
): Promise<void> {
  await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '交付', en: 'delivers' },
      field: 'deliverOrder',
      document: DELIVER,
      variables: {
        input: {
          idempotencyKey,
          orderId,
          expectedVersion,
          accessNote: '演示:接口地址和调用凭证另行线下发放',
        },
      },
    },
    (reply) =>
      `${reply.text('deliverOrder.delivery.order.state')} · ${reply.text('deliverOrder.delivery.id')}`,
  );
}

const FREE = { purposeClass: 'PUBLIC_INTEREST', quantity: 100 } as const;

/** What the tour reads of an order for free use after each step. */
const FREE_USE =
  'order { id state version total { amount } freeUse { state grant { quota endsOn standing } } }';

const step = (operation: string): string => {
  const input = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${operation}(input: $input) { ${FREE_USE} ${WHY} } }`;
};

/** A public body uses it free on conditions; a firm without a mandate does not; nobody redevelops what is free. */
export async function freeUse({ stage, product, run, today }: Round): Promise<void> {
  const content = {
    purposeStatement: '核验困难家庭经营主体的用水情况,用于社会救助资格复核',
    basis: 'STATUTORY_DUTY',
    basisReference: '演示:社会救助暂行办法所定职责',
    documents: [],
    securityCommitment: true,
    noOnwardSupply: true,
    acceptedConditions: product.freeUseConditions,
    quantity: FREE.quantity,
    useFrom: today,
    useTo: daysAfter(today, 90),
  };
  const apply = (who: Person, idempotencyKey: string, expectedQuoteHash: string) => ({
    who,
    field: 'applyFreeUse',
    document: step('applyFreeUse'),
    variables: {
      input: {
        ...content,
        idempotencyKey,
        offeringId: product.freeOfferingId,
        scenarioId: product.scenarioId,
        expectedQuoteHash,
      },
    },
  });
  const quoteHash = await quoted(stage, PEOPLE.publicBody, product, FREE);
  const placed = await stage.does(
    {
      ...apply(PEOPLE.publicBody, `tour-free-${run}`, quoteHash),
      what: {
        zh: '为公共治理、公益事业申请无偿使用,逐项接受使用条件',
        en: 'applies for free use in the public interest and accepts each condition',
      },
    },
    (reply) =>
      must(
        reply.text('applyFreeUse.order.total.amount') === '0.00',
        `${reply.text('applyFreeUse.order.freeUse.state')} · ¥${reply.text('applyFreeUse.order.total.amount')}`,
        { zh: '应为 ¥0.00', en: 'should be ¥0.00' },
      ),
  );
  const orderId = placed.text('applyFreeUse.order.id');
  const version = await checkedAndGranted(stage, { orderId, content, today });
  await stage.isRefused(
    {
      who: PEOPLE.operatorFinance,
      what: { zh: '对无偿订单收 ¥0.01', en: 'books ¥0.01 on the free order' },
      field: 'confirmPayment',
      document: PAY,
      variables: {
        input: {
          idempotencyKey: `tour-free-pay-${run}`,
          orderId,
          expectedVersion: version,
          amount: '0.01',
          bankReference: `TOUR-FREE-${run}`,
          paidOn: today,
        },
      },
    },
    'D-01',
  );
  await delivered(stage, orderId, version, `tour-free-deliver-${run}`);
  const firmsHash = await quoted(stage, PEOPLE.enterprise, product, FREE);
  await stage.isRefused(
    {
      ...apply(PEOPLE.enterprise, `tour-false-${run}`, firmsHash),
      what: { zh: '企业冒称法定职责申请无偿使用', en: 'a firm claims a statutory duty to get it free' },
    },
    'D-05',
  );
  await stage.isRefused(
    {
      who: PEOPLE.publicBody,
      what: { zh: '无偿取得后再开发', en: 'wants to redevelop what is free' },
      field: 'placeOrder',
      document: ORDER,
      variables: {
        input: orderInput(product, `tour-free-redevelop-${run}`, { ...FREE, useIntent: 'REDEVELOPMENT' }),
      },
    },
    'D-09',
  );
}

interface Application {
  readonly orderId: string;
  readonly content: object;
  readonly today: string;
}

/** The operator returns the application once, with its gap; completed it passes, and the agency grants it. */
async function checkedAndGranted(stage: Stage, { orderId, content, today }: Application): Promise<number> {
  const stateOf = (field: string) => (reply: { text(path: string): string }) =>
    reply.text(`${field}.order.freeUse.state`);
  const check = (expectedVersion: number, result: string, gaps: readonly object[]) => ({
    who: PEOPLE.operatorProduct,
    field: 'checkFreeUseForm',
    document: step('checkFreeUseForm'),
    variables: { input: { orderId, expectedVersion, result, gaps } },
  });
  await stage.does(
    {
      ...check(1, 'RETURNED', [{ part: 'DOCUMENTS', note: '请补充职责依据文件' }]),
      what: { zh: '形式审查:退回补正,列明缺项', en: 'checks the form and returns it with its gap' },
    },
    stateOf('checkFreeUseForm'),
  );
  await stage.does(
    {
      who: PEOPLE.publicBody,
      what: { zh: '补充证明文件后重新提交', en: 'completes it with a document of proof' },
      field: 'completeFreeUse',
      document: step('completeFreeUse'),
      variables: {
        input: {
          ...content,
          documents: [{ title: '演示:职责依据文件', sha256: '0'.repeat(64) }],
          orderId,
          expectedVersion: 2,
        },
      },
    },
    stateOf('completeFreeUse'),
  );
  await stage.does(
    { ...check(3, 'PASSED', []), what: { zh: '形式审查:通过', en: 'checks the form, which passes' } },
    stateOf('checkFreeUseForm'),
  );
  const granted = await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: {
        zh: '确认用途,同意无偿使用,限 100 次、60 天',
        en: 'confirms the purpose and grants 100 calls within 60 days',
      },
      field: 'decideFreeUse',
      document: step('decideFreeUse'),
      variables: {
        input: {
          orderId,
          expectedVersion: 4,
          ruling: 'APPROVE',
          grant: { quota: 100, until: daysAfter(today, 60) },
        },
      },
    },
    (reply) =>
      `${reply.text('decideFreeUse.order.state')} · ${reply.text('decideFreeUse.order.freeUse.grant.standing')} · ${reply.text('decideFreeUse.order.freeUse.grant.endsOn')}`,
  );
  return Number(granted.text('decideFreeUse.order.version'));
}

const DAY_MS = 24 * 60 * 60 * 1000;

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
