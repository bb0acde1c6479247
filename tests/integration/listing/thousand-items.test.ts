import { createHash } from 'node:crypto';
import { holdsListProof, type ListProof } from '../../../src/policy';
import { startMarketServer, type MarketServer } from '../../support/market-server';
import type { Answer } from '../../support/answer';
import {
  itemInput,
  openListDesk,
  publishList,
  submitItems,
  type ListDesk,
} from '../../support/product-lists';
import { USER_ERRORS } from '../../support/refusals';
import { PASSED_REVIEWS } from '../../support/reviews';

const ITEMS = 1_000;
/** As many rulings as one act takes. */
const PAGE = 500;

const WAITING = `query ($listId: ID!, $first: Int, $after: String) {
  productListItems(listId: $listId, first: $first, after: $after, states: [SUBMITTED]) {
    nodes { id version } pageInfo { hasNextPage endCursor }
  }
}`;
const DECIDE = `mutation ($input: DecideProductListItemsInput!) {
  decideProductListItems(input: $input) { items { id } ${USER_ERRORS} }
}`;
const DIFF = `query ($fromId: ID!, $toId: ID!) {
  listDiff(fromId: $fromId, toId: $toId) {
    addedCount removedCount changedCount entries(first: 100) { nodes { productCode kind changedFields } }
  }
}`;
const PROOF = `query ($publicationId: ID!, $itemId: ID!) {
  listProof(publicationId: $publicationId, itemId: $itemId) { leaf path { side hash } rootHash }
}`;

/** INSERTs grow by the page of 500 rows and nothing else grows. */
const perPage = (answer: Answer): { inserts: number; others: number } => {
  const inserts = answer.statements.filter((sql) => sql.startsWith('INSERT')).length;
  return { inserts, others: answer.statements.length - inserts };
};

describe('a list of 1,000 items', () => {
  let server: MarketServer;
  let desk: ListDesk;
  let first: Answer;
  let second: Answer;
  beforeAll(async () => {
    server = await startMarketServer();
    desk = await openListDesk(server);
    await handleList(itemsOf('企业信用评分'));
    first = await publishList(desk);
    await handleList(itemsOf('企业信用报告'));
    second = await publishList(desk);
  }, 300_000);
  afterAll(() => server.stop());

  const itemsOf = (title: string, count = ITEMS): object[] =>
    Array.from({ length: count }, (_, index) =>
      itemInput(desk, { code: `THOUSAND-${String(index).padStart(4, '0')}`, title }),
    );
  const taken: Answer[] = [];
  const ruled: Answer[] = [];

  /** Handed in, decided page by page. */
  async function handleList(items: readonly object[]): Promise<void> {
    const submitted = await submitItems(desk, items);
    expect([submitted.thrown, submitted.refusals('submitProductList')]).toEqual([[], []]);
    taken.push(submitted);
    const listId = submitted.text('submitProductList.productList.id');
    const waiting = await allWaiting(listId);
    expect(waiting).toHaveLength(items.length);
    for (let start = 0; start < waiting.length; start += PAGE) {
      const answer = await server.execute(
        DECIDE,
        {
          input: {
            listId,
            reviews: PASSED_REVIEWS,
            rulings: waiting
              .slice(start, start + PAGE)
              .map(({ id, version }) => ({ itemId: id, expectedVersion: version, ruling: 'APPROVE' })),
          },
        },
        { as: server.cast.agencyReviewer },
      );
      expect([answer.thrown, answer.refusals('decideProductListItems')]).toEqual([[], []]);
      ruled.push(answer);
    }
  }

  async function allWaiting(listId: string): Promise<{ id: string; version: number }[]> {
    const found: { id: string; version: number }[] = [];
    for (let after: unknown = null; ;) {
      const page = await server.execute(
        WAITING,
        { listId, first: 100, after },
        { as: server.cast.agencyReviewer },
      );
      found.push(...(page.at('productListItems.nodes') as typeof found));
      if (page.at('productListItems.pageInfo.hasNextPage') !== true) return found;
      after = page.at('productListItems.pageInfo.endCursor');
    }
  }

  it('is handed in, decided and published in one go', async () => {
    expect(first.at('publishProductList.publication')).toMatchObject({ number: 1, itemCount: ITEMS });
    expect(second.at('publishProductList.publication')).toMatchObject({ number: 2, itemCount: ITEMS });
    const states: { state: string; total: string }[] = await server.dataSource.query(
      'SELECT state, COUNT(*) AS total FROM product_list_item GROUP BY state ORDER BY state',
    );
    expect(states.map(({ state, total }) => [state, Number(total)])).toEqual([
      ['APPROVED', ITEMS],
      ['SUPERSEDED', ITEMS],
    ]);
  });

  it('costs a constant number of statements for a page of items', async () => {
    const [many, revisions] = taken;
    if (many === undefined || revisions === undefined) throw new Error('Two lists were handed in');
    const two = await submitItems(desk, [itemInput(desk), itemInput(desk)]);
    // What two items cost, but for the inserts: those go by pages of 500 rows.
    expect(perPage(many).others).toBe(perPage(two).others);
    // Twelve tables, and each page of 500 rows of one of them: products have several parts and dozens of search words.
    expect(perPage(many).inserts).toBeLessThan(150);
    expect(perPage(revisions).inserts).toBeLessThan(20);
    const [onePage, nextPage, firstOfRevisions, nextOfRevisions] = ruled.map(perPage);
    expect(nextPage?.others).toBeLessThanOrEqual((onePage?.others ?? 0) + 4);
    expect(nextOfRevisions?.others).toBeLessThanOrEqual((firstOfRevisions?.others ?? 0) + 4);
    for (const { others } of ruled.map(perPage)) expect(others).toBeLessThan(60);
    for (const { others, inserts } of [first, second].map(perPage)) {
      expect(others).toBeLessThan(30);
      expect(inserts).toBeLessThan(10);
    }
  });

  it('differs from its next version in a thousand places, which is computed in under a second', async () => {
    const [fromId, toId] = [first, second].map((answer) => answer.text('publishProductList.publication.id'));
    const began = performance.now();
    const answer = await server.execute(DIFF, { fromId, toId });
    const tookMs = performance.now() - began;
    expect(answer.at('listDiff')).toMatchObject({ addedCount: 0, removedCount: 0, changedCount: ITEMS });
    expect(answer.at('listDiff.entries.nodes.99')).toEqual({
      productCode: 'THOUSAND-0099',
      kind: 'CHANGED',
      changedFields: ['title'],
    });
    expect(answer.statements.length).toBeLessThan(8);
    expect(tookMs).toBeLessThan(1_000);
  });

  it('proves of each item, out of a thousand, that it stood in its version', async () => {
    const publicationId = first.text('publishProductList.publication.id');
    const items: { item_id: string }[] = await server.dataSource.query(
      'SELECT item_id FROM list_publication_item WHERE publication_id = ? AND position IN (1, 500, 999, 1000)',
      [publicationId],
    );
    for (const { item_id: itemId } of items) {
      const proof = (await server.execute(PROOF, { publicationId, itemId })).at('listProof') as ListProof;
      expect(proof.path.length).toBeLessThanOrEqual(10);
      expect(holdsListProof(proof, (text) => createHash('sha256').update(text).digest('hex'))).toBe(true);
    }
  });
});
