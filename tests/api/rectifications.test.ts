import type { Answer } from '../support/answer';
import { aForeignRectification, anAgreementInForce, aSuspendedAgreement } from '../support/agreement-ground';
import { aRectification, reportedBy } from '../support/agreement-life';
import { example } from '../support/example';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const LIST = `query ($first: Int, $after: String, $agreementId: ID, $states: [RectificationState!]) {
  rectifications(first: $first, after: $after, agreementId: $agreementId, states: $states) {
    nodes { id state stops availableTransitions { operation to isOpen reason } }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('rectifications.nodes') as { id: string }[]).map(({ id }) => id);

let server: MarketServer;
let own: string;
let agreementId: string;
let foreign: string;
beforeAll(async () => {
  server = await startMarketServer();
  const suspended = await aSuspendedAgreement(server, { stopsDeliveries: true });
  own = suspended.rectification.id;
  agreementId = suspended.agreement.id;
  foreign = (await aForeignRectification(server)).id;
});
afterAll(() => server.stop());

const list = (variables: object, as = server.cast.auditor) => server.execute(LIST, variables, { as });

it('refuses who is not signed in', () =>
  expectThrown(server, () => server.execute(LIST, { first: 10 }), 'UNAUTHENTICATED'));

it.each(PERSONA_NAMES)('shows %s the calls to correct that are its to see, also as nodes', async (name) => {
  const as = server.cast[name];
  const isParty = /^(operator|agency)/.test(name);
  const expected = /^(auditor|regulator)/.test(name) ? [foreign, own] : isParty ? [own] : [];
  const answer = await list({ first: 10 }, as);
  expect(answer.thrown).toEqual([]);
  expect(idsOf(answer).filter((id) => [own, foreign].includes(id))).toEqual(expected);
  const nodes = await server.execute(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: [own, foreign] },
    { as },
  );
  expect(nodes.at('nodes')).toEqual([own, foreign].map((id) => (expected.includes(id) ? { id } : null)));
});

it('lists those of one agreement, and those in one of the states', async () => {
  expect(idsOf(await list({ first: 10, agreementId }))).toEqual([own]);
  expect(idsOf(await list({ first: 10, agreementId, states: ['OPEN'] }))).toEqual([own]);
  expect(idsOf(await list({ first: 10, agreementId, states: ['LAPSED', 'REPORTED'] }))).toEqual([]);
  expect(idsOf(await list({ first: 10, agreementId, states: [] }))).toEqual([]);
});

it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}, { first: 5, states: ['GONE'] }])(
  'refuses %j as input',
  (variables) => expectThrown(server, () => list(variables), 'BAD_USER_INPUT'),
);

it('visits each of an agreement once, newest first', async () => {
  const { agreement } = await anAgreementInForce(server, { state: 'SUSPENDED' });
  const made: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const opened = { agreementId: agreement.id, openedBy: server.cast.agencyRuling.personId };
    made.unshift((await aRectification(server.manager, opened)).id);
  }
  const visited: string[] = [];
  let after: unknown = null;
  for (let page = 0; page < 10; page += 1) {
    const answer = await list({ first: 2, after, agreementId: agreement.id });
    visited.push(...idsOf(answer));
    after = answer.at('rectifications.pageInfo.endCursor');
    if (answer.at('rectifications.pageInfo.hasNextPage') !== true) break;
  }
  expect(visited).toEqual(made);
});

describe('the moves of a call to correct', () => {
  const movesOf = async (id: string, as = server.cast.agencyRuling): Promise<Record<string, unknown>> => {
    const answer = await server.execute(
      `query ($id: ID!) { node(id: $id) { ... on Rectification { availableTransitions { operation to isOpen reason } } } }`,
      { id },
      { as },
    );
    const moves = answer.at('node.availableTransitions') as {
      operation: string;
      to: string;
      isOpen: boolean;
      reason: string | null;
    }[];
    for (const { isOpen, reason } of moves) expect(reason === null).toBe(isOpen);
    return Object.fromEntries(moves.map(({ operation, to, isOpen }) => [operation, isOpen ? to : null]));
  };
  const reported = () => reportedBy(server.cast.operatorAdmin.personId);
  const lapsed = {
    state: 'LAPSED',
    dueOn: '2026-11-20',
    closedAt: new Date('2026-11-20T16:00:00Z'),
  } as const;

  it('open the report to the operator, and tell the agency what it waits for', async () => {
    const { rectification } = await aSuspendedAgreement(server);
    const { cast } = server;
    expect(await movesOf(rectification.id, cast.operatorSecurity)).toEqual({
      reportCorrection: 'REPORTED',
      restoreAgreement: null,
    });
    expect(await movesOf(rectification.id)).toEqual({ reportCorrection: null, restoreAgreement: null });
    expect(await movesOf(rectification.id, cast.operatorProduct)).toMatchObject({ reportCorrection: null });
  });

  it('open the ruling to the agency once it is reported', async () => {
    const { rectification } = await aSuspendedAgreement(server, reported());
    expect(await movesOf(rectification.id)).toEqual({
      restoreAgreement: 'CORRECTED',
      rejectCorrection: 'OPEN',
    });
    expect(await movesOf(rectification.id, server.cast.agencyReviewer)).toEqual({
      restoreAgreement: null,
      rejectCorrection: null,
    });
  });

  it('show that a rejection after the deadline is the lapse', async () => {
    const { rectification } = await aSuspendedAgreement(server, {
      ...reported(),
      dueOn: '2026-11-20',
      reportedOn: '2026-11-20',
    });
    expect(await movesOf(rectification.id)).toEqual({
      restoreAgreement: 'CORRECTED',
      rejectCorrection: 'LAPSED',
    });
  });

  it('let it go on after a lapse, until that is lifted', async () => {
    const { rectification } = await aSuspendedAgreement(server, { ...lapsed, closedOn: '2026-11-21' });
    expect(await movesOf(rectification.id)).toEqual({ restoreAgreement: 'LAPSED' });
    const lifted = await aSuspendedAgreement(server, {
      ...lapsed,
      closedOn: '2026-11-21',
      liftedAt: lapsed.closedAt,
    });
    expect(await movesOf(lifted.rectification.id)).toEqual({});
  });
});

it('is what the example shows', async () => {
  const answer = await server.execute(
    example('rectifications'),
    { first: 10, states: ['OPEN'] },
    { as: server.cast.operatorSecurity },
  );
  expect(answer.thrown).toEqual([]);
  expect(JSON.stringify(answer.at('rectifications.nodes'))).toContain(own);
});
