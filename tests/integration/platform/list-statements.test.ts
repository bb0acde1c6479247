import { aFreeOrder, anAgreement, anOrder, aPricedProduct, aResource } from '../../support/market';
import { anOrganisation, aPersonIn } from '../../support/builders';
import { startMarketServer, type MarketServer } from '../../support/market-server';

const MONEY = '{ amount currency }';
const PARTY = '{ id name kind }';
const PRICE = `{ id ceiling ${MONEY} documentNumber effectiveFrom }`;
const TARIFF = `{ id unitPrice ${MONEY} guidedPrice ${PRICE} }`;
const PRODUCT = `{ id productCode title forms scenarios { id name } operator ${PARTY} history { id type }
  resources { id name holder ${PARTY} } offerings { id purposeClass guidedPrice ${PRICE} tariff ${TARIFF} } }`;
const PAGE = 'pageInfo { hasNextPage endCursor } totalCount { value }';

/** Every list with all that hangs on a row, as far as a page of 50 may cost. */
const LISTS = {
  products: `query ($first: Int) { products(first: $first) { nodes ${PRODUCT} ${PAGE} } }`,
  productLists: `query ($first: Int) { productLists(first: $first) {
    nodes { id title items { id state product { id operator { id } forms } } } ${PAGE} } }`,
  guidedPrices: `query ($first: Int) { guidedPrices(first: $first) { nodes ${PRICE} ${PAGE} } }`,
  orders: `query ($first: Int) { orders(first: $first) { nodes {
    id state product ${PRODUCT} scenario { id name } buyer ${PARTY} unitPrice ${MONEY} total ${MONEY}
    tariff ${TARIFF} guidedPrice ${PRICE} availableTransitions { operation isOpen reason } history { id type }
    delivery { id }
  } ${PAGE} } }`,
  agreements: `query ($first: Int) { agreements(first: $first) {
    nodes { id number operator ${PARTY} agency ${PARTY} } ${PAGE} } }`,
  dataResources: `query ($first: Int) { dataResources(first: $first) {
    nodes { id resourceCode name holder ${PARTY} outline { grade } entry { grade } history { id } } ${PAGE} } }`,
};

describe('a list', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    const holders = await Promise.all([1, 2, 3].map(() => anOrganisation(server, 'SUPPLYING_DEPARTMENT')));
    for (let count = 0; count < 50; count += 1) {
      // Agreements, operators, holders and buyers that differ: nothing is found twice in a loader by luck.
      const operator = await anOrganisation(server, 'OPERATOR');
      const agreement = await anAgreement(server.manager, { ...server.market, operatorId: operator.id });
      const resource = await aResource(server.manager, {
        holderId: holders[count % 3]?.id ?? '',
        agreementId: agreement.id,
      });
      const built = await aPricedProduct(server.manager, server.market, {
        agreement,
        resourceIds: [resource.id],
        purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
        forms: ['API', 'REPORT'],
      });
      const buyer = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
      const party = { buyerId: buyer.organisationId, placedBy: buyer.personId };
      if (count % 2 === 0) await anOrder(server.manager, built, { ...party, state: 'DELIVERED' });
      else await anOrder(server.manager, built, party);
      await aFreeOrder(server.manager, built, party);
    }
  });
  afterAll(() => server.stop());

  it.each(Object.keys(LISTS) as (keyof typeof LISTS)[])(
    'of %s costs the same SQL statements for 2 rows and for 50, all nested fields included',
    async (field) => {
      const read = async (first: number) => {
        const answer = await server.execute(LISTS[field], { first }, { as: server.cast.regulator });
        expect(answer.thrown).toEqual([]);
        expect(answer.at(`${field}.nodes`)).toHaveLength(first);
        return answer.statements;
      };
      const two = await read(2);
      const fifty = await read(50);
      expect(fifty).toHaveLength(two.length);
      expect(two.length).toBeLessThan(20);
    },
  );
});
