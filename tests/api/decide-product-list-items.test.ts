import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { itemInput, openListDesk, submitted, type DeskItem, type ListDesk } from '../support/product-lists';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { PASSED_REVIEWS } from '../support/reviews';

const DECIDE = `mutation ($input: DecideProductListItemsInput!) {
  decideProductListItems(input: $input) {
    items { id state reason decisionId reviews { kind opinion } product { state revision title } }
    ${USER_ERRORS}
  }
}`;

describe('decideProductListItems', () => {
  let server: MarketServer;
  let desk: ListDesk;
  beforeAll(async () => {
    server = await startMarketServer();
    desk = await openListDesk(server);
  });
  afterAll(() => server.stop());

  const waiting = (count: number): Promise<DeskItem[]> =>
    submitted(desk, ...Array.from({ length: count }, () => itemInput(desk)));
  const listOf = async ([item]: readonly DeskItem[]): Promise<string> => {
    const answer = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on ProductListItem { list { id } } } }',
      { id: item?.id },
      { as: server.cast.auditor },
    );
    return answer.text('node.list.id');
  };
  const rulings = (items: readonly DeskItem[], more: (index: number) => object = () => ({})) =>
    items.map(({ id, version }, index) => ({
      itemId: id,
      expectedVersion: version,
      ruling: 'APPROVE',
      ...more(index),
    }));
  const decide = (as: Persona | undefined, input: object) =>
    server.execute(DECIDE, { input: { reviews: PASSED_REVIEWS, ...input } }, as ? { as } : {});
  const decideAll = async (items: readonly DeskItem[], more?: (index: number) => object) =>
    decide(server.cast.agencyReviewer, { listId: await listOf(items), rulings: rulings(items, more) });

  it('refuses who is not signed in', async () => {
    const items = await waiting(1);
    const input = { listId: await listOf(items), rulings: rulings(items) };
    await expectThrown(server, () => decide(undefined, input), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer'))('[C-02] turns %s away and names the rule', async (name) => {
    const input = { listId: newId('productList'), rulings: rulings(await waiting(1)) };
    const answer = await expectThrown(server, () => decide(server.cast[name], input), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'C-02' });
  });

  it('rules on each, with a decision of its own and the reviews of all', async () => {
    const items = await waiting(3);
    const answer = await decideAll(items, (index) =>
      index === 1 ? { ruling: 'RETURN', reason: '请补充' } : {},
    );
    expect(answer.refusals('decideProductListItems')).toEqual([]);
    const decided = answer.at('decideProductListItems.items') as (DeskItem & { decisionId: string })[];
    expect(decided.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(decided).toMatchObject([
      { state: 'APPROVED', product: { state: 'ON_SALE' } },
      { state: 'RETURNED', reason: '请补充', product: { state: 'RETURNED' } },
      { state: 'APPROVED', product: { state: 'ON_SALE' } },
    ]);
    expect(new Set(decided.map(({ decisionId }) => decisionId)).size).toBe(3);
    const events: { type: string }[] = await server.dataSource.query(
      'SELECT type FROM outbox_event WHERE decision_id IN (?) ORDER BY type',
      [decided.map(({ decisionId }) => decisionId)],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'PRODUCT_APPROVED',
      'PRODUCT_APPROVED',
      'PRODUCT_RETURNED',
    ]);
  });

  it('lets a review of one item take the place of that of all', async () => {
    const items = await waiting(2);
    const own = { ...PASSED_REVIEWS[0], opinion: '单独审查' };
    const answer = await decideAll(items, (index) => (index === 0 ? { reviews: [own] } : {}));
    const opinions = (
      answer.at('decideProductListItems.items') as { reviews: { kind: string; opinion: string }[] }[]
    ).map(({ reviews }) => reviews.find(({ kind }) => kind === 'SECURITY')?.opinion);
    expect(opinions).toEqual(['单独审查', '符合要求']);
  });

  it('takes revisions and first approvals together', async () => {
    const [first] = await waiting(1);
    if (first === undefined) throw new Error('One item was handed in');
    await decideAll([first]);
    const both = await submitted(
      desk,
      itemInput(desk, { code: first.product.productCode, title: '第二版' }),
      itemInput(desk),
    );
    const answer = await decideAll(both);
    expect(answer.at('decideProductListItems.items')).toMatchObject([
      { product: { revision: 2, title: '第二版', state: 'ON_SALE' } },
      { product: { revision: 1, state: 'ON_SALE' } },
    ]);
  });

  it('[C-05] rules on none when one is refused, and names it', async () => {
    const items = await waiting(3);
    const listId = await listOf(items);
    const input = {
      listId,
      reviews: [],
      rulings: rulings(items, (index) => (index === 1 ? {} : { reviews: PASSED_REVIEWS })),
    };
    const answer = await expectRefusal(server, () => decide(server.cast.agencyReviewer, input), {
      field: 'decideProductListItems',
      code: 'REVIEWS_MISSING',
      ruleId: 'C-05',
      path: ['rulings', '1'],
    });
    expect(answer.text('decideProductListItems.userErrors.0.message')).toContain(
      items[1]?.product.productCode,
    );
  });

  it('names the item whose version is another', async () => {
    const items = await waiting(2);
    const listId = await listOf(items);
    const stale = rulings(items, (index) => (index === 1 ? { expectedVersion: 5 } : {}));
    const answer = await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, { listId, rulings: stale }),
      {
        field: 'decideProductListItems',
        code: 'VERSION_CONFLICT',
        path: ['rulings', '1', 'expectedVersion'],
      },
    );
    expect(answer.at('decideProductListItems.userErrors.0.currentVersion')).toBe(1);
  });

  it('wants a reason for each that is not approved', async () => {
    const items = await waiting(2);
    const listId = await listOf(items);
    const silent = rulings(items, (index) => (index === 1 ? { ruling: 'REJECT' } : {}));
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, { listId, rulings: silent }), {
      field: 'decideProductListItems',
      code: 'INVALID_INPUT',
      path: ['rulings', '1', 'reason'],
    });
  });

  it('finds no item of another list, and no list that does not exist', async () => {
    const [items, others] = [await waiting(1), await waiting(1)];
    const listId = await listOf(items);
    await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, { listId, rulings: rulings([...items, ...others]) }),
      { field: 'decideProductListItems', code: 'NOT_FOUND', path: ['rulings', '1', 'itemId'] },
    );
    await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, { listId: newId('productList'), rulings: rulings(items) }),
      { field: 'decideProductListItems', code: 'NOT_FOUND', path: ['listId'] },
    );
  });

  it('wants each item named once', async () => {
    const items = await waiting(1);
    const listId = await listOf(items);
    await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, { listId, rulings: rulings([...items, ...items]) }),
      { field: 'decideProductListItems', code: 'INVALID_INPUT', path: ['rulings', '1', 'itemId'] },
    );
  });

  it('[C-02] refuses an agency that has not signed the agreement', async () => {
    const as = await aPersonIn(
      server,
      await anOrganisation(server, 'IMPLEMENTING_AGENCY'),
      'AGENCY_REVIEWER',
    );
    const items = await waiting(2);
    const listId = await listOf(items);
    await expectRefusal(server, () => decide(as, { listId, rulings: rulings(items) }), {
      field: 'decideProductListItems',
      code: 'LIST_NOT_DECIDED_BY_AGENCY',
      ruleId: 'C-02',
      path: ['rulings', '0'],
    });
  });

  it.each([
    { _case: 'no ruling', count: 0 },
    { _case: '501 rulings', count: 501 },
  ])('refuses $_case as input', ({ count }) => {
    const many = Array.from({ length: count }, () => ({
      itemId: newId('listItem'),
      expectedVersion: 1,
      ruling: 'APPROVE',
    }));
    return expectThrown(
      server,
      () => decide(server.cast.agencyReviewer, { listId: newId('productList'), rulings: many }),
      'BAD_USER_INPUT',
    );
  });

  it('[A-19] approves nothing after a suspension', async () => {
    const items = await waiting(1);
    const listId = await listOf(items);
    await server.dataSource.query(
      "UPDATE agreement SET state = 'SUSPENDED', takes_orders = 0, takes_deliveries = 0 WHERE id = ?",
      [desk.agreementId],
    );
    await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, { listId, rulings: rulings(items) }),
      { field: 'decideProductListItems', code: 'AGREEMENT_NOT_ACTIVE', ruleId: 'A-19' },
    );
    await server.dataSource.query(
      "UPDATE agreement SET state = 'ACTIVE', takes_orders = 1, takes_deliveries = 1 WHERE id = ?",
      [desk.agreementId],
    );
  });

  it('lets one of two reviewers decide who rule on the same items at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const items = await waiting(3);
    const input = { listId: await listOf(items), rulings: rulings(items) };
    const answers = await Promise.all([
      decide(server.cast.agencyReviewer, input),
      decide(second, { ...input, rulings: rulings([...items].reverse()) }),
    ]);
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.flatMap((answer) => answer.refusals('decideProductListItems'))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });

  it('costs as many statements for 40 items as for 2', async () => {
    const few = await decideAll(await waiting(2));
    const many = await decideAll(await waiting(40));
    expect(many.refusals('decideProductListItems')).toEqual([]);
    expect(many.statements).toHaveLength(few.statements.length);
  });
});
