import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { holdsListProof, type ListProof } from '../../src/policy';
import { newId } from '../../src/platform/persistence/new-id';
import { PERSONA_NAMES, personaOf, startMarketServer, type MarketServer } from '../support/market-server';
import {
  approved,
  decided,
  itemInput,
  openListDesk,
  published,
  submitted,
  type DeskItem,
  type ListDesk,
} from '../support/product-lists';
import { expectThrown } from '../support/refusals';

const PUBLICATIONS = `query ($agreementId: ID!, $first: Int, $after: String) {
  productListPublications(agreementId: $agreementId, first: $first, after: $after) {
    nodes { id number itemCount rootHash publishedAt } pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const ITEMS = `query ($publicationId: ID!, $first: Int, $after: String) {
  publishedListItems(publicationId: $publicationId, first: $first, after: $after) {
    nodes { position itemId productCode contentHash approvedAt product { id state }
      content { code title summary field forms deliveryMode grade gradeReductionNote containsPersonalInformation
        personalInformationBasis { basis documentHash } technicalStandard processingNote scenarios resourceIds
        associationRiskAssessment { reference documentHash } offerings { purposeClass chargeUnit freeUseConditions } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DIFF = `query ($fromId: ID!, $toId: ID!, $first: Int, $after: String) {
  listDiff(fromId: $fromId, toId: $toId) {
    from { number } to { number } addedCount removedCount changedCount
    entries(first: $first, after: $after) {
      nodes { kind productCode changedFields before { itemId } after { itemId } }
      pageInfo { hasNextPage endCursor } totalCount { value }
    }
  }
}`;
const PROOF = `query ($publicationId: ID!, $itemId: ID!) {
  listProof(publicationId: $publicationId, itemId: $itemId) {
    publication { number publishedAt } leaf path { side hash } rootHash
  }
}`;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A list with two published versions: KEPT stays, CHANGED gets a new revision, GONE is withdrawn, NEW is approved. */
interface Story {
  readonly desk: ListDesk;
  readonly kept: DeskItem;
  readonly changed: DeskItem;
  readonly changedTo: DeskItem;
  readonly gone: DeskItem;
  readonly added: DeskItem;
  readonly firstId: string;
  readonly secondId: string;
}

async function tell(server: MarketServer): Promise<Story> {
  const desk = await openListDesk(server);
  const kept = await approved(desk);
  const changed = await approved(desk);
  const gone = await approved(desk);
  const firstId = await published(desk);
  const [revision] = await submitted(
    desk,
    itemInput(desk, {
      code: changed.product.productCode,
      title: '企业信用报告',
      forms: ['REPORT'],
      scenarios: ['招投标'],
    }),
  );
  const changedTo = await decided(desk, revision as DeskItem);
  await server.execute(
    'mutation ($input: ChangeProductStandingInput!) { withdrawProduct(input: $input) { userErrors { code } } }',
    { input: { productId: gone.product.id, expectedVersion: gone.product.version, reason: '数据质量问题' } },
    { as: server.cast.agencyRuling },
  );
  const added = await approved(desk);
  server.clock.advance(60_000);
  return { desk, kept, changed, changedTo, gone, added, firstId, secondId: await published(desk) };
}

describe('what is published', () => {
  let server: MarketServer;
  let story: Story;
  beforeAll(async () => {
    server = await startMarketServer();
    story = await tell(server);
  });
  afterAll(() => server.stop());

  describe('productListPublications', () => {
    it.each(['nobody', ...PERSONA_NAMES] as const)('shows %s every version, newest first', async (name) => {
      const { agreementId } = story.desk;
      const answer = await server.execute(PUBLICATIONS, { agreementId, first: 10 }, personaOf(server, name));
      expect(answer.thrown).toEqual([]);
      expect(answer.at('productListPublications')).toMatchObject({
        nodes: [
          { id: story.secondId, number: 2, itemCount: 3 },
          { id: story.firstId, number: 1, itemCount: 3 },
        ],
        totalCount: { value: 2 },
      });
    });

    it('is empty for an agreement that does not exist', async () => {
      const answer = await server.execute(PUBLICATIONS, { agreementId: newId('agreement'), first: 10 });
      expect(answer.at('productListPublications.nodes')).toEqual([]);
    });

    it('finds a version by its id', async () => {
      const answer = await server.execute(
        'query ($id: ID!) { node(id: $id) { ... on ProductListPublication { number } } }',
        { id: story.secondId },
      );
      expect(answer.at('node.number')).toBe(2);
    });

    it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}, { first: 1, agreementId: 'x'.repeat(41) }])(
      'refuses %j as input',
      (variables) =>
        expectThrown(
          server,
          () => server.execute(PUBLICATIONS, { agreementId: story.desk.agreementId, ...variables }),
          'BAD_USER_INPUT',
        ),
    );
  });

  describe('publishedListItems', () => {
    it('shows everybody what was approved, by code, and the product as far as it is on offer', async () => {
      const answer = await server.execute(ITEMS, { publicationId: story.firstId, first: 10 });
      const { kept, changed, gone } = story;
      expect(answer.at('publishedListItems.nodes')).toMatchObject(
        [kept, changed, gone].map(({ id, contentHash, product: { productCode } }, index) => ({
          position: index + 1,
          itemId: id,
          productCode,
          contentHash,
          content: { code: productCode, title: '企业信用评分' },
        })),
      );
      expect(answer.at('publishedListItems.nodes.2.product')).toBeNull();
      expect(answer.at('publishedListItems.nodes.0.product')).toEqual({
        id: kept.product.id,
        state: 'ON_SALE',
      });
      const forAgency = await server.execute(
        ITEMS,
        { publicationId: story.firstId, first: 10 },
        { as: server.cast.agencyReviewer },
      );
      expect(forAgency.at('publishedListItems.nodes.2.product.state')).toBe('WITHDRAWN');
    });

    it('lets anybody compute the hash of a content', async () => {
      const answer = await server.execute(ITEMS, { publicationId: story.secondId, first: 10 });
      const nodes = answer.at('publishedListItems.nodes') as { content: object; contentHash: string }[];
      expect(nodes).toHaveLength(3);
      for (const { content, contentHash } of nodes) expect(sha256(canonicalize(content))).toBe(contentHash);
    });

    it('walks the pages', async () => {
      const first = await server.execute(ITEMS, { publicationId: story.secondId, first: 2 });
      expect(first.at('publishedListItems.pageInfo.hasNextPage')).toBe(true);
      const second = await server.execute(ITEMS, {
        publicationId: story.secondId,
        first: 2,
        after: first.at('publishedListItems.pageInfo.endCursor'),
      });
      expect(second.at('publishedListItems.nodes')).toMatchObject([{ position: 3 }]);
    });

    it('is empty for a version that does not exist', async () => {
      const answer = await server.execute(ITEMS, { publicationId: newId('listPublication'), first: 10 });
      expect(answer.at('publishedListItems.nodes')).toEqual([]);
    });
  });

  describe('listDiff', () => {
    const diff = (fromId: string, toId: string, more: object = {}) =>
      server.execute(DIFF, { fromId, toId, first: 10, ...more });

    it('[C-07] tells what was added, removed and changed, and in which fields', async () => {
      const { changed, changedTo, gone, added } = story;
      const answer = await diff(story.firstId, story.secondId);
      expect(answer.at('listDiff')).toMatchObject({
        from: { number: 1 },
        to: { number: 2 },
        addedCount: 1,
        removedCount: 1,
        changedCount: 1,
        entries: {
          nodes: [
            {
              kind: 'CHANGED',
              productCode: changed.product.productCode,
              changedFields: ['forms', 'scenarios', 'title'],
              before: { itemId: changed.id },
              after: { itemId: changedTo.id },
            },
            {
              kind: 'REMOVED',
              productCode: gone.product.productCode,
              changedFields: [],
              before: { itemId: gone.id },
              after: null,
            },
            {
              kind: 'ADDED',
              productCode: added.product.productCode,
              changedFields: [],
              before: null,
              after: { itemId: added.id },
            },
          ],
          totalCount: { value: 3 },
        },
      });
    });

    it('is turned round by asking the other way round, and empty for a version and itself', async () => {
      const back = await diff(story.secondId, story.firstId);
      expect(back.at('listDiff')).toMatchObject({ addedCount: 1, removedCount: 1, changedCount: 1 });
      expect(back.at('listDiff.entries.nodes.1.kind')).toBe('ADDED');
      const same = await diff(story.firstId, story.firstId);
      expect(same.at('listDiff.entries.nodes')).toEqual([]);
    });

    it('walks the pages, forward and backward', async () => {
      const first = await diff(story.firstId, story.secondId, { first: 2 });
      expect(first.at('listDiff.entries.pageInfo.hasNextPage')).toBe(true);
      const rest = await diff(story.firstId, story.secondId, {
        first: 2,
        after: first.at('listDiff.entries.pageInfo.endCursor'),
      });
      expect(rest.at('listDiff.entries.nodes')).toMatchObject([{ kind: 'ADDED' }]);
      expect(rest.at('listDiff.entries.pageInfo.hasNextPage')).toBe(false);
    });

    it('is null for a version that does not exist, and for versions of two agreements', async () => {
      const other = await openListDesk(server);
      await approved(other);
      const otherId = await published(other);
      for (const toId of [newId('listPublication'), 'no-such-version', otherId]) {
        expect((await diff(story.firstId, toId)).data).toEqual({ listDiff: null });
      }
    });
  });

  describe('listProof', () => {
    const prove = async (publicationId: string, { id: itemId }: Pick<DeskItem, 'id'>) =>
      (await server.execute(PROOF, { publicationId, itemId })).at('listProof') as
        (ListProof & { publication: { number: number; publishedAt: string } }) | null;

    it('[C-07] proves offline that an item stood in a version at a time, and with what content', async () => {
      for (const item of [story.kept, story.changed, story.gone]) {
        const proof = await prove(story.firstId, item);
        if (proof === null) throw new Error('The item stands in the version');
        expect(holdsListProof(proof, sha256)).toBe(true);
        expect(JSON.parse(proof.leaf)).toMatchObject({
          agreementId: story.desk.agreementId,
          version: 1,
          publishedAt: proof.publication.publishedAt,
          itemId: item.id,
          productCode: item.product.productCode,
          contentHash: item.contentHash,
        });
        expect(
          holdsListProof({ ...proof, leaf: proof.leaf.replace('"version":1', '"version":2') }, sha256),
        ).toBe(false);
      }
    });

    it('[C-07] proves it still after the item was superseded or withdrawn', async () => {
      const before = await prove(story.firstId, story.changed);
      expect(await prove(story.firstId, story.changed)).toEqual(before);
      expect(before?.publication.number).toBe(1);
    });

    it('proves nothing of an item that did not stand in the version', async () => {
      expect(await prove(story.firstId, story.changedTo)).toBeNull();
      expect(await prove(story.secondId, story.gone)).toBeNull();
      expect(await prove(newId('listPublication'), story.kept)).toBeNull();
      expect(await prove(story.firstId, { id: 'no-such-item' })).toBeNull();
    });
  });
});
