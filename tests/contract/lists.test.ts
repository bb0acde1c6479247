import { getNamedType } from 'graphql';
import { buildBareSchema } from '../../src/schema';
import {
  aDeliveredOrder,
  aDerivedProduct,
  anAgreement,
  aPricedProduct,
  aResource,
  aSubmittedProduct,
  type PricedProduct,
} from '../support/market';
import { marketCast } from '../support/market-ground';
import { anOrganisation } from '../support/builders';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';
import { objectTypes, selectionOf } from './probe';

const schema = buildBareSchema();
const FEW = 2;
const MANY = 50;

interface Ground {
  readonly server: TestServer;
  readonly cast: Cast;
  readonly built: PricedProduct;
}

/** Where everything that can be asked of 50 rows is more than anybody may ask: the part that reads the most tables. */
const SELECTIONS: Readonly<Record<string, string>> = {
  'Query.productLists':
    '{ id title items { id state product { id title operator { id name } offerings { id tariff { id } } } } }',
};

/** How one more row comes into each list. A list without an entry fails: its cost would be unknown. */
const LISTS: Readonly<Record<string, (ground: Ground) => Promise<unknown>>> = {
  'Query.agreements': ({ server, cast }) => anAgreement(server.dataSource.manager, marketCast(cast)),
  'Query.dataResources': ({ server, cast, built }) =>
    aResource(server.dataSource.manager, { holderId: cast.department.id, agreementId: built.agreement.id }),
  'Query.derivedProducts': async ({ server, cast, built }) => {
    const { organisationId: developerId, personId: registeredBy } = cast.enterpriseBuyer;
    const { manager } = server.dataSource;
    const order = await aDeliveredOrder(manager, built, { buyerId: developerId, placedBy: registeredBy });
    return aDerivedProduct(manager, { developerId, registeredBy, orders: [order] });
  },
  'Query.guidedPrices': ({ server, cast, built }) =>
    aPricedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.orders': ({ server, cast, built }) => {
    const { organisationId: buyerId, personId: placedBy } = cast.enterpriseBuyer;
    return aDeliveredOrder(server.dataSource.manager, built, { buyerId, placedBy });
  },
  'Query.organisations': ({ server }) => anOrganisation(server, 'ENTERPRISE'),
  'Query.productLists': ({ server, cast, built }) =>
    aSubmittedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.products': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const resource = await aResource(manager, {
      holderId: cast.department.id,
      agreementId: built.agreement.id,
    });
    return aPricedProduct(manager, marketCast(cast), {
      agreement: built.agreement,
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
      resourceIds: [resource.id],
    });
  },
};

const connectionFields = objectTypes(schema).flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => `${type.name}.${field.name}`),
);

describe('a list', () => {
  let ground: Ground;
  beforeAll(async () => {
    const server = await startTestServer();
    const cast = await aCast(server);
    ground = { server, cast, built: await aPricedProduct(server.dataSource.manager, marketCast(cast)) };
  });
  afterAll(() => ground.server.stop());

  it('is known to this test, wherever the schema has one', () => {
    expect(connectionFields.sort()).toEqual(Object.keys(LISTS).sort());
  });

  it.each(Object.entries(LISTS))(
    '%s costs as many SQL statements for 50 rows as for 2',
    async (place, grow) => {
      for (let count = 0; count < MANY; count += 1) await grow(ground);
      const { server, cast } = ground;
      const name = place.replace('Query.', '');
      const type = schema.getQueryType()?.getFields()[name]?.type;
      const connection = type && getNamedType(type);
      const nodes =
        connection &&
        'getFields' in connection &&
        'nodes' in connection.getFields() &&
        connection.getFields()['nodes'];
      if (!nodes) throw new Error(`${place} has no nodes`);
      const query = `query List($first: Int!) {
      ${name}(first: $first) { totalCount { value } pageInfo { hasNextPage } nodes ${SELECTIONS[place] ?? selectionOf(schema, nodes.type, 3)} }
    }`;

      const read = async (first: number): Promise<readonly string[]> => {
        // A regulator sees everything and may ask for the most.
        const answer = await server.execute(query, { first }, { as: cast.regulator });
        expect(answer.errors).toEqual([]);
        expect(answer.at(`${name}.nodes`)).toHaveLength(first);
        return answer.statements.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 60)).sort();
      };
      const few = await read(FEW);
      const many = await read(MANY);
      expect(many).toEqual(few);
      expect(few.length).toBeGreaterThan(1);
    },
  );
});
