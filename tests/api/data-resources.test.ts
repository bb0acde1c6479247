import { AgreementResourceEntity, DataResourceEntity } from '../../src/modules/catalogue';
import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const RESOURCES = `query ($first: Int, $after: String, $last: Int, $before: String) {
  dataResources(first: $first, after: $after, last: $last, before: $before) {
    nodes { id resourceCode name updateFrequency cataloguedOn holder { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('dataResources.nodes') as { id: string }[]).map(({ id }) => id);

describe('dataResources', () => {
  let server: MarketServer;
  let covered: string;
  let held: string;
  let foreign: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const agreement = await anAgreement(server.manager, server.market);
    const holderId = server.cast.department.id;
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    ({ id: covered } = await aResource(server.manager, {
      holderId,
      agreementId: agreement.id,
      resourceCode: 'A-1',
    }));
    ({ id: held } = await aResource(server.manager, { holderId, resourceCode: 'A-2' }));
    ({ id: foreign } = await aResource(server.manager, { holderId: other.id, resourceCode: 'A-3' }));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(RESOURCES, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the resources that it works with', async (name) => {
    const ask = () => server.execute(RESOURCES, { first: 10 }, { as: server.cast[name] });
    if (/^(publicBuyer|enterprise|pricing)/.test(name)) {
      await expectThrown(server, ask, 'FORBIDDEN');
      return;
    }
    const answer = await ask();
    const expected = name.startsWith('operator')
      ? [covered]
      : name === 'departmentOfficer'
        ? [covered, held]
        : [covered, held, foreign];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    expect(answer.at('dataResources.totalCount.value')).toBe(expected.length);
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(RESOURCES, variables, { as: server.cast.auditor }),
      'BAD_USER_INPUT',
    ),
  );
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('dataResources while they come in', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    // Of another department: not to be visited.
    await aResource(server.manager, { holderId: server.cast.department.id });
  });
  afterAll(() => server.stop());

  it('visits each resource once by code, forward and backward', async () => {
    const holder = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const as = await aPersonIn(server, holder, 'DEPARTMENT_OFFICER');
    const made: { code: string; id: string }[] = [];
    for (let count = 0; count < 9; count += 1) {
      const code = `W-${String((count * 7) % 10)}`;
      made.push({
        code,
        id: (await aResource(server.manager, { holderId: holder.id, resourceCode: code })).id,
      });
    }
    const byCode = made.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id }) => id);
    for (const isForward of [true, false]) {
      const visited: string[] = [];
      let cursor: unknown = null;
      for (let page = 0; page < 10; page += 1) {
        const variables = isForward ? { first: 2, after: cursor } : { last: 2, before: cursor };
        const answer = await server.execute(RESOURCES, variables, { as });
        if (isForward) visited.push(...idsOf(answer));
        else visited.unshift(...idsOf(answer));
        cursor = answer.at(`dataResources.pageInfo.${isForward ? 'endCursor' : 'startCursor'}`);
        if (answer.at(`dataResources.pageInfo.${isForward ? 'hasNextPage' : 'hasPreviousPage'}`) !== true)
          break;
      }
      expect(visited).toEqual(byCode);
    }
  });
});

describe('dataResources by what they are', () => {
  const FOUND = `query ($where: DataResourceWhere) {
    dataResources(first: 100, where: $where) {
      nodes { resourceCode freshness { state staleSince } entry { grade useBar source version } }
    }
  }`;
  let server: MarketServer;
  let agreementId: string;
  let otherHolder: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager } = server;
    const holderId = server.cast.department.id;
    ({ id: agreementId } = await anAgreement(manager, server.market));
    ({ id: otherHolder } = await anOrganisation(server, 'SUPPLYING_DEPARTMENT'));
    const barred = { useBar: 'PRIVACY', useBarReason: '涉及隐私', useBarDocument: '〔2026〕1号' } as const;
    // The month of A-FRESH ends with 23 November, that of A-STALE ended with the 22nd.
    await aResource(manager, {
      holderId,
      resourceCode: 'A-FRESH',
      name: '登记信息',
      updateInterval: 'MONTHLY',
      lastUpdatedOn: '2026-10-23',
      agreementId,
    });
    await aResource(manager, {
      holderId,
      resourceCode: 'A-STALE',
      name: '50%_统计',
      updateInterval: 'MONTHLY',
      lastUpdatedOn: '2026-10-22',
    });
    await aResource(manager, { holderId, resourceCode: 'B-NONE', grade: null, updateInterval: 'IRREGULAR' });
    await aResource(manager, { holderId, resourceCode: 'B-CORE', grade: 'CORE', lastUpdatedOn: null });
    await aResource(manager, {
      holderId: otherHolder,
      resourceCode: 'C-BAR',
      source: 'SHARED',
      providerRegion: '德州市',
      ...barred,
    });
    const { id: left } = await aResource(manager, { holderId, resourceCode: 'C-LEFT', agreementId });
    await manager.update(
      AgreementResourceEntity,
      { resourceId: left },
      { removedAt: server.clock.now(), removalReason: '调整' },
    );
  });
  afterAll(() => server.stop());
  afterEach(() => {
    server.clock.set('2026-11-23T02:00:00.000Z');
  });

  const found = async (where: object, as = server.cast.auditor): Promise<string[]> => {
    const answer = await server.execute(FOUND, { where }, { as });
    expect(answer.thrown).toEqual([]);
    const nodes = answer.at('dataResources.nodes') as { resourceCode: string }[];
    return nodes.map(({ resourceCode }) => resourceCode);
  };

  it.each([
    { where: { stale: true }, codes: ['A-STALE'] },
    { where: { stale: false }, codes: ['A-FRESH', 'B-CORE', 'B-NONE', 'C-BAR', 'C-LEFT'] },
    { where: { barred: true }, codes: ['C-BAR'] },
    { where: { graded: false }, codes: ['B-NONE'] },
    { where: { grades: ['CORE', 'IMPORTANT'] }, codes: ['B-CORE'] },
    { where: { sources: ['SHARED'] }, codes: ['C-BAR'] },
    { where: { search: 'A-' }, codes: ['A-FRESH', 'A-STALE'] },
    { where: { search: '登记' }, codes: ['A-FRESH'] },
    { where: { search: '50%_' }, codes: ['A-STALE'] },
    { where: { search: '%' }, codes: [] },
    { where: { search: '_' }, codes: [] },
    { where: { search: '\\' }, codes: [] },
    { where: { grades: ['GENERAL'], barred: false, search: 'A' }, codes: ['A-FRESH', 'A-STALE'] },
  ])('finds by $where', async ({ where, codes }) => {
    expect(await found(where)).toEqual(codes);
  });

  it('finds what an organisation holds, and what is within a scope now', async () => {
    expect(await found({ holderId: otherHolder })).toEqual(['C-BAR']);
    expect(await found({ inScopeOf: agreementId })).toEqual(['A-FRESH']);
    expect(await found({ inScopeOf: 'nothing' })).toEqual([]);
    // A filter opens nothing: what has left the scope is no longer the operator's to see.
    expect(await found({}, server.cast.operatorProduct)).toEqual(['A-FRESH']);
    expect(await found({ holderId: otherHolder }, server.cast.departmentOfficer)).toEqual([]);
  });

  it('[B-09] becomes stale with the day in Shanghai, without any job', async () => {
    server.clock.set('2026-11-23T15:59:59.999Z');
    expect(await found({ stale: true })).toEqual(['A-STALE']);
    server.clock.set('2026-11-23T16:00:00.000Z');
    expect(await found({ stale: true })).toEqual(['A-FRESH', 'A-STALE']);
    const answer = await server.execute(
      FOUND,
      { where: { search: 'A-FRESH' } },
      { as: server.cast.operatorProduct },
    );
    expect(answer.at('dataResources.nodes')).toEqual([
      {
        resourceCode: 'A-FRESH',
        freshness: { state: 'STALE', staleSince: '2026-11-24' },
        entry: { grade: 'GENERAL', useBar: null, source: 'OWN', version: 1 },
      },
    ]);
  });

  it.each([
    { grades: [] },
    { sources: ['THEFT'] },
    { search: '' },
    { search: 'x'.repeat(65) },
    { holderId: 'x'.repeat(41) },
  ])('refuses %j as input', (where) =>
    expectThrown(
      server,
      () => server.execute(FOUND, { where }, { as: server.cast.auditor }),
      'BAD_USER_INPUT',
    ),
  );

  it('shows one by its id to who works with it', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on DataResource { resourceCode } } }';
    const [row] = await server.manager.findBy(DataResourceEntity, { resourceCode: 'A-FRESH' });
    for (const [name, sees] of [
      ['departmentOfficer', true],
      ['operatorProduct', true],
      ['agencyReviewer', true],
      ['regulator', true],
      ['enterpriseBuyer', false],
      ['pricingOfficer', false],
    ] as const) {
      const answer = await server.execute(query, { id: row?.id }, { as: server.cast[name] });
      expect({ name, node: answer.at('node') }).toEqual({
        name,
        node: sees ? { resourceCode: 'A-FRESH' } : null,
      });
    }
  });
});
