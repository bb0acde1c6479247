import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { example } from '../support/example';
import { aPricedProduct } from '../support/market';
import { marketCast } from '../support/market-ground';
import { aCast, type Cast, type Persona } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';

const ONE = example('organisation');
const LIST = example('organisations');

describe('organisation and organisations', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await aCast(server);
  });
  afterAll(() => server.stop());

  const one = (id: string, as?: Persona) => server.execute(ONE, { id }, { ...(as && { as }) });
  const list = (variables: object, as: Persona = cast.agencyReviewer) =>
    server.execute(LIST, variables, { as });

  it('shows an active organisation to members of active organisations, its file to itself and its supervisors', async () => {
    expect((await one(cast.enterprise.id)).thrown).toEqual(['UNAUTHENTICATED']);
    const seen = {
      id: cast.enterprise.id,
      creditCode: cast.enterprise.creditCode,
      state: 'ACTIVE',
      version: 1,
    };
    const file = { appliedAt: '2026-11-23T02:00:00.000Z', verifiedAt: '2026-11-23T02:00:00.000Z' };
    const stranger = await one(cast.enterprise.id, cast.publicBuyer);
    expect(stranger.at('organisation')).toMatchObject({
      ...seen,
      appliedAt: null,
      verifiedAt: null,
      activatedAt: null,
    });
    for (const as of [cast.enterpriseBuyer, cast.agencyReviewer, cast.regulator]) {
      expect((await one(cast.enterprise.id, as)).at('organisation')).toMatchObject({ ...seen, ...file });
    }
  });

  it('shows any other one to its own people and its supervisors, and otherwise answers as for a random id', async () => {
    for (const state of ['APPLIED', 'VERIFIED', 'SUSPENDED'] as const) {
      const hidden = await anOrganisation(server, 'ENTERPRISE', { state });
      const own = await aPersonIn(server, hidden, 'ORGANISATION_ADMIN');
      const random = await one(newId('organisation'), cast.enterpriseBuyer);
      expect((await one(hidden.id, cast.enterpriseBuyer)).data).toEqual(random.data);
      expect((await one(hidden.id, own)).at('organisation.id')).toBe(hidden.id);
      expect((await one(hidden.id, cast.agencyRuling)).at('organisation.state')).toBe(state);
      const node = await server.execute(`query ($id: ID!) { node(id: $id) { id } }`, { id: hidden.id });
      expect(node.data).toEqual({ node: null });
    }
    expect((await one(newId('order'), cast.agencyReviewer)).data).toEqual({ organisation: null });
    expect((await one('no id', cast.agencyReviewer)).data).toEqual({ organisation: null });
  });

  it('shows to who was not admitted yet, or is suspended, the own organisation only', async () => {
    for (const state of ['APPLIED', 'VERIFIED', 'SUSPENDED'] as const) {
      for (const [kind, role] of [
        ['ENTERPRISE', 'ORGANISATION_ADMIN'],
        ['REGULATOR', 'REGULATOR'],
      ] as const) {
        const own = await anOrganisation(server, kind, { state });
        const as = await aPersonIn(server, own, role);
        const random = await one(newId('organisation'), as);
        const active = await one(cast.enterprise.id, as);
        expect(active.data).toEqual(random.data);
        const nodes = await server.execute(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
          { ids: [cast.enterprise.id, own.id] },
          { as },
        );
        expect(nodes.data).toEqual({ nodes: [null, { id: own.id }] });
        expect(nodes.statements).toHaveLength(1);
        expect((await one(own.id, as)).at('organisation')).toMatchObject({
          state,
          creditCode: own.creditCode,
          appliedAt: '2026-11-23T02:00:00.000Z',
        });
      }
    }
    const own = await anOrganisation(server, 'REGULATOR', { state: 'VERIFIED' });
    const listed = await list({ first: 50 }, await aPersonIn(server, own, 'REGULATOR'));
    expect(listed.at('organisations.nodes')).toMatchObject([{ id: own.id }]);
    expect(listed.at('organisations.totalCount')).toEqual({ value: 1, isExact: true });
  });

  it('tells the public the id, name and kind of an organisation that a product names, and no more', async () => {
    const { product } = await aPricedProduct(server.dataSource.manager, marketCast(cast));
    const ask = (as?: Persona) =>
      server.execute(
        `query ($id: ID!) {
          product(id: $id) {
            operator { id name kind creditCode legalForm state version appliedAt verifiedAt activatedAt }
          }
        }`,
        { id: product.id },
        { ...(as && { as }) },
      );
    const { id, name, kind, creditCode } = cast.operator;
    const hidden = { legalForm: null, state: null, version: null };
    const file = { appliedAt: null, verifiedAt: null, activatedAt: null };
    const outsiders = [
      await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' }), 'BUYER'),
      { ...cast.enterpriseBuyer, mustChangePassword: true },
      undefined,
    ];
    for (const as of outsiders) {
      expect((await ask(as)).at('product.operator')).toEqual({
        id,
        name,
        kind,
        creditCode: null,
        ...hidden,
        ...file,
      });
    }
    expect((await ask(cast.enterpriseBuyer)).at('product.operator')).toEqual({
      id,
      name,
      kind,
      creditCode,
      legalForm: 'LEGAL_PERSON',
      state: 'ACTIVE',
      version: 1,
      ...file,
    });
  });

  it('lists for the agency and the regulator only', async () => {
    expect((await server.execute(LIST, { first: 1 })).thrown).toEqual(['UNAUTHENTICATED']);
    for (const as of [
      cast.enterpriseAdmin,
      cast.operatorProduct,
      cast.pricingOfficer,
      cast.agencyAdmin,
      cast.auditor,
    ]) {
      expect((await list({ first: 1 }, as)).thrown).toEqual(['FORBIDDEN']);
    }
    for (const as of [cast.agencyReviewer, cast.agencyRuling, cast.regulator]) {
      expect((await list({ first: 1 }, as)).thrown).toEqual([]);
    }
  });

  it('filters by state, kind, code and the beginning of the name, taken literally', async () => {
    await anOrganisation(server, 'PUBLIC_BODY', { state: 'APPLIED', name: '聊城百%局' });
    await anOrganisation(server, 'PUBLIC_BODY', { state: 'APPLIED', name: '聊城百货局' });
    const names = async (where: object): Promise<unknown> => {
      const nodes = (await list({ first: 50, where })).at('organisations.nodes') as { name: string }[];
      return nodes.map(({ name }) => name);
    };
    expect(await names({ state: 'APPLIED', kind: 'PUBLIC_BODY' })).toEqual(['聊城百货局', '聊城百%局']);
    expect(await names({ namePrefix: '聊城百%' })).toEqual(['聊城百%局']);
    expect(await names({ namePrefix: '百' })).toEqual([]);
    expect(await names({ creditCode: cast.operator.creditCode })).toEqual([cast.operator.name]);
  });

  it('pages forth and back without repeating or skipping, at one cost for 2 rows and for 50', async () => {
    for (let made = 0; made < 50; made += 1) await anOrganisation(server, 'STATE_ASSET_BODY');
    const where = { kind: 'STATE_ASSET_BODY' };
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await list({ first: 20, after, where });
      expect(page.thrown).toEqual([]);
      seen.push(...(page.at('organisations.nodes') as { id: string }[]).map(({ id }) => id));
      if (page.at('organisations.pageInfo.hasNextPage') !== true) break;
      after = page.text('organisations.pageInfo.endCursor');
    }
    expect(new Set(seen).size).toBe(50);
    expect([...seen].sort().reverse()).toEqual(seen);
    const two = await list({ first: 2, where });
    const fifty = await list({ first: 50, where });
    expect(fifty.statements).toHaveLength(two.statements.length);
    expect(fifty.at('organisations.totalCount')).toEqual({ value: 50, isExact: true });
    for (const bad of [{ first: 0 }, { first: 101 }, {}, { first: 1, after: 'forged' }]) {
      expect((await list(bad)).thrown).toEqual(['BAD_USER_INPUT']);
    }
  });
});
