import { AgreementResourceEntity, DataResourceEntity } from '../../src/modules/catalogue';
import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/persona';
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
    const expected = name === 'departmentOfficer' ? [covered, held] : [covered, held, foreign];
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
    // A filter opens nothing: what is core or barred is not the operator's to see.
    const requestable = ['A-FRESH', 'A-STALE', 'B-NONE', 'C-LEFT'];
    expect(await found({}, server.cast.operatorProduct)).toEqual(requestable);
    expect(await found({ grades: ['CORE'] }, server.cast.operatorProduct)).toEqual([]);
    expect(await found({ barred: true }, server.cast.operatorProduct)).toEqual([]);
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

describe('dataResources for an operator', () => {
  const SEEN = `query ($first: Int!, $where: DataResourceWhere) {
    dataResources(first: $first, where: $where) {
      nodes {
        id resourceCode holder { id } freshness { state } history { id }
        outline { grade containsPersonalInformation source updateInterval lastUpdatedOn } entry { grade qualityNote }
      }
    }
  }`;
  const NODE =
    'query ($id: ID!) { node(id: $id) { ... on DataResource { resourceCode outline { grade } entry { grade } } } }';
  /** Midnight in Shanghai after the last day of the agreement. */
  const LAST_DAY = '2026-11-30';
  const LAST_INSTANT = '2026-11-30T15:59:59.999Z';
  const END = '2026-11-30T16:00:00.000Z';

  let server: MarketServer;
  let ids: Readonly<Record<'covered' | 'open' | 'ungraded' | 'core' | 'barred', string>>;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager } = server;
    const holderId = server.cast.department.id;
    const barred = { useBar: 'PRIVACY', useBarReason: '涉及隐私', useBarDocument: '〔2026〕1号' } as const;
    const idOf = async (more: Parameters<typeof aResource>[1]): Promise<string> =>
      (await aResource(manager, more)).id;
    ids = {
      covered: await idOf({ holderId, resourceCode: 'COVERED' }),
      open: await idOf({ holderId, resourceCode: 'OPEN', source: 'SHARED', providerRegion: '德州市' }),
      ungraded: await idOf({ holderId, resourceCode: 'UNGRADED', grade: null }),
      core: await idOf({ holderId, resourceCode: 'X-CORE', grade: 'CORE' }),
      barred: await idOf({ holderId, resourceCode: 'Y-BARRED', ...barred }),
    };
  });
  afterAll(() => server.stop());
  afterEach(() => {
    server.clock.set('2026-11-23T02:00:00.000Z');
  });

  /** An operator with one agreement as it is given, in whose scope COVERED is. */
  async function operatorUnder(more: Parameters<typeof anAgreement>[2]): Promise<Persona> {
    const operator = await anOrganisation(server, 'OPERATOR');
    const as = await aPersonIn(server, operator, 'OPERATOR_PRODUCT');
    const agreement = await anAgreement(
      server.manager,
      { ...server.market, operatorId: operator.id },
      { endsOn: LAST_DAY, ...more },
    );
    await server.manager.insert(AgreementResourceEntity, {
      agreementId: agreement.id,
      resourceId: ids.covered,
      addedOn: '2026-01-01',
      removedAt: null,
      removalReason: null,
      decisionId: null,
    });
    return as;
  }

  interface Seen {
    readonly resourceCode: string;
    readonly outline: object | null;
    readonly entry: object | null;
  }
  async function seenBy(as: Persona, where: object = {}): Promise<Record<string, string>> {
    const answer = await server.execute(SEEN, { first: 10, where }, { as });
    expect(answer.thrown).toEqual([]);
    return Object.fromEntries(
      (answer.at('dataResources.nodes') as Seen[]).map(({ resourceCode, outline, entry }) => [
        resourceCode,
        entry !== null && outline !== null ? 'ENTRY' : outline !== null ? 'OUTLINE' : 'NOTHING',
      ]),
    );
  }
  const ALL = { COVERED: 'ENTRY', OPEN: 'OUTLINE', UNGRADED: 'OUTLINE' };

  it('under an agreement in force shows what it may request, by outline, and what is in its scope whole', async () => {
    const as = await operatorUnder({});
    expect(await seenBy(as)).toEqual(ALL);
    expect(await seenBy(as, { search: 'OP' })).toEqual({ OPEN: 'OUTLINE' });
    const answer = await server.execute(SEEN, { first: 1, where: { search: 'OPEN' } }, { as });
    expect(answer.at('dataResources.nodes')).toEqual([
      {
        id: ids.open,
        resourceCode: 'OPEN',
        holder: { id: server.cast.department.id },
        freshness: { state: 'UNKNOWN' },
        history: null,
        outline: {
          grade: 'GENERAL',
          containsPersonalInformation: false,
          source: 'SHARED',
          updateInterval: 'DAILY',
          lastUpdatedOn: null,
        },
        entry: null,
      },
    ]);
  });

  it.each([
    { _case: 'before its first day', more: { startsOn: '2026-11-24' }, seen: { COVERED: 'ENTRY' } },
    { _case: 'signed', more: { state: 'SIGNED' }, seen: { COVERED: 'ENTRY' } },
    { _case: 'suspended', more: { state: 'SUSPENDED' }, seen: { COVERED: 'ENTRY' } },
    { _case: 'terminated', more: { state: 'TERMINATED' }, seen: {} },
    { _case: 'expired', more: { state: 'EXPIRED' }, seen: {} },
    { _case: 'past its last day', more: { endsOn: '2026-11-22' }, seen: {} },
  ] as const)('under an agreement $_case shows what is left of that', async ({ more, seen }) => {
    expect(await seenBy(await operatorUnder(more))).toEqual(seen);
  });

  it('shows nothing any more from the first millisecond after the last day, without any job', async () => {
    const as = await operatorUnder({});
    server.clock.set(LAST_INSTANT);
    expect(await seenBy(as)).toEqual(ALL);
    server.clock.set(END);
    expect(await seenBy(as)).toEqual({});
    expect(await seenBy(server.cast.auditor)).toMatchObject({ COVERED: 'ENTRY', 'X-CORE': 'ENTRY' });
  });

  it('finds nothing within the scope of an agreement that has ended', async () => {
    const { id } = await anAgreement(server.manager, server.market, { endsOn: LAST_DAY });
    await aResource(server.manager, {
      holderId: server.cast.department.id,
      resourceCode: 'Z-ENDING',
      agreementId: id,
    });
    const within = async (): Promise<string[]> =>
      Object.keys(await seenBy(server.cast.auditor, { inScopeOf: id }));
    server.clock.set(LAST_INSTANT);
    expect(await within()).toEqual(['Z-ENDING']);
    server.clock.set(END);
    expect(await within()).toEqual([]);
    await server.manager.delete(AgreementResourceEntity, { agreementId: id });
    await server.manager.delete(DataResourceEntity, { resourceCode: 'Z-ENDING' });
  });

  it('opens by its id exactly what the list shows', async () => {
    const as = await operatorUnder({});
    const nodeOf = async (id: string): Promise<unknown> =>
      (await server.execute(NODE, { id }, { as })).at('node');
    const general = { grade: 'GENERAL' };
    expect(await nodeOf(ids.covered)).toEqual({ resourceCode: 'COVERED', outline: general, entry: general });
    expect(await nodeOf(ids.open)).toEqual({ resourceCode: 'OPEN', outline: general, entry: null });
    expect(await nodeOf(ids.ungraded)).toMatchObject({ resourceCode: 'UNGRADED', outline: { grade: null } });
    expect(await nodeOf(ids.core)).toBeNull();
    expect(await nodeOf(ids.barred)).toBeNull();
    server.clock.set(END);
    expect(await nodeOf(ids.covered)).toBeNull();
    expect(await nodeOf(ids.open)).toBeNull();
  });

  it('costs the same SQL statements for 2 rows and for 50, outline, entry and history included', async () => {
    const as = await operatorUnder({});
    const holderId = (await anOrganisation(server, 'SUPPLYING_DEPARTMENT')).id;
    for (let count = 0; count < 50; count += 1) await aResource(server.manager, { holderId });
    const read = async (first: number) => {
      const answer = await server.execute(SEEN, { first, where: { holderId } }, { as });
      expect(answer.at('dataResources.nodes')).toHaveLength(first);
      return answer.statements;
    };
    expect(await read(50)).toHaveLength((await read(2)).length);
  });
});
