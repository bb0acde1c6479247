import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aPricedProduct, aProductOnSale, aResource, aSubmittedProduct } from '../support/market';
import { PERSONA_NAMES, personaOf, startMarketServer, type MarketServer } from '../support/market-server';
import { PASSED_REVIEWS } from '../support/reviews';
import type { Persona } from '../support/personas';
import { expectThrown } from '../support/refusals';

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $where: ProductWhere, $orderBy: ProductOrder! = OLDEST) {
  products(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
    edges { cursor node { id productCode } }
    nodes { id productCode }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount { value isExact }
  }
}`;

const idsOf = (answer: Answer): string[] =>
  (answer.at('products.nodes') as { id: string }[]).map(({ id }) => id);

describe('products', () => {
  // One for each part, with an empty database: some lists are compared whole, and other parts put rows in.
  let server: MarketServer;
  const list = (variables: object, options: { as?: Persona } = {}) =>
    server.execute(LIST, variables, options);
  /** In a field that no part asks for: what a filter must leave out. */
  const aProductOfAnotherField = () => aPricedProduct(server.manager, server.market);

  describe('visibility', () => {
    let shown: string;
    let hidden: Record<string, string>;
    beforeAll(async () => {
      server = await startMarketServer();
      const build = async (state?: 'SUSPENDED' | 'WITHDRAWN', options = {}): Promise<string> => {
        const { product } = await aPricedProduct(server.manager, server.market, options);
        if (state !== undefined)
          await server.manager.update(DataProductEntity, { id: product.id }, { state });
        return product.id;
      };
      const ended = await anAgreement(server.manager, server.market, { endsOn: '2026-11-22' });
      const stopped = await anAgreement(server.manager, server.market, { state: 'SUSPENDED' });
      shown = await build();
      hidden = {
        draft: (await aSubmittedProduct(server.manager, server.market)).product.id,
        suspended: await build('SUSPENDED'),
        withdrawn: await build('WITHDRAWN'),
        ended: await build(undefined, { agreement: ended }),
        stopped: await build(undefined, { agreement: stopped }),
      };
    });
    afterAll(() => server.stop());

    it.each(['nobody', ...PERSONA_NAMES] as const)('[C-01] shows %s what is its to see', async (name) => {
      const seesAll = /^(operator|agency|auditor|regulator)/.test(name);
      const answer = await list({ first: 100 }, personaOf(server, name));
      const expected = seesAll ? [shown, ...Object.values(hidden)] : [shown];
      expect(idsOf(answer).sort()).toEqual(expected.sort());
      expect(answer.at('products.totalCount')).toEqual({ value: expected.length, isExact: true });
    });

    it('shows another operator and another agency no more than the public', async () => {
      for (const kind of ['OPERATOR', 'IMPLEMENTING_AGENCY'] as const) {
        const role = kind === 'OPERATOR' ? 'OPERATOR_PRODUCT' : 'AGENCY_REVIEWER';
        const as = await aPersonIn(server, await anOrganisation(server, kind), role);
        expect(idsOf(await list({ first: 100 }, { as }))).toEqual([shown]);
      }
    });

    it('gives the public no draft by asking for its state, and the agency its own', async () => {
      const where = { states: ['SUBMITTED', 'SUSPENDED', 'WITHDRAWN'] };
      expect(idsOf(await list({ first: 100, where }))).toEqual([]);
      const answer = await list({ first: 100, where }, { as: server.cast.agencyReviewer });
      expect(idsOf(answer).sort()).toEqual(
        [hidden['draft'], hidden['suspended'], hidden['withdrawn']].sort(),
      );
    });

    it('finds no draft by its code', async () => {
      const draft = await server.manager.findOneByOrFail(DataProductEntity, { id: hidden['draft'] ?? '' });
      expect(idsOf(await list({ first: 100, where: { search: draft.productCode } }))).toEqual([]);
    });

    it('shows prices on a nested path to everybody, and history to nobody outside', async () => {
      const answer = await server.execute(
        `query ($id: ID!) { product(id: $id) { history { type } offerings { tariff { unitPrice { amount } } guidedPrice { ceiling { amount } } } } }`,
        { id: shown },
      );
      expect(answer.at('product')).toEqual({
        history: null,
        offerings: [
          { tariff: { unitPrice: { amount: '1.90' } }, guidedPrice: { ceiling: { amount: '2.00' } } },
        ],
      });
    });
  });

  describe('filters', () => {
    let api: string;
    let report: string;
    let free: string;
    beforeAll(async () => {
      server = await startMarketServer();
      await aProductOfAnotherField();
      const build = async (options: Parameters<typeof aProductOnSale>[2]): Promise<string> =>
        (await aProductOnSale(server.manager, server.market, options)).product.id;
      api = await build({ forms: ['API', 'MODEL'], product: { field: 'TRANSPORT' } });
      report = await build({ forms: ['REPORT'], product: { field: 'EDUCATION' } });
      free = await build({
        forms: ['FORECAST'],
        purposeClasses: ['PUBLIC_INTEREST'],
        product: { field: 'MEDICAL_HEALTH' },
      });
    });
    afterAll(() => server.stop());

    it.each([
      { where: { fields: ['TRANSPORT'] }, found: () => [api] },
      { where: { fields: ['TRANSPORT', 'EDUCATION'] }, found: () => [api, report] },
      { where: { forms: ['MODEL', 'API'], fields: ['TRANSPORT', 'EDUCATION'] }, found: () => [api] },
      { where: { forms: ['REPORT'] }, found: () => [report] },
      { where: { purposeClass: 'PUBLIC_INTEREST' }, found: () => [free] },
      { where: { purposeClass: 'PUBLIC_INTEREST', forms: ['REPORT'] }, found: () => [] },
      { where: { fields: [] }, found: () => [] },
      { where: { forms: [] }, found: () => [] },
      { where: { states: ['ON_SALE'], fields: ['EDUCATION'] }, found: () => [report] },
      {
        where: { fields: ['EDUCATION'], forms: null, purposeClass: null, search: null },
        found: () => [report],
      },
    ])('finds by $where', async ({ where, found }) => {
      const answer = await list({ first: 100, where });
      expect(answer.thrown).toEqual([]);
      expect(idsOf(answer)).toEqual(found());
      expect(answer.at('products.totalCount.value')).toBe(found().length);
    });

    it.each([
      { where: { fields: ['ASTROLOGY'] } },
      { where: { forms: ['RAW_EXPORT'] } },
      { where: { forms: Array.from({ length: 21 }, () => 'API') } },
      { where: { purposeClass: 'BOTH' } },
      { where: { search: '' } },
      { where: { search: '信'.repeat(65) } },
      { where: { search: { $ne: '' } } },
      { where: { 'title;--': 'x' } },
    ])('refuses $where as input', ({ where }) =>
      expectThrown(server, () => list({ first: 10, where }), 'BAD_USER_INPUT'),
    );
  });

  describe('search', () => {
    const TITLES = {
      score: '企业信用评分',
      mixed: 'GDP增速与ESG评价报告2.0版',
      long: '城市内涝风险监测预警与应急处置联动指挥调度辅助决策分析服务产品',
      english: 'Air Quality Index for Enterprises',
    };
    const ids: Record<string, string> = {};
    // Through the real door: what is found is what submission has indexed.
    beforeAll(async () => {
      server = await startMarketServer();
      await aProductOfAnotherField();
      const { id: agreementId } = await anAgreement(server.manager, server.market);
      const { id: resourceId } = await aResource(server.manager, {
        holderId: server.cast.department.id,
        agreementId,
      });
      const items = Object.entries(TITLES).map(([name, title]) => ({
        code: `SEARCH-${name.toUpperCase()}`,
        title,
        summary: '唯一摘要乙',
        field: 'SCIENCE_INNOVATION',
        forms: ['API'],
        deliveryMode: 'API_OR_VERIFICATION',
        grade: 'GENERAL',
        containsPersonalInformation: false,
        technicalStandard: 'GB/T 1',
        scenarios: [name === 'score' ? '普惠授信' : '其他'],
        resourceIds: [resourceId],
        offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' }],
      }));
      const submitted = await server.execute(
        `mutation ($input: SubmitProductListInput!) { submitProductList(input: $input) {
          productList { items { id product { id productCode } } } userErrors { code } } }`,
        { input: { idempotencyKey: 'search-list-1', agreementId, title: '清单', items } },
        { as: server.cast.operatorProduct },
      );
      const made = submitted.at('submitProductList.productList.items') as {
        id: string;
        product: { id: string; productCode: string };
      }[];
      for (const { id, product } of made) {
        ids[product.productCode.slice('SEARCH-'.length).toLowerCase()] = product.id;
        const decided = await server.execute(
          `mutation ($input: DecideProductListItemInput!) { decideProductListItem(input: $input) { userErrors { code } } }`,
          { input: { itemId: id, expectedVersion: 1, ruling: 'APPROVE', reviews: PASSED_REVIEWS } },
          { as: server.cast.agencyReviewer },
        );
        expect(decided.refusals('decideProductListItem')).toEqual([]);
      }
    });
    afterAll(() => server.stop());

    it.each([
      { search: '信用', found: ['score'] },
      { search: '信', found: ['score'] },
      { search: '用', found: ['score'] },
      { search: '信用评分', found: ['score'] },
      { search: '授信', found: ['score'] },
      { search: '信 用', found: ['score'] },
      { search: '评', found: ['mixed', 'score'] },
      { search: '评分 企业', found: ['score'] },
      { search: '评分 报告', found: [] },
      { search: 'GDP', found: ['mixed'] },
      { search: 'gdp增速', found: ['mixed'] },
      { search: '增速', found: ['mixed'] },
      { search: 'ESG 评价', found: ['mixed'] },
      { search: 'ＥＳＧ', found: ['mixed'] },
      { search: '城市内涝风险监测预警与应急处置联动指挥调度辅助决策分析服务', found: ['long'] },
      { search: '内涝', found: ['long'] },
      { search: 'air quality', found: ['english'] },
      { search: 'AIR', found: ['english'] },
      { search: 'for', found: ['english'] },
      { search: '唯一摘要乙', found: ['english', 'long', 'mixed', 'score'] },
      { search: 'SEARCH-SCORE', found: ['score'] },
      { search: '用信', found: [] },
      { search: '%', found: [] },
      { search: '_', found: [] },
      { search: '，。！', found: [] },
      { search: '😀', found: [] },
      { search: "' OR '1'='1", found: [] },
    ])('finds $found by "$search"', async ({ search, found }) => {
      const answer = await list({ first: 100, where: { search, fields: ['SCIENCE_INNOVATION'] } });
      expect(answer.thrown).toEqual([]);
      expect(idsOf(answer).sort()).toEqual(found.map((name) => ids[name]).sort());
    });

    it('finds within other filters, and counts the same', async () => {
      const where = { search: '唯一摘要', fields: ['SCIENCE_INNOVATION'], forms: ['API'] };
      const answer = await list({ first: 2, where });
      expect(idsOf(answer)).toHaveLength(2);
      expect(answer.at('products.totalCount')).toEqual({ value: 4, isExact: true });
    });
  });

  describe('walk', () => {
    const FIELD = 'EMERGENCY_MANAGEMENT';
    let numbers = 0;
    const insert = async (): Promise<string> => {
      numbers += 1;
      // Codes in no order of time, so that a new row lands anywhere in a list by code.
      const productCode = `WALK-${String((numbers * 7919) % 1000).padStart(3, '0')}-${String(numbers)}`;
      const built = await aProductOnSale(server.manager, server.market, {
        product: { field: FIELD, productCode },
      });
      return built.product.id;
    };
    beforeAll(async () => {
      server = await startMarketServer();
      await aProductOfAnotherField();
      for (let count = 0; count < 23; count += 1) await insert();
    });
    afterAll(() => server.stop());

    it.each([
      { orderBy: 'NEWEST', size: { first: 5 } },
      { orderBy: 'OLDEST', size: { first: 5 } },
      { orderBy: 'CODE', size: { first: 4 } },
      { orderBy: 'NEWEST', size: { last: 5 } },
      { orderBy: 'OLDEST', size: { last: 7 } },
      { orderBy: 'CODE', size: { last: 4 } },
    ])('visits each row once by $orderBy with $size, while rows come in', async ({ orderBy, size }) => {
      const isForward = 'first' in size;
      const before = idsOf(await list({ first: 100, orderBy, where: { fields: [FIELD] } }));
      const visited: string[] = [];
      let cursor: unknown = null;
      for (let page = 0; page < 50; page += 1) {
        const position = cursor === null ? {} : { [isForward ? 'after' : 'before']: cursor };
        const answer = await list({ ...size, ...position, orderBy, where: { fields: [FIELD] } });
        expect(answer.thrown).toEqual([]);
        if (isForward) visited.push(...idsOf(answer));
        else visited.unshift(...idsOf(answer));
        await insert();
        cursor = answer.at(isForward ? 'products.pageInfo.endCursor' : 'products.pageInfo.startCursor');
        if (answer.at(`products.pageInfo.${isForward ? 'hasNextPage' : 'hasPreviousPage'}`) !== true) break;
      }
      expect(new Set(visited).size).toBe(visited.length);
      expect(visited.filter((id) => before.includes(id))).toEqual(before);
    });

    it('goes back the way it came', async () => {
      const where = { fields: [FIELD] };
      const first = await list({ first: 3, where });
      const second = await list({ first: 3, after: first.at('products.pageInfo.endCursor'), where });
      const back = await list({ last: 3, before: second.at('products.pageInfo.startCursor'), where });
      expect(idsOf(back)).toEqual(idsOf(first));
      expect(back.at('products.pageInfo')).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(second.at('products.pageInfo')).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    });

    it('begins at the start for a cursor that is null, as clients send it', async () => {
      const where = { fields: [FIELD] };
      const answer = await list({ first: 3, after: null, last: null, before: null, where });
      expect(answer.thrown).toEqual([]);
      expect(idsOf(answer)).toEqual(idsOf(await list({ first: 3, where })));
    });

    it.each([
      { _case: 'a made-up cursor', variables: () => ({ first: 1, after: 'bm90aGluZw' }) },
      { _case: 'an empty cursor', variables: () => ({ first: 1, after: '' }) },
      { _case: 'a cursor of 2,000 characters', variables: () => ({ first: 1, after: 'x'.repeat(2000) }) },
      { _case: 'first and last together', variables: () => ({ first: 1, last: 1 }) },
      { _case: 'neither first nor last', variables: () => ({}) },
      { _case: 'a page of nothing', variables: () => ({ first: 0 }) },
      { _case: 'a negative page', variables: () => ({ first: -1 }) },
      { _case: 'a page of 101', variables: () => ({ last: 101 }) },
    ])('refuses $_case', ({ variables }) =>
      expectThrown(server, () => list(variables(), { as: server.cast.regulator }), 'BAD_USER_INPUT'),
    );

    it('refuses a cursor of another order, of another list, and a changed one', async () => {
      const cursor = (await list({ first: 1 })).text('products.pageInfo.endCursor');
      await expectThrown(
        server,
        () => list({ first: 1, after: cursor, orderBy: 'NEWEST' }),
        'BAD_USER_INPUT',
      );
      const prices = await server.execute(
        `query ($after: String) { guidedPrices(first: 1, after: $after) { nodes { id } } }`,
        { after: cursor },
      );
      expect(prices.thrown).toEqual(['BAD_USER_INPUT']);
      const changed = `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`;
      await expectThrown(server, () => list({ first: 1, after: changed }), 'BAD_USER_INPUT');
    });
  });
});
