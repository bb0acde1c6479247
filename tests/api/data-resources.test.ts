import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
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
    const expected = name.startsWith('operator')
      ? [covered]
      : name === 'departmentOfficer'
        ? [covered, held]
        : [covered, held, foreign];
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
