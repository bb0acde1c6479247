import { follow, textOf, WHY } from './client';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const OFFERS = `offerings { purposeClass chargeUnit chargeMeasure guidedPrice { ceiling { amount } documentNumber } tariff { unitPrice { amount } } }`;
const PRODUCTS = `query ($where: ProductWhere) {
  products(where: $where, first: 3, orderBy: CODE) { totalCount { value } nodes { id productCode title state ${OFFERS} } }
}`;
const SCOPE = `query ($id: ID!) {
  agreement(id: $id) { number state scope(first: 2) { nodes { resource { id resourceCode } } } }
}`;
/** Documents that the changed product is sent with, too. */
export const SUBMIT = `mutation ($input: SubmitProductListInput!) {
  submitProductList(input: $input) {
    productList { id items { id version state product {
      id productCode version scenarios { id name } offerings { id purposeClass freeUseConditions }
    } } }
    ${WHY}
  }
}`;
export const DECIDE = `mutation ($input: DecideProductListItemInput!) {
  decideProductListItem(input: $input) { item { state reviews { kind result } product { state } } ${WHY} }
}`;
const BY_ID = `query ($id: ID!) { product(id: $id) { id } node(id: $id) { id } }`;
const POSTS = `{ viewer { organisation { id } organisations { id } } }`;

/** The product that the story makes. */
export interface MadeProduct {
  readonly id: string;
  readonly agreementId: string;
  readonly resourceIds: readonly string[];
  /** The list item by which it was approved first. */
  readonly itemId: string;
  readonly code: string;
  readonly scenarioId: string;
  readonly chargedOfferingId: string;
  readonly freeOfferingId: string;
  /** What the free offering asks of its users. */
  readonly freeUseConditions: readonly unknown[];
}

/** Anybody browses what is approved, with guided price and tariff. */
export async function browse(stage: Stage): Promise<void> {
  await stage.does(
    {
      who: null,
      what: {
        zh: '中文检索“授信调查报告”,看收费标准 ≤ 政府指导价',
        en: 'searches in Chinese for “授信调查报告”, sees tariff ≤ guided price',
      },
      field: 'products',
      document: PRODUCTS,
      variables: { where: { search: '授信调查报告' } },
    },
    (reply) => {
      const products = reply.list('products.nodes');
      const prices = products.map(priceLine);
      const isPriced = products.some(
        (product) => textOf(follow(product, 'offerings.0.tariff.unitPrice.amount')) !== '',
      );
      return must(isPriced, prices.join('\n'), {
        zh: '应有政府指导价和收费标准',
        en: 'should show guided price and tariff',
      });
    },
  );
  await stage.does(
    {
      who: null,
      what: {
        zh: '按领域“金融服务”和产业用途浏览',
        en: 'browses the field of financial services, for industry',
      },
      field: 'products',
      document: PRODUCTS,
      variables: { where: { fields: ['FINANCIAL_SERVICES'], purposeClass: 'INDUSTRY' } },
    },
    (reply) => {
      const total = Number(reply.text('products.totalCount.value'));
      const lines = reply.list('products.nodes').map(priceLine);
      return must(total >= 50, `${total}:\n${lines.join('\n')}\n…`, {
        zh: '应不少于 50 个产品',
        en: 'should be at least 50 products',
      });
    },
  );
}

const priceLine = (product: unknown): string => {
  const offerings = follow(product, 'offerings');
  const prices = (Array.isArray(offerings) ? offerings : []).flatMap((offering: unknown) => {
    const tariff = textOf(follow(offering, 'tariff.unitPrice.amount'));
    const ceiling = textOf(follow(offering, 'guidedPrice.ceiling.amount'));
    const plan = `${textOf(follow(offering, 'chargeUnit'))} ${textOf(follow(offering, 'chargeMeasure'))}`;
    return ceiling === '' ? [] : [`¥${tariff || '—'} ≤ ¥${ceiling} (${plan})`];
  });
  return `${textOf(follow(product, 'productCode'))} ${textOf(follow(product, 'title'))} ${prices.join(', ') || '—'}`;
};

/** A list is handed in; nobody outside sees it; neither the operator nor who submitted it can approve it. */
export async function approve(stage: Stage, agreementId: string, run: string): Promise<MadeProduct> {
  const scope = await stage.does(
    {
      who: PEOPLE.seconded,
      what: {
        zh: '查看授权协议和授权范围内的数据资源',
        en: 'looks up the agreement and the resources within its scope',
      },
      field: 'agreement',
      document: SCOPE,
      variables: { id: agreementId },
    },
    (reply) => {
      const codes = reply.list(SCOPE_NODES).map((node) => textOf(follow(node, 'resource.resourceCode')));
      return `${reply.text('agreement.number')} · ${reply.text('agreement.state')}\n${codes.join(', ')}`;
    },
  );
  const resourceIds = scope.list(SCOPE_NODES).map((node) => textOf(follow(node, 'resource.id')));
  const code = `TOUR-${run}`;
  const submitted = await stage.does(
    {
      who: PEOPLE.seconded,
      what: {
        zh: `提交产品清单:${code},一个产品两类用途`,
        en: `submits a list: ${code}, one product for both purposes`,
      },
      field: 'submitProductList',
      document: SUBMIT,
      variables: {
        input: {
          idempotencyKey: `tour-list-${run}`,
          agreementId,
          title: `导览清单 ${run}`,
          items: [itemOf(code, resourceIds)],
        },
      },
    },
    (reply) => stateLine(reply.text(`${ITEM}.state`), 'SUBMITTED'),
  );
  const productId = submitted.text(`${ITEM}.product.id`);
  await isHidden(stage, productId);
  await decideItem(stage, submitted.text(`${ITEM}.id`), Number(submitted.text(`${ITEM}.version`)));
  const offerings = submitted.list(`${ITEM}.product.offerings`);
  const offeringFor = (purposeClass: string): string =>
    textOf(
      follow(
        offerings.find((offering) => follow(offering, 'purposeClass') === purposeClass),
        'id',
      ),
    );
  return {
    id: productId,
    agreementId,
    code,
    resourceIds,
    itemId: submitted.text(`${ITEM}.id`),
    scenarioId: submitted.text(`${ITEM}.product.scenarios.0.id`),
    chargedOfferingId: offeringFor('INDUSTRY'),
    freeOfferingId: offeringFor('PUBLIC_INTEREST'),
    freeUseConditions: offerings.flatMap((offering) => follow(offering, 'freeUseConditions') ?? []),
  };
}

const SCOPE_NODES = 'agreement.scope.nodes';
const ITEM = 'submitProductList.productList.items.0';

const stateLine = (state: string, expected: string): ReturnType<typeof must> =>
  must(state === expected, state, { zh: `应为 ${expected}`, en: `should be ${expected}` });

export const TITLE = '企业用水稳定性核验服务(导览)';

/** The product as it is handed in. */
export const itemOf = (code: string, resourceIds: readonly string[], title = TITLE): object => ({
  code,
  title,
  summary: '导览程序提交的演示产品:按月核验企业用水是否稳定,只返回结论。',
  field: 'FINANCIAL_SERVICES',
  forms: ['API', 'VERIFICATION'],
  deliveryMode: 'API_OR_VERIFICATION',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  technicalStandard: '演示标准:HTTPS 接口,JSON,UTF-8',
  scenarios: ['企业授信风控'],
  resourceIds,
  offerings: [
    { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' },
    { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL' },
  ],
});

async function isHidden(stage: Stage, productId: string): Promise<void> {
  const hidden = { zh: '应当看不到', en: 'should be hidden' };
  const answers: string[] = [];
  const looks = [
    { id: productId, what: { zh: '用未审定产品的编号查询', en: 'asks for the draft by its id' } },
    // The same form, an id that nobody has: the last twelve digits are another number.
    { id: anotherId(productId), what: { zh: '用随机编号查询', en: 'asks for a random id' } },
  ];
  for (const { id, what } of looks) {
    await stage.does({ who: null, what, field: 'product', document: BY_ID, variables: { id } }, (reply) => {
      const answer = JSON.stringify({ product: reply.at('product'), node: reply.at('node') });
      answers.push(answer);
      return must(answer === '{"product":null,"node":null}' && answer === answers[0], answer, hidden);
    });
  }
}

const anotherId = (id: string): string =>
  id.slice(0, -12) +
  [...id.slice(-12)].map((digit) => (digit === 'f' ? '0' : (parseInt(digit, 16) + 1).toString(16))).join('');

/** Reviews come with their reports; here the hash of a report that nobody wrote. */
export const REVIEWS = ['SECURITY', 'COMPLIANCE', 'ASSOCIATION_RISK'].map((kind) => ({
  kind,
  result: 'PASSED',
  opinion: '导览意见:符合要求。',
  documentHash: '0'.repeat(64),
}));

async function decideItem(stage: Stage, itemId: string, expectedVersion: number): Promise<void> {
  const approval = {
    field: 'decideProductListItem',
    document: DECIDE,
    variables: { input: { itemId, expectedVersion, ruling: 'APPROVE', reviews: REVIEWS } },
  };
  await stage.isRefused(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '运营机构自己批准清单', en: 'the operator approves its own list' },
      ...approval,
    },
    'C-02',
  );
  const posts = await stage.does(
    {
      who: PEOPLE.seconded,
      what: { zh: '查看自己任职的机构', en: 'looks up where else the person holds a post' },
      field: 'viewer',
      document: POSTS,
    },
    (reply) => `${String(reply.list('viewer.organisations').length)} × org_…`,
  );
  const agency = posts
    .list('viewer.organisations')
    .map((organisation) => textOf(follow(organisation, 'id')))
    .find((id) => id !== posts.text('viewer.organisation.id'));
  await stage.isRefused(
    {
      who: {
        ...PEOPLE.seconded,
        name: { zh: '实施机构 审核(同一借调人员)', en: 'Agency, reviewer (the same seconded person)' },
        organisationId: agency ?? '',
      },
      what: { zh: '提交人换一个岗位批准自己提交的清单', en: 'who submitted approves it from another post' },
      ...approval,
    },
    'C-11',
  );
  await stage.isRefused(
    {
      who: PEOPLE.agencyReviewer,
      what: {
        zh: '没有安全、合规审查结果就批准',
        en: 'approves without the results of the reviews',
      },
      ...approval,
      variables: { input: { itemId, expectedVersion, ruling: 'APPROVE' } },
    },
    'B-07',
  );
  await stage.isRefused(
    {
      who: PEOPLE.agencyReviewer,
      what: {
        zh: '只有关联汇聚风险评估就批准',
        en: 'approves with the association-risk assessment alone',
      },
      ...approval,
      variables: {
        input: {
          itemId,
          expectedVersion,
          ruling: 'APPROVE',
          reviews: REVIEWS.filter(({ kind }) => kind === 'ASSOCIATION_RISK'),
        },
      },
    },
    'C-05',
  );
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '附上审查结果,批准清单项目', en: 'approves the item, with its reviews' },
      ...approval,
    },
    (reply) => stateLine(reply.text('decideProductListItem.item.product.state'), 'ON_SALE'),
  );
}
