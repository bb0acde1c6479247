import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import {
  everybodyBut,
  PERSONA_NAMES,
  personaOf,
  startMarketServer,
  type MarketServer,
} from '../support/market-server';
import type { Persona } from '../support/personas';
import {
  approved,
  decided,
  itemInput,
  openListDesk,
  submitted,
  type DeskItem,
  type ListDesk,
} from '../support/product-lists';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const DISCLOSE = `mutation ($input: DiscloseResourceUseInput!) {
  discloseResourceUse(input: $input) {
    disclosure { id disclosedAt uses { resourceId productCount resource { id } } }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const USE = `query ($agreementId: ID!, $first: Int, $last: Int, $after: String) {
  resourceUse(agreementId: $agreementId, first: $first, last: $last, after: $after) {
    nodes { resourceId productCount resource { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
    totalCount { value }
  }
}`;
const DISCLOSURES = `query ($agreementId: ID!, $first: Int) {
  resourceUseDisclosures(agreementId: $agreementId, first: $first) { nodes { id uses { productCount } } }
}`;

describe('discloseResourceUse, resourceUse and resourceUseDisclosures', () => {
  let server: MarketServer;
  let desk: ListDesk;
  beforeAll(async () => {
    server = await startMarketServer();
    desk = await openListDesk(server);
    await approved(desk);
    await approved(desk, { resourceIds: desk.resourceIds });
    // Undecided: it does not count.
    await submitted(desk, itemInput(desk));
  });
  afterAll(() => server.stop());

  const used = () => [
    { resourceId: desk.resourceIds[0], productCount: 2, resource: { id: desk.resourceIds[0] } },
    { resourceId: desk.resourceIds[1], productCount: 1, resource: { id: desk.resourceIds[1] } },
  ];
  let keys = 0;
  const disclose = (as: Persona | undefined, more: object = {}) =>
    server.execute(
      DISCLOSE,
      {
        input: {
          idempotencyKey: `disclose-${String((keys += 1))}-key`,
          agreementId: desk.agreementId,
          ...more,
        },
      },
      as ? { as } : {},
    );

  it('refuses who is not signed in', () =>
    expectThrown(server, () => disclose(undefined), 'UNAUTHENTICATED'));

  it.each(everybodyBut('operatorProduct'))('turns %s away', (name) =>
    expectThrown(server, () => disclose(server.cast[name]), 'FORBIDDEN'),
  );

  it.each(['nobody', ...PERSONA_NAMES] as const)('[C-12] shows %s how resources are used', async (name) => {
    const { agreementId } = desk;
    const answer = await server.execute(USE, { agreementId, first: 10 }, personaOf(server, name));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('resourceUse')).toMatchObject({ nodes: used(), totalCount: { value: 2 } });
  });

  it('walks the pages, forward and backward', async () => {
    const { agreementId } = desk;
    const first = await server.execute(USE, { agreementId, first: 1 });
    expect(first.at('resourceUse.pageInfo.hasNextPage')).toBe(true);
    const after = first.at('resourceUse.pageInfo.endCursor');
    const rest = await server.execute(USE, { agreementId, first: 5, after });
    expect(rest.at('resourceUse.nodes')).toEqual([used()[1]]);
    const last = await server.execute(USE, { agreementId, last: 1 });
    expect(last.at('resourceUse.nodes')).toEqual([used()[1]]);
    expect(last.at('resourceUse.pageInfo.hasPreviousPage')).toBe(true);
  });

  it('[C-12] keeps what was disclosed, and sets the next day', async () => {
    const own = await openListDesk(server);
    const { product } = await approved(own);
    const { agreementId } = own;
    const answer = await disclose(server.cast.operatorProduct, { agreementId });
    expect(answer.at('discloseResourceUse')).toMatchObject({
      userErrors: [],
      disclosure: { uses: [{ resourceId: own.resourceIds[0], productCount: 1 }] },
    });
    const duties: unknown = await server.dataSource.query(
      "SELECT state, due_on FROM duty WHERE kind = 'DISCLOSE_RESOURCE_USE' AND subject_id = ? ORDER BY id",
      [agreementId],
    );
    expect(duties).toEqual([
      { state: 'DONE', due_on: '2027-11-23' },
      { state: 'OPEN', due_on: '2027-11-23' },
    ]);
    const [revision] = await submitted(
      own,
      itemInput(own, { code: product.productCode, resourceIds: own.resourceIds }),
    );
    await decided(own, revision as DeskItem);
    const shown = await server.execute(DISCLOSURES, { agreementId, first: 5 });
    expect(shown.at('resourceUseDisclosures.nodes')).toEqual([
      { id: answer.at('discloseResourceUse.disclosure.id'), uses: [{ productCount: 1 }] },
    ]);
    const now = await server.execute(USE, { agreementId, first: 5 });
    expect(now.at('resourceUse.nodes')).toHaveLength(2);
  });

  it('discloses once for one key', async () => {
    const input = { idempotencyKey: 'the-same-key-twice' };
    const first = await disclose(server.cast.operatorProduct, input);
    const before = await tableSums(server);
    const second = await disclose(server.cast.operatorProduct, input);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('discloseResourceUse.disclosure')).toEqual(first.at('discloseResourceUse.disclosure'));
    expect(second.at('discloseResourceUse.idempotency.isReplay')).toBe(true);
  });

  it('answers alike for an unknown agreement and for that of another operator', async () => {
    const as = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const foreign = await expectRefusal(server, () => disclose(as), {
      field: 'discloseResourceUse',
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
    const unknown = await disclose(as, { agreementId: newId('agreement') });
    expect(unknown.data).toEqual(foreign.data);
  });

  it.each([{ first: 101 }, { first: 1, after: 'abc' }, {}])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(USE, { agreementId: desk.agreementId, ...variables }),
      'BAD_USER_INPUT',
    ),
  );
});
