import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const AGREEMENTS = `query ($first: Int, $after: String) {
  agreements(first: $first, after: $after) {
    nodes { id number title state signedOn startsOn endsOn hasRedevelopmentBan operator { id } agency { id } }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('agreements.nodes') as { id: string }[]).map(({ id }) => id);

describe('agreements', () => {
  let server: MarketServer;
  let own: string;
  let foreign: string;
  beforeAll(async () => {
    server = await startMarketServer();
    ({ id: own } = await anAgreement(server.manager, server.market));
    ({ id: foreign } = await anAgreement(server.manager, {
      agencyId: (await anOrganisation(server, 'IMPLEMENTING_AGENCY')).id,
      operatorId: (await anOrganisation(server, 'OPERATOR')).id,
    }));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(AGREEMENTS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the agreements that are its to see, also as nodes', async (name) => {
    const as = server.cast[name];
    const answer = await server.execute(AGREEMENTS, { first: 10 }, { as });
    const isParty = /^(operator|agency)/.test(name);
    const expected = /^(auditor|regulator)/.test(name) ? [foreign, own] : isParty ? [own] : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    const nodes = await server.execute(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [own, foreign] },
      { as },
    );
    expect(nodes.at('nodes')).toEqual([own, foreign].map((id) => (expected.includes(id) ? { id } : null)));
  });

  it('shows both parties and the term', async () => {
    const answer = await server.execute(AGREEMENTS, { first: 1 }, { as: server.cast.operatorProduct });
    expect(answer.at('agreements.nodes.0')).toMatchObject({
      state: 'ACTIVE',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      hasRedevelopmentBan: true,
      operator: { id: server.cast.operator.id },
      agency: { id: server.cast.agency.id },
    });
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(AGREEMENTS, variables, { as: server.cast.auditor }),
      'BAD_USER_INPUT',
    ),
  );
});

/** On a server, and so in a database, of its own: the lists above are compared whole. */
describe('agreements while they come in', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    // Of another operator: not to be visited.
    await anAgreement(server.manager, server.market);
  });
  afterAll(() => server.stop());

  it('visits each agreement once', async () => {
    const operator = await anOrganisation(server, 'OPERATOR');
    const as = await aPersonIn(server, operator, 'OPERATOR_PRODUCT');
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      made.unshift((await anAgreement(server.manager, { ...server.market, operatorId: operator.id })).id);
    }
    const visited: string[] = [];
    let after: unknown = null;
    for (let page = 0; page < 10; page += 1) {
      const answer = await server.execute(AGREEMENTS, { first: 2, after }, { as });
      visited.push(...idsOf(answer));
      after = answer.at('agreements.pageInfo.endCursor');
      if (answer.at('agreements.pageInfo.hasNextPage') !== true) break;
    }
    expect(visited).toEqual(made);
  });
});
