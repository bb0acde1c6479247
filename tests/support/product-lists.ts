import type { Answer } from './answer';
import { anAgreement, aResource } from './market';
import type { MarketServer } from './market-server';
import { USER_ERRORS } from './refusals';
import { PASSED_REVIEWS } from './reviews';

/** Lists as their people handle them, through the API. */
export interface ListDesk {
  readonly server: MarketServer;
  readonly agreementId: string;
  /** Two resources within the scope. */
  readonly resourceIds: readonly [string, string];
}

/** An item as it comes back with its product. */
export interface DeskItem {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly productRevision: number;
  readonly contentHash: string;
  readonly product: {
    readonly id: string;
    readonly productCode: string;
    readonly title: string;
    readonly state: string;
    readonly revision: number;
    readonly version: number;
    readonly scenarios: readonly { readonly id: string; readonly name: string }[];
    readonly offerings: readonly { readonly id: string; readonly purposeClass: string }[];
  };
}

const ITEM = `id version state productRevision contentHash product {
  id productCode title state revision version publishedAt forms
  scenarios { id name } offerings { id purposeClass freeUseConditions } resources { id }
}`;
const SUBMIT = `mutation ($input: SubmitProductListInput!) {
  submitProductList(input: $input) { productList { id itemCount items { ${ITEM} } } ${USER_ERRORS} }
}`;
const DECIDE = `mutation ($input: DecideProductListItemInput!) {
  decideProductListItem(input: $input) { item { ${ITEM} } ${USER_ERRORS} }
}`;
const PUBLISH = `mutation ($input: PublishProductListInput!) {
  publishProductList(input: $input) {
    publication { id number itemCount rootHash publishedAt } ${USER_ERRORS} idempotency { isReplay }
  }
}`;

export async function openListDesk(server: MarketServer): Promise<ListDesk> {
  const { manager, market, cast } = server;
  const { id: agreementId } = await anAgreement(manager, market);
  const within = { holderId: cast.department.id, agreementId };
  const [first, second] = [await aResource(manager, within), await aResource(manager, within)];
  return { server, agreementId, resourceIds: [first.id, second.id] };
}

let sequence = 0;
/** A code that nobody has; a later one is a greater text. */
const nextCode = (): string => `DESK-${String(process.pid)}-${String((sequence += 1)).padStart(6, '0')}`;

export const itemInput = ({ resourceIds }: ListDesk, more: object = {}) => ({
  code: nextCode(),
  title: '企业信用评分',
  summary: '依据公共数据形成的企业信用评分。',
  field: 'FINANCIAL_SERVICES',
  forms: ['API'],
  deliveryMode: 'API_OR_VERIFICATION',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  technicalStandard: 'GB/T 36073-2018',
  scenarios: ['信贷风险评估'],
  resourceIds: [resourceIds[0]],
  offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' }],
  ...more,
});

export const submitItems = ({ server, agreementId }: ListDesk, items: readonly object[]): Promise<Answer> =>
  server.execute(
    SUBMIT,
    { input: { idempotencyKey: `desk-list-${nextCode()}`, agreementId, title: '产品清单', items } },
    { as: server.cast.operatorProduct },
  );

export const decideItem = (
  { server }: ListDesk,
  { id, version }: Pick<DeskItem, 'id' | 'version'>,
  more: object = {},
): Promise<Answer> =>
  server.execute(
    DECIDE,
    {
      input: { itemId: id, expectedVersion: version, ruling: 'APPROVE', reviews: PASSED_REVIEWS, ...more },
    },
    { as: server.cast.agencyReviewer },
  );

export const publishList = ({ server, agreementId }: ListDesk, more: object = {}): Promise<Answer> =>
  server.execute(
    PUBLISH,
    { input: { idempotencyKey: `desk-publication-${nextCode()}`, agreementId, ...more } },
    { as: server.cast.operatorProduct },
  );

/** Hands items in and answers with them; fails the test where they are refused. */
export async function submitted(desk: ListDesk, ...items: readonly object[]): Promise<DeskItem[]> {
  const answer = await submitItems(desk, items);
  expect([answer.thrown, answer.refusals('submitProductList')]).toEqual([[], []]);
  return answer.at('submitProductList.productList.items') as DeskItem[];
}

/** Rules on an item and answers with it; fails the test where that is refused. */
export async function decided(desk: ListDesk, item: DeskItem, more: object = {}): Promise<DeskItem> {
  const answer = await decideItem(desk, item, more);
  expect([answer.thrown, answer.refusals('decideProductListItem')]).toEqual([[], []]);
  return answer.at('decideProductListItem.item') as DeskItem;
}

/** Hands one item in and approves it. */
export async function approved(desk: ListDesk, more: object = {}): Promise<DeskItem> {
  const [item] = await submitted(desk, itemInput(desk, more));
  if (item === undefined) throw new Error('One item was handed in');
  return decided(desk, item);
}

/** Publishes and answers with the id of the version. */
export async function published(desk: ListDesk): Promise<string> {
  const answer = await publishList(desk);
  expect([answer.thrown, answer.refusals('publishProductList')]).toEqual([[], []]);
  return answer.text('publishProductList.publication.id');
}
