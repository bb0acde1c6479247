import { buildBareSchema } from '../../../src/schema';
import type { Access } from '../../contract/access';
import { OPERATIONS } from '../../contract/authorisation-matrix';
import { probeOf, rootFields, type RootField } from '../../contract/probe';
import {
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  anOrder,
  aPricedProduct,
  aPricingCompetence,
  aResource,
  aSubmittedProduct,
  offeringOf,
} from '../../support/market';
import { marketCast } from '../../support/market-ground';
import { aCast, type Cast, type Persona } from '../../support/personas';
import { startTestServer, type TestServer } from '../../support/test-server';
import { leakIn, tableNames } from './leaks';

const schema = buildBareSchema();

/** Texts that have broken programs before; each goes into every place of every input that takes a text. */
const TEXTS: Readonly<Record<string, unknown>> = {
  'a text of another script': '产品😀',
  'a NUL': 'a\u0000b',
  'half a character': '\ud800',
  'a mark that turns the writing round': '\u202eabc\u200d',
  'a quotation mark and SQL': "' OR '1'='1' -- ",
  'a backslash and SQL': "\\'; DROP TABLE x; -- ",
  'wild cards': '%_%',
  'a placeholder of a message': '{price} {0} <b>',
  'a text of ten thousand characters': 'a'.repeat(10_000),
  'the empty text': '',
  null: null,
};

let server: TestServer;
let cast: Cast;
let tables: string[];
let values: Record<string, unknown>;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
  tables = await tableNames(server.dataSource);
  const { manager } = server.dataSource;
  const market = marketCast(cast);
  await aPricingCompetence(manager, market);
  const built = await aPricedProduct(manager, market, { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] });
  const draft = await aSubmittedProduct(manager, market, { agreement: built.agreement });
  const resource = await aResource(manager, {
    holderId: cast.department.id,
    agreementId: built.agreement.id,
  });
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const open = await anOrder(manager, built, buyer);
  await aFreeOrder(manager, built, { buyerId: cast.publicBody.id, placedBy: cast.publicBuyer.personId });
  const delivered = await aDeliveredOrder(manager, built, buyer);
  const derived = await aDerivedProduct(manager, {
    developerId: cast.enterprise.id,
    registeredBy: cast.enterpriseBuyer.personId,
    orders: [delivered],
  });
  // True ids, so that a bad text beside them comes as far as it can.
  values = {
    id: built.product.id,
    ids: [built.product.id],
    productId: built.product.id,
    agreementId: built.agreement.id,
    itemId: draft.itemId,
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    orderId: open.id,
    orderIds: [delivered.id],
    derivedProductIds: [derived.id],
    resourceCodes: [resource.resourceCode],
    organisationId: cast.enterprise.id,
    controllerId: cast.enterprise.id,
    controlledId: cast.publicBody.id,
    personId: cast.enterpriseBuyer.personId,
    idempotencyKey: 'hostile-text-0001',
    creditCode: cast.enterprise.creditCode,
    sharePercent: '60.0000',
    unitPrice: '1.50',
    ceiling: '2.50',
    amount: open.total,
  };
});
afterAll(() => server.stop());

function aPersonFor(access: Access): Persona | null {
  if (access === 'ANYONE') return null;
  const people = Object.values(cast).filter((one): one is Persona => 'personId' in one);
  const fits = people.find(
    ({ roles, organisationKind }) =>
      access === 'SIGNED_IN' ||
      ((!('roles' in access) || access.roles.some((role) => roles.includes(role))) &&
        (!('kinds' in access) || access.kinds.includes(organisationKind))),
  );
  if (fits === undefined) throw new Error('Nobody in the cast may do this');
  return access === 'SIGNED_IN' ? cast.regulator : fits;
}

/** Where a value holds texts: the path to each. */
function textPlaces(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => textPlaces(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textPlaces(item, [...path, name]));
}

function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? replaced(item, rest, by) : item));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, by) };
}

const accessOf = ({ operation, field }: RootField): Access =>
  OPERATIONS[operation === 'query' ? 'Query' : 'Mutation'][field.name] ?? 'ANYONE';

describe('a hostile text', () => {
  const roots = rootFields(schema).map((root) => [`${root.operation} ${root.field.name}`, root] as const);

  it.each(roots)('in any place of %s is no fault of the server', async (_name, root) => {
    const persona = aPersonFor(accessOf(root));
    const { query, variables } = probeOf(schema, root, { fill: 'EVERYTHING', values, depth: 2 });
    for (const place of textPlaces(variables)) {
      for (const [text, by] of Object.entries(TEXTS)) {
        const sent = replaced(variables, place, by) as object;
        const answer = await server.execute(query, sent, persona === null ? {} : { as: persona });
        const faults = answer.thrown.filter(
          (code) => !['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'].includes(code),
        );
        const leak = leakIn(JSON.stringify([answer.errors, answer.data]), tables);
        expect({ place: place.join('.'), text, faults, leak }).toEqual({
          place: place.join('.'),
          text,
          faults: [],
          leak: null,
        });
      }
    }
  });
});
