import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DerivedProductEntity } from '../../src/modules/redevelopment/store/derived-product.entity';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aDeliveredOrder, aDerivedProduct, aPricedProduct, type PricedProduct } from '../support/market';
import { marketCast } from '../support/market-ground';
import { aCast, type Cast, type Persona } from '../support/personas';
import { changeStanding, letTheClockAct } from '../support/stops';
import { startTestServer, type TestServer } from '../support/test-server';

const LIST = readFileSync(path.join('schema', 'examples', 'derivedProducts.graphql'), 'utf8');
const DEEP = `query ($first: Int, $where: DerivedProductWhere) {
  derivedProducts(first: $first, where: $where) {
    totalCount { value isExact }
    nodes {
      id developer { name } history { type }
      inputs { order { id } baseProduct { title } baseDerivedProduct { id title } }
      lineage { fromId fromTitle toId toTitle depth } lineageDiagram
    }
  }
}`;
const HOLD = `query ($id: ID!) {
  node(id: $id) { ... on DerivedProduct { state freezeReason hold { since reason } } }
}`;
const NODE = `query ($id: ID!) { node(id: $id) { id ... on DerivedProduct { freezeReason } } }`;

let server: TestServer;
let cast: Cast;
let product: PricedProduct;
let stranger: Persona;
let builder: Persona;
let first: DerivedProductEntity;
let frozen: DerivedProductEntity;
let onFrozen: DerivedProductEntity;

/** first ← frozen ← onFrozen: the one in the middle is seen by few, the one on top by all. */
async function open(): Promise<void> {
  server = await startTestServer();
  cast = await aCast(server);
  stranger = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  builder = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  product = await aPricedProduct(server.dataSource.manager, marketCast(cast));
  first = await built(cast.enterpriseBuyer, { title: '一级再开发' });
  frozen = await built(builder, { title: '已冻结产品', state: 'FROZEN', freezeReason: '甲 → 乙' }, [first]);
  onFrozen = await built(cast.enterpriseBuyer, { title: '其上产品' }, [frozen]);
}

async function built(
  { organisationId: developerId, personId }: Persona,
  more: Partial<DerivedProductEntity>,
  bases: readonly DerivedProductEntity[] = [],
): Promise<DerivedProductEntity> {
  const { manager } = server.dataSource;
  const orders =
    bases.length > 0
      ? []
      : [await aDeliveredOrder(manager, product, { buyerId: developerId, placedBy: personId })];
  return aDerivedProduct(manager, { developerId, registeredBy: personId, orders, bases, more });
}

const idsSeenBy = async (who: Persona, where: object = {}): Promise<unknown[]> => {
  const answer = await server.execute(LIST, { first: 20, where }, { as: who });
  expect(answer.errors).toEqual([]);
  return (answer.at('derivedProducts.nodes') as { id: string }[]).map(({ id }) => id);
};

describe('derivedProducts, where three are all there is', () => {
  beforeAll(open);
  afterAll(() => server.stop());

  it('is for who is signed in', async () => {
    const answer = await server.execute(LIST, { first: 10 });
    expect(answer.thrown).toEqual(['UNAUTHENTICATED']);
    expect((await server.execute(NODE, { id: first.id })).data).toEqual({ node: null });
  });

  it('shows what is registered to all, what is frozen to its developer, the operator upstream and who supervises', async () => {
    const { operatorProduct, agencyReviewer, auditor, regulator } = cast;
    for (const seer of [builder, operatorProduct, agencyReviewer, auditor, regulator]) {
      expect(await idsSeenBy(seer)).toEqual([onFrozen.id, frozen.id, first.id]);
      const answer = await server.execute(NODE, { id: frozen.id }, { as: seer });
      expect(answer.text('node.freezeReason')).toContain('甲 → 乙');
    }
    const otherOperator = await aPersonIn(
      server,
      await anOrganisation(server, 'OPERATOR'),
      'OPERATOR_PRODUCT',
    );
    for (const blind of [stranger, cast.enterpriseBuyer, cast.publicBuyer, otherOperator]) {
      expect(await idsSeenBy(blind)).toEqual([onFrozen.id, first.id]);
      expect(await idsSeenBy(blind, { state: 'FROZEN' })).toEqual([]);
      expect((await server.execute(NODE, { id: frozen.id }, { as: blind })).data).toEqual({ node: null });
    }
  });

  it('keeps what is hidden out of inputs, lineage and picture, and the orders to who may see them', async () => {
    const seenBy = async (who: Persona) => {
      const answer = await server.execute(DEEP, { first: 1 }, { as: who });
      expect(answer.errors).toEqual([]);
      return (answer.at('derivedProducts.nodes') as Record<string, unknown>[])[0];
    };
    const title = product.product.title;
    expect(await seenBy(stranger)).toMatchObject({
      id: onFrozen.id,
      inputs: [{ order: null, baseProduct: null, baseDerivedProduct: null }],
      lineage: [
        { fromId: null, fromTitle: null, toTitle: '其上产品', depth: 1 },
        { fromTitle: '一级再开发', toId: null, toTitle: null, depth: 2 },
        { fromTitle: title, toTitle: '一级再开发', depth: 3 },
      ],
    });
    expect(JSON.stringify(await seenBy(stranger))).not.toContain(frozen.title);
    expect(JSON.stringify(await seenBy(stranger))).not.toContain(frozen.id);
    expect(await seenBy(builder)).toMatchObject({
      inputs: [{ baseDerivedProduct: { id: frozen.id, title: '已冻结产品' } }],
      lineage: [
        { fromId: frozen.id, fromTitle: '已冻结产品', toId: onFrozen.id, depth: 1 },
        { fromId: first.id, toId: frozen.id, toTitle: '已冻结产品', depth: 2 },
        { fromId: product.product.id, fromTitle: title, toId: first.id, depth: 3 },
      ],
      lineageDiagram: [
        'flowchart LR',
        '  n1["其上产品"]',
        '  n2["已冻结产品"]',
        '  n2 --> n1',
        '  n3["一级再开发"]',
        '  n3 --> n2',
        `  n4["${title}"]`,
        '  n4 --> n3',
      ].join('\n'),
    });
  });

  it('filters by developer, by base product at any depth, and by state', async () => {
    const other = await aPricedProduct(server.dataSource.manager, marketCast(cast));
    expect(await idsSeenBy(cast.auditor, { developerId: builder.organisationId })).toEqual([frozen.id]);
    expect(await idsSeenBy(cast.auditor, { baseProductId: product.product.id })).toEqual([
      onFrozen.id,
      frozen.id,
      first.id,
    ]);
    expect(await idsSeenBy(cast.auditor, { baseProductId: other.product.id })).toEqual([]);
    expect(await idsSeenBy(cast.auditor, { state: 'FROZEN' })).toEqual([frozen.id]);
    expect(await idsSeenBy(cast.auditor, { state: 'FROZEN', developerId: "x' OR 1=1" })).toEqual([]);
  });

  it('pages by signed cursors, and refuses one that is forged', async () => {
    const page = await server.execute(LIST, { first: 1 }, { as: stranger });
    const next = await server.execute(
      LIST,
      { first: 1, after: page.text('derivedProducts.pageInfo.endCursor') },
      { as: stranger },
    );
    expect(next.errors).toEqual([]);
    expect(next.at('derivedProducts.nodes')).toEqual([expect.objectContaining({ id: first.id })]);
    expect(next.at('derivedProducts.pageInfo.hasNextPage')).toBe(false);
    const forged = await server.execute(LIST, { first: 1, after: 'AAAA' }, { as: stranger });
    expect(forged.thrown).toEqual(['BAD_USER_INPUT']);
  });
});

// On a database of their own: what these register would stand in the lists that are told in full above.
describe('derivedProducts, where more are registered', () => {
  beforeAll(open);
  afterAll(() => server.stop());

  it('[G-12] shows why it is held to its developer, the operator upstream and who supervises, and hides it from others', async () => {
    const { deps, dataSource, clock } = server;
    const other = await aPricedProduct(dataSource.manager, marketCast(cast));
    const order = await aDeliveredOrder(dataSource.manager, other, {
      buyerId: builder.organisationId,
      placedBy: builder.personId,
    });
    const held = await aDerivedProduct(dataSource.manager, {
      developerId: builder.organisationId,
      registeredBy: builder.personId,
      orders: [order],
    });
    const ground = { deps, manager: dataSource.manager, cast };
    const of = (as: Persona) => server.execute(HOLD, { id: held.id }, { as });
    expect((await of(stranger)).at('node')).toMatchObject({ state: 'REGISTERED', hold: null });

    const since = clock.now().toISOString();
    await changeStanding(ground, other.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    const { operatorProduct, agencyReviewer, auditor, regulator } = cast;
    for (const seer of [builder, operatorProduct, agencyReviewer, auditor, regulator]) {
      expect((await of(seer)).at('node')).toMatchObject({
        state: 'REGISTERED',
        freezeReason: null,
        hold: { since, reason: expect.stringContaining(other.product.productCode) as string },
      });
    }
    for (const blind of [stranger, cast.enterpriseBuyer]) {
      expect((await of(blind)).data).toEqual({ node: null });
      expect(await idsSeenBy(blind)).not.toContain(held.id);
    }

    await changeStanding(ground, other.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect((await of(stranger)).at('node')).toMatchObject({ state: 'REGISTERED', hold: null });
  });

  it('costs as many SQL statements for 50 rows as for 2', async () => {
    const developer = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    for (let row = 0; row < 25; row += 1) {
      const own = await built(developer, {});
      await built(developer, {}, [own]);
    }
    for (const who of [developer, cast.operatorProduct, cast.auditor]) {
      const where = { developerId: developer.organisationId };
      const few = await server.execute(DEEP, { first: 2, where }, { as: who });
      const many = await server.execute(DEEP, { first: 50, where }, { as: who });
      expect([...few.errors, ...many.errors]).toEqual([]);
      expect(many.at('derivedProducts.nodes')).toHaveLength(50);
      expect(many.statements).toHaveLength(few.statements.length);
    }
  });

  it('shows nothing to an organisation that is not active, not even its own or as a supervisor', async () => {
    for (const [kind, role] of [
      ['ENTERPRISE', 'BUYER'],
      ['AUDITOR', 'AUDITOR'],
      ['OPERATOR', 'OPERATOR_PRODUCT'],
    ] as const) {
      const applied = await aPersonIn(server, await anOrganisation(server, kind, { state: 'APPLIED' }), role);
      expect(await idsSeenBy(applied)).toEqual([]);
      expect((await server.execute(NODE, { id: first.id }, { as: applied })).data).toEqual({ node: null });
    }
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    const developer = await aPersonIn(server, organisation, 'BUYER');
    const own = await built(developer, {});
    expect(await idsSeenBy(developer, { developerId: organisation.id })).toEqual([own.id]);
    await server.dataSource.query("UPDATE organisation SET state = 'SUSPENDED' WHERE id = ?", [
      organisation.id,
    ]);
    expect(await idsSeenBy(developer)).toEqual([]);
    expect((await server.execute(NODE, { id: own.id }, { as: developer })).data).toEqual({ node: null });
  });
});
