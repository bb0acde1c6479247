import type { Answer } from '../support/answer';
import { aForeignAgreement, anAgreementInForce } from '../support/agreement-ground';
import { anApprovedRenewal, anEarlyTermination, aRenewal } from '../support/agreement-life';
import { example } from '../support/example';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const LIST = `query ($first: Int, $after: String, $agreementId: ID, $states: [RenewalState!]) {
  renewals(first: $first, after: $after, agreementId: $agreementId, states: $states) {
    nodes { id state evaluations { year grade score } availableTransitions { operation to isOpen } }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('renewals.nodes') as { id: string }[]).map(({ id }) => id);

let server: MarketServer;
let own: string;
let agreementId: string;
let foreign: string;
let applications: readonly [string, string];
beforeAll(async () => {
  server = await startMarketServer();
  const appliedBy = server.cast.operatorAdmin.personId;
  agreementId = (await anAgreementInForce(server)).agreement.id;
  own = (await aRenewal(server.manager, { agreementId, appliedBy })).id;
  const other = await aForeignAgreement(server);
  foreign = (await aRenewal(server.manager, { agreementId: other.id, appliedBy })).id;
  applications = [
    (await anEarlyTermination(server.manager, { agreementId, appliedBy })).id,
    (await anEarlyTermination(server.manager, { agreementId: other.id, appliedBy })).id,
  ];
});
afterAll(() => server.stop());

const list = (variables: object, as = server.cast.auditor) => server.execute(LIST, variables, { as });

it('refuses who is not signed in', () =>
  expectThrown(server, () => server.execute(LIST, { first: 10 }), 'UNAUTHENTICATED'));

it.each(PERSONA_NAMES)(
  'shows %s the applications that are its to see, also as nodes, those for an early end too',
  async (name) => {
    const as = server.cast[name];
    const isParty = /^(operator|agency)/.test(name);
    const seesAll = /^(auditor|regulator)/.test(name);
    const answer = await list({ first: 10 }, as);
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer).filter((id) => [own, foreign].includes(id))).toEqual(
      seesAll ? [foreign, own] : isParty ? [own] : [],
    );
    const ids = [own, foreign, ...applications];
    const nodes = await server.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, { as });
    const isSeen = (index: number): boolean => seesAll || (isParty && index % 2 === 0);
    expect(nodes.at('nodes')).toEqual(ids.map((id, index) => (isSeen(index) ? { id } : null)));
  },
);

it('lists those of one agreement, and those in one of the states', async () => {
  expect(idsOf(await list({ first: 10, agreementId }))).toEqual([own]);
  expect(idsOf(await list({ first: 10, agreementId, states: ['APPLIED'] }))).toEqual([own]);
  expect(idsOf(await list({ first: 10, agreementId, states: ['REJECTED'] }))).toEqual([]);
});

it('shows the evaluations that it was decided on', async () => {
  const { agreement } = await anAgreementInForce(server);
  const { operatorAdmin, agencyRuling } = server.cast;
  await anApprovedRenewal(server.manager, {
    agreementId: agreement.id,
    appliedBy: operatorAdmin.personId,
    decidedBy: agencyRuling.personId,
  });
  const answer = await list({ first: 1, agreementId: agreement.id });
  expect(answer.at('renewals.nodes.0')).toMatchObject({
    state: 'APPROVED',
    evaluations: [{ year: 2027, grade: 'GOOD', score: 85 }],
    availableTransitions: [],
  });
});

it('opens the decision to the ruling officer of the agency alone', async () => {
  const answers = await Promise.all(
    [server.cast.agencyRuling, server.cast.agencyReviewer, server.cast.operatorAdmin].map((as) =>
      list({ first: 1, agreementId }, as),
    ),
  );
  expect(answers.map((answer) => answer.at('renewals.nodes.0.availableTransitions.0.isOpen'))).toEqual([
    true,
    false,
    false,
  ]);
});

it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}, { first: 5, states: ['GONE'] }])(
  'refuses %j as input',
  (variables) => expectThrown(server, () => list(variables), 'BAD_USER_INPUT'),
);

it('visits each of an agreement once, newest first', async () => {
  const { agreement } = await anAgreementInForce(server);
  const made: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const lapsed = {
      agreementId: agreement.id,
      appliedBy: server.cast.operatorAdmin.personId,
      state: 'LAPSED',
    } as const;
    made.unshift((await aRenewal(server.manager, lapsed)).id);
  }
  const visited: string[] = [];
  let after: unknown = null;
  for (let page = 0; page < 10; page += 1) {
    const answer = await list({ first: 2, after, agreementId: agreement.id });
    visited.push(...idsOf(answer));
    after = answer.at('renewals.pageInfo.endCursor');
    if (answer.at('renewals.pageInfo.hasNextPage') !== true) break;
  }
  expect(visited).toEqual(made);
});

it('is what the example shows', async () => {
  const answer = await server.execute(example('renewals'), { first: 10 }, { as: server.cast.operatorAdmin });
  expect(answer.thrown).toEqual([]);
  expect(JSON.stringify(answer.at('renewals.nodes'))).toContain(own);
});
