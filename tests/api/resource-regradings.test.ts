import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aRegrading } from '../support/catalogue';
import { aDecision, aResource, BUILT_AT } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const REGRADINGS = `query ($first: Int, $after: String, $last: Int, $before: String, $state: RegradingState) {
  resourceRegradings(first: $first, after: $after, last: $last, before: $before, state: $state) {
    nodes { id state resource { id holder { id } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('resourceRegradings.nodes') as { id: string }[]).map(({ id }) => id);

describe('resourceRegradings', () => {
  let server: MarketServer;
  let own: string;
  let decided: string;
  let foreign: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { cast, manager, market } = server;
    const important = async (holderId: string) => ({
      resourceId: (await aResource(manager, { holderId, grade: 'IMPORTANT' })).id,
    });
    ({ id: own } = await aRegrading(manager, cast.departmentOfficer, await important(cast.department.id)));
    ({ id: decided } = await aRegrading(manager, cast.departmentOfficer, {
      ...(await important(cast.department.id)),
      state: 'REJECTED',
      decidedBy: market.agencyPersonId,
      decidedByOrganisationId: market.agencyId,
      decidedAt: BUILT_AT,
      decisionReason: '证明不足',
      decisionId: await aDecision(manager),
    }));
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const officer = await aPersonIn(server, other, 'DEPARTMENT_OFFICER');
    ({ id: foreign } = await aRegrading(manager, officer, await important(other.id)));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(REGRADINGS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s what it proposed or rules on', async (name) => {
    const ask = () => server.execute(REGRADINGS, { first: 10 }, { as: server.cast[name] });
    if (!/^(agency|department|auditor|regulator)/.test(name)) {
      await expectThrown(server, ask, 'FORBIDDEN');
      return;
    }
    const expected = name === 'departmentOfficer' ? [decided, own] : [foreign, decided, own];
    expect(idsOf(await ask())).toEqual(expected);
  });

  it('shows one by its id to the same people', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on ResourceRegrading { id } } }';
    const seen = async (id: string, as = server.cast.departmentOfficer): Promise<unknown> =>
      (await server.execute(query, { id }, { as })).at('node');
    expect(await seen(own)).toEqual({ id: own });
    expect(await seen(foreign)).toBeNull();
    expect(await seen(foreign, server.cast.auditor)).toEqual({ id: foreign });
    expect(await seen(own, server.cast.operatorProduct)).toBeNull();
  });

  it('shows those in one state, and pages through', async () => {
    const as = server.cast.agencyReviewer;
    expect(idsOf(await server.execute(REGRADINGS, { first: 10, state: 'PROPOSED' }, { as }))).toEqual([
      foreign,
      own,
    ]);
    const first = await server.execute(REGRADINGS, { first: 2 }, { as });
    const after = first.at('resourceRegradings.pageInfo.endCursor');
    expect(idsOf(await server.execute(REGRADINGS, { first: 2, after }, { as }))).toEqual([own]);
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}, { first: 1, state: 'LOST' }])(
    'refuses %j as input',
    (variables) =>
      expectThrown(
        server,
        () => server.execute(REGRADINGS, variables, { as: server.cast.auditor }),
        'BAD_USER_INPUT',
      ),
  );
});
