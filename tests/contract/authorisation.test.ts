import { graphql, type GraphQLSchema } from 'graphql';
import { buildBareSchema, buildSchema, shieldTrees } from '../../src/schema';
import type { ShieldTree } from '../../src/platform/graphql/shield';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import {
  aDeliveredOrder,
  aDerivedProduct,
  anAgreement,
  aPricedProduct,
  aResource,
  aSubmittedProduct,
} from '../support/market';
import { marketCast } from '../support/market-ground';
import { aCast, type Cast, type Persona } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';
import type { Access } from './access';
import { OBJECT_FIELDS, OPERATIONS } from './authorisation-matrix';
import { objectTypes, probeOf, rootFields, type ProbeOptions, type RootField } from './probe';

const schema = buildBareSchema();
const ROOTS = rootFields(schema);
const ANONYMOUS = 'anonymous';
const DENIALS = ['UNAUTHENTICATED', 'FORBIDDEN'];

let server: TestServer;
let cast: Cast;
/** Everybody: nobody signed in, and one person of each role. */
let everybody: ReadonlyMap<string, Persona | null>;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
  const people = Object.entries(cast).filter((entry): entry is [string, Persona] => 'personId' in entry[1]);
  everybody = new Map<string, Persona | null>([[ANONYMOUS, null], ...people]);
});
afterAll(() => server.stop());

describe('the matrix', () => {
  it('has a row for each field of Query and Mutation, and no other', () => {
    for (const root of ['Query', 'Mutation'] as const) {
      const fields = ROOTS.filter(({ operation }) => operation === root.toLowerCase()).map(
        ({ field }) => field.name,
      );
      expect({ [root]: Object.keys(OPERATIONS[root]).sort() }).toEqual({ [root]: fields.sort() });
    }
  });

  it('has a row for each field of each object type, and no other', () => {
    const types = objectTypes(schema).filter(({ name }) => name !== 'Query' && name !== 'Mutation');
    const expected = Object.fromEntries(
      types.map((type) => [type.name, Object.keys(type.getFields()).sort()]),
    );
    const rows = Object.fromEntries(
      Object.entries(OBJECT_FIELDS).map(([name, fields]) => [name, Object.keys(fields).sort()]),
    );
    expect(rows).toEqual(expected);
  });
});

type Verdict = 'ADMITTED' | 'UNAUTHENTICATED' | 'FORBIDDEN';

function expectedVerdict(access: Access, persona: Persona | null): Verdict {
  if (access === 'ANYONE') return 'ADMITTED';
  if (persona === null) return 'UNAUTHENTICATED';
  if (access === 'SIGNED_IN') return 'ADMITTED';
  const isInRole = !('roles' in access) || access.roles.some((role) => persona.roles.includes(role));
  const isInKind = !('kinds' in access) || access.kinds.includes(persona.organisationKind);
  return isInRole && isInKind ? 'ADMITTED' : 'FORBIDDEN';
}

async function verdictOf(root: RootField, persona: Persona | null, options?: ProbeOptions): Promise<Verdict> {
  const { query, variables } = probeOf(schema, root, options);
  const answer = await server.execute(query, variables, persona === null ? {} : { as: persona });
  const denied = answer.errors.find(({ extensions }) => DENIALS.includes(extensions.code));
  if (denied === undefined) return 'ADMITTED';
  // Denied at the gate, with nothing answered beside the denial.
  expect(denied.path).toHaveLength(1);
  expect(answer.errors).toHaveLength(1);
  expect(answer.statements.filter((sql) => /^\s*(INSERT|UPDATE|DELETE)/i.test(sql))).toEqual([]);
  return denied.extensions.code as Verdict;
}

const accessOf = ({ operation, field }: RootField): Access => {
  const access = OPERATIONS[operation === 'query' ? 'Query' : 'Mutation'][field.name];
  if (access === undefined) throw new Error(`No row for ${field.name}`);
  return access;
};

const byName = ROOTS.map((root) => [`${root.operation} ${root.field.name}`, root] as const);

describe('the server', () => {
  it.each(byName)('admits to %s whom the matrix admits, and nobody else', async (_name, root) => {
    const answered: Record<string, Verdict> = {};
    const expected: Record<string, Verdict> = {};
    for (const [name, persona] of everybody) {
      expected[name] = expectedVerdict(accessOf(root), persona);
      answered[name] = await verdictOf(root, persona);
    }
    expect(answered).toEqual(expected);
  });

  it.each(byName)(
    'opens %s to who must change the password as to nobody, but for what leads there',
    async (_name, root) => {
      for (const [organisation, role] of [
        [cast.agency, 'AGENCY_REVIEWER'],
        [cast.enterprise, 'ORGANISATION_ADMIN'],
      ] as const) {
        const person = await aPerson(server, { mustChangePassword: true });
        const newcomer = await join(server, person, organisation, role);
        const isOpen =
          accessOf(root) === 'ANYONE' ||
          (root.operation === 'mutation' && root.field.name === 'changePassword');
        expect(await verdictOf(root, newcomer)).toBe(isOpen ? 'ADMITTED' : 'FORBIDDEN');
      }
    },
  );

  it.each(byName)('answers the same to %s behind an alias and in a fragment', async (_name, root) => {
    for (const name of [ANONYMOUS, 'operatorBuyer', 'auditor']) {
      const persona = everybody.get(name) ?? null;
      for (const form of ['ALIAS', 'FRAGMENT'] as const) {
        expect(await verdictOf(root, persona, { form })).toBe(expectedVerdict(accessOf(root), persona));
      }
    }
  });
});

describe('a field of an object', () => {
  interface Ground {
    readonly organisationId: string;
    readonly productId: string;
    readonly draftId: string;
    readonly orderId: string;
    readonly derivedId: string;
  }
  let ground: Ground;

  beforeAll(async () => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const built = await aPricedProduct(manager, market);
    const draft = await aSubmittedProduct(manager, market);
    const { organisationId: developerId, personId: registeredBy } = cast.enterpriseBuyer;
    const order = await aDeliveredOrder(manager, built, { buyerId: developerId, placedBy: registeredBy });
    const derived = await aDerivedProduct(manager, { developerId, registeredBy, orders: [order] });
    ground = {
      organisationId: cast.enterprise.id,
      productId: built.product.id,
      draftId: draft.product.id,
      orderId: order.id,
      derivedId: derived.id,
    };
  });

  const ask = async (query: string, persona: Persona | null, variables: object = ground) => {
    const answer = await server.execute(query, variables, persona === null ? {} : { as: persona });
    expect(answer.errors.filter(({ extensions }) => !DENIALS.includes(extensions.code))).toEqual([]);
    return answer;
  };

  const SUPERVISORS = ['IMPLEMENTING_AGENCY', 'REGULATOR'];
  const RECORD_KEEPERS = ['OPERATOR', 'IMPLEMENTING_AGENCY', 'AUDITOR', 'REGULATOR'];

  it('of the FILE is seen by its own people, the agency and regulators, however it is asked for', async () => {
    const file = 'appliedAt verifiedAt activatedAt';
    for (const [name, persona] of everybody) {
      if (persona === null) continue;
      const isSeen =
        persona.organisationId === ground.organisationId || SUPERVISORS.includes(persona.organisationKind);
      const answer = await ask(
        `query A($organisationId: ID!) {
          direct: organisation(id: $organisationId) { ${file} }
          alias: organisation(id: $organisationId) { a: appliedAt verifiedAt activatedAt }
          fragment: organisation(id: $organisationId) { ...File }
          byNode: node(id: $organisationId) { ... on Organisation { ${file} } }
          byNodes: nodes(ids: [$organisationId]) { ...File }
        }
        fragment File on Organisation { ${file} }`,
        persona,
        { organisationId: ground.organisationId },
      );
      const places = [
        'direct.appliedAt',
        'alias.a',
        'fragment.activatedAt',
        'byNode.verifiedAt',
        'byNodes.0.appliedAt',
      ];
      const seen = Object.fromEntries(places.map((place) => [place, answer.at(place) !== null]));
      expect({ name, ...seen }).toEqual({
        name,
        ...Object.fromEntries(places.map((place) => [place, isSeen])),
      });
    }
  });

  it('of the ENTRY is seen by members of active organisations and by its own people, however it is asked for', async () => {
    const { manager } = server.dataSource;
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const newcomer = { ...cast.operatorProduct, mustChangePassword: true };
    const people = new Map<string, Persona | null>([
      ...everybody,
      ['applicant', await aPersonIn(server, applicant, 'BUYER')],
      ['newcomer', newcomer],
    ]);
    const { product } = await aPricedProduct(manager, marketCast(cast));
    const entry = 'creditCode legalForm state version';
    for (const [name, persona] of people) {
      const isSeen = persona !== null && !persona.mustChangePassword && persona.isOrganisationActive;
      const answer = await ask(
        `query A($productId: ID!) {
          direct: product(id: $productId) { operator { ${entry} } }
          alias: product(id: $productId) { operator { a: creditCode b: state } }
          byNode: node(id: $productId) { ... on DataProduct { operator { ...Entry } } }
          list: products(first: 1) { nodes { operator { ...Entry } } }
        }
        fragment Entry on Organisation { ${entry} }`,
        persona,
        { productId: product.id },
      );
      const places = [
        'direct.operator.creditCode',
        'direct.operator.version',
        'alias.operator.a',
        'alias.operator.b',
        'byNode.operator.legalForm',
        'list.nodes.0.operator.state',
      ];
      const seen = Object.fromEntries(places.map((place) => [place, answer.at(place) !== null]));
      expect({ name, ...seen }).toEqual({
        name,
        ...Object.fromEntries(places.map((place) => [place, isSeen])),
      });
    }
  });

  it('of the PRODUCT_RECORD is seen by the operator, agencies, auditors and regulators, however it is asked for', async () => {
    for (const [name, persona] of everybody) {
      const isSeen = persona !== null && RECORD_KEEPERS.includes(persona.organisationKind);
      const answer = await ask(
        `query A($productId: ID!) {
          direct: product(id: $productId) { history { id } }
          alias: product(id: $productId) { a: history { id } }
          byNode: node(id: $productId) { ...Record }
          list: products(first: 1) { nodes { ...Record } }
        }
        fragment Record on DataProduct { history { id } }`,
        persona,
        { productId: ground.productId },
      );
      const places = ['direct.history', 'alias.a', 'byNode.history', 'list.nodes.0.history'];
      const seen = Object.fromEntries(places.map((place) => [place, answer.at(place) !== null]));
      expect({ name, ...seen }).toEqual({
        name,
        ...Object.fromEntries(places.map((place) => [place, isSeen])),
      });
    }
  });

  it('of the CATALOGUE is seen by the holder, the operator with the scope, agencies and supervisors, its OUTLINE by operators who may request it', async () => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const agreement = await anAgreement(manager, market);
    const resource = await aResource(manager, { holderId: cast.department.id, agreementId: agreement.id });
    const { product } = await aPricedProduct(manager, market, { agreement, resourceIds: [resource.id] });
    const elsewhere = await anOrganisation(server, 'OPERATOR');
    const inForce = await anOrganisation(server, 'OPERATOR');
    await anAgreement(manager, { ...market, operatorId: inForce.id });
    const people = new Map<string, Persona | null>([
      ...everybody,
      ['otherOperator', await aPersonIn(server, elsewhere, 'OPERATOR_PRODUCT')],
      ['requester', await aPersonIn(server, inForce, 'OPERATOR_PRODUCT')],
    ]);
    const keepers = [...RECORD_KEEPERS, 'SUPPLYING_DEPARTMENT'];
    for (const [name, persona] of people) {
      const isSeen =
        persona !== null &&
        keepers.includes(persona.organisationKind) &&
        ![elsewhere.id, inForce.id].includes(persona.organisationId);
      const answer = await ask(
        `query A($productId: ID!) {
          direct: product(id: $productId) { resources { outline { source } entry { grade } history { id } } }
          alias: product(id: $productId) { resources { a: entry { version } } }
          byNode: node(id: $productId) { ... on DataProduct { resources { ...Entry } } }
        }
        fragment Entry on DataResource { entry { useBar } }`,
        persona,
        { productId: product.id },
      );
      const places = [
        'direct.resources.0.entry',
        'direct.resources.0.history',
        'alias.resources.0.a',
        'byNode.resources.0.entry',
      ];
      const seen = Object.fromEntries(places.map((place) => [place, answer.at(place) !== null]));
      expect({ name, ...seen }).toEqual({
        name,
        ...Object.fromEntries(places.map((place) => [place, isSeen])),
      });
      const isOutlineSeen = isSeen || name === 'requester';
      expect([name, answer.at('direct.resources.0.outline') !== null]).toEqual([name, isOutlineSeen]);
    }
  });

  it('that is seen WITH_TARGET is null for whoever may not see what it leads to', async () => {
    for (const [name, persona] of everybody) {
      if (persona === null) continue;
      const answer = await ask(
        `query A($orderId: ID!, $derivedId: ID!) {
          order(id: $orderId) { id }
          node(id: $derivedId) { ... on DerivedProduct { inputs { order { id } } } }
        }`,
        persona,
        { orderId: ground.orderId, derivedId: ground.derivedId },
      );
      expect({ name, link: answer.at('node.inputs.0.order') }).toEqual({ name, link: answer.at('order') });
    }
  });

  it('is never denied by itself: whoever sees an object is told null or the value', async () => {
    for (const persona of [null, cast.enterpriseBuyer, cast.regulator]) {
      // node and nodes return these very types, which the other fields show.
      for (const root of ROOTS.filter(
        ({ operation, field }) => operation === 'query' && !/^nodes?$/.test(field.name),
      )) {
        if (expectedVerdict(accessOf(root), persona) !== 'ADMITTED') continue;
        const values = { id: ground.productId, ids: Object.values(ground), first: 1 };
        const { query, variables } = probeOf(schema, root, {
          depth: 3,
          values,
        });
        const answer = await server.execute(query, variables, persona === null ? {} : { as: persona });
        expect({ field: root.field.name, thrown: answer.thrown }).toEqual({
          field: root.field.name,
          thrown: [],
        });
      }
    }
  });

  it('of a draft is as far away as of an id that nobody has', async () => {
    const query = `query A($id: ID!) {
      product(id: $id) { id title } node(id: $id) { id } nodes(ids: [$id]) { id }
    }`;
    const random = 'prd_01890000-0000-7000-8000-00000000abcd';
    for (const name of [ANONYMOUS, 'enterpriseBuyer', 'publicBuyer', 'departmentOfficer', 'pricingOfficer']) {
      const persona = everybody.get(name) ?? null;
      const [draft, nothing] = [
        await ask(query, persona, { id: ground.draftId }),
        await ask(query, persona, { id: random }),
      ];
      expect(draft.data).toEqual({ product: null, node: null, nodes: [null] });
      expect(draft.data).toEqual(nothing.data);
    }
  });
});

describe('default deny', () => {
  const without = (type: string, field: string): ShieldTree[] =>
    shieldTrees().map((tree) =>
      Object.fromEntries(
        Object.entries(tree).map(([name, row]) => [
          name,
          name === type ? Object.fromEntries(Object.entries(row).filter(([key]) => key !== field)) : row,
        ]),
      ),
    );

  async function codesFor(
    guarded: GraphQLSchema,
    root: RootField,
    persona: Persona | null,
  ): Promise<unknown[]> {
    const { query, variables } = probeOf(schema, root);
    const caller = persona === null ? { kind: 'anonymous' } : { kind: 'member', scopes: null, ...persona };
    const { errors = [] } = await graphql({
      schema: guarded,
      source: query,
      variableValues: variables,
      contextValue: { caller },
    });
    return errors.map(({ extensions }) => extensions['code']);
  }

  it.each(byName)('shuts %s to everybody when its row is taken away', async (_name, root) => {
    const guarded = buildSchema(without(root.operation === 'query' ? 'Query' : 'Mutation', root.field.name));
    for (const persona of everybody.values()) {
      expect(await codesFor(guarded, root, persona)).toEqual(['FORBIDDEN']);
    }
  });

  it.each(objectTypes(schema).map(({ name }) => name))('does not start without the rows of %s', (name) => {
    const trees = shieldTrees().map((tree) =>
      Object.fromEntries(Object.entries(tree).filter(([type]) => type !== name)),
    );
    expect(() => buildSchema(trees)).toThrow(`The type ${name} has no shield row`);
  });

  it('does not start with two rows for one field', () => {
    expect(() => buildSchema([...shieldTrees(), ...shieldTrees()])).toThrow('Two shield rows');
  });
});
