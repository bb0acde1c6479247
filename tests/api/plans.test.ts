import { PlanEntity } from '../../src/modules/authorisation/store/plan.entity';
import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { aDecidedSelection, aMajorChange, aPlan } from '../support/plans';
import { expectThrown } from '../support/refusals';

const PLANS = `query ($first: Int, $after: String, $state: PlanState) {
  plans(first: $first, after: $after, state: $state) {
    nodes {
      id state name mode revision approvedRevision returnReason missingGroups agency { id }
      revisions { number changeKind approval { approvedAt } filing { number } contents { group text } }
      availableTransitions { operation isOpen reason }
    }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const idsOf = (answer: Answer): string[] =>
  (answer.at('plans.nodes') as { id: string }[]).map(({ id }) => id);

describe('plans', () => {
  let server: MarketServer;
  let own: string;
  let foreign: string;
  beforeAll(async () => {
    server = await startMarketServer();
    ({ id: own } = await aPlan(server.manager, server.cast));
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const agencyReviewer = await aPersonIn(server, agency, 'AGENCY_REVIEWER');
    ({ id: foreign } = await aPlan(server.manager, { ...server.cast, agencyReviewer }));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(PLANS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the plans that are its to see, also as nodes', async (name) => {
    const as = server.cast[name];
    const answer = await server.execute(PLANS, { first: 10 }, { as });
    const expected = /^(auditor|regulator)/.test(name) ? [foreign, own] : /^agency/.test(name) ? [own] : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    const nodes = await server.execute(NODES, { ids: [own, foreign] }, { as });
    expect(nodes.at('nodes')).toEqual([own, foreign].map((id) => (expected.includes(id) ? { id } : null)));
  });

  it('lists those in one state', async () => {
    const { agencyReviewer } = server.cast;
    const found = await server.execute(PLANS, { first: 10, state: 'DRAFT' }, { as: agencyReviewer });
    expect(idsOf(found)).toEqual([own]);
    const none = await server.execute(PLANS, { first: 10, state: 'FILED' }, { as: agencyReviewer });
    expect(idsOf(none)).toEqual([]);
  });

  it('tells whoever reads a plan what stands in the way of each move', async () => {
    for (const [name, isOpen, reason] of [
      ['agencyReviewer', true, null],
      ['agencyRuling', false, /AGENCY_REVIEWER/],
      ['regulator', false, /implementing agency/],
    ] as const) {
      const answer = await server.execute(PLANS, { first: 10, state: 'DRAFT' }, { as: server.cast[name] });
      const node = (answer.at('plans.nodes') as { id: string; availableTransitions: unknown }[]).find(
        ({ id }) => id === own,
      );
      expect(node?.availableTransitions).toEqual([
        {
          operation: 'submitPlan',
          isOpen,
          reason: reason === null ? null : (expect.stringMatching(reason) as string),
        },
      ]);
    }
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, { first: 10, state: 'LOST' }, {}])(
    'refuses %j as input',
    (variables) =>
      expectThrown(
        server,
        () => server.execute(PLANS, variables, { as: server.cast.auditor }),
        'BAD_USER_INPUT',
      ),
  );
});

/** On a server of its own: the lists above are compared whole. */
describe('plans of an agreement', () => {
  let server: MarketServer;
  let planId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const plan = await aPlan(server.manager, server.cast, { state: 'FILED' });
    const { selection } = await aDecidedSelection(server.manager, server.cast, server.cast.operator.id, {
      plan,
    });
    await anAgreement(server.manager, server.market, { selectionId: selection.id });
    planId = plan.id;
    await aMajorChange(server.manager, server.cast, planId);
  });
  afterAll(() => server.stop());

  it('are seen by the operator whose agreement rests on them, in their approved wordings only', async () => {
    const answer = await server.execute(PLANS, { first: 10 }, { as: server.cast.operatorProduct });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('plans.nodes')).toMatchObject([
      {
        id: planId,
        state: 'SUBMITTED',
        revision: 1,
        approvedRevision: 1,
        revisions: [
          { number: 1, changeKind: 'FIRST', approval: { approvedAt: expect.any(String) as string } },
        ],
        availableTransitions: [{ isOpen: false }, { isOpen: false }],
      },
    ]);
  });

  it('are seen with what is pending by the agency and by supervisors', async () => {
    for (const name of ['agencyAdmin', 'auditor', 'regulator'] as const) {
      const answer = await server.execute(PLANS, { first: 10 }, { as: server.cast[name] });
      expect(answer.at('plans.nodes')).toMatchObject([
        { id: planId, revision: 2, revisions: [{ number: 1 }, { number: 2, approval: null }] },
      ]);
    }
  });

  it('are not seen by an operator without such an agreement', async () => {
    const as = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const answer = await server.execute(PLANS, { first: 10 }, { as });
    expect(idsOf(answer)).toEqual([]);
  });
});

describe('plans page by page', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('visits each plan once', async () => {
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      made.unshift((await aPlan(server.manager, server.cast, { groups: ['NAME'] })).id);
    }
    const visited: string[] = [];
    let after: unknown = null;
    for (let page = 0; page < 10; page += 1) {
      const answer = await server.execute(PLANS, { first: 2, after }, { as: server.cast.agencyReviewer });
      visited.push(...idsOf(answer));
      after = answer.at('plans.pageInfo.endCursor');
      if (answer.at('plans.pageInfo.hasNextPage') !== true) break;
    }
    expect(visited).toEqual(made);
  });
});

describe('a plan that was sent back', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('keeps from the operator why', async () => {
    const { manager, cast } = server;
    const { selection } = await aDecidedSelection(manager, cast, cast.operator.id);
    await anAgreement(manager, server.market, { selectionId: selection.id });
    await aMajorChange(manager, cast, selection.planId);
    await manager.update(PlanEntity, { id: selection.planId }, { state: 'DRAFT', returnReason: '范围过大' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on ImplementationPlan { state returnReason } } }';
    for (const [name, returnReason] of [
      ['operatorProduct', null],
      ['agencyReviewer', '范围过大'],
      ['regulator', '范围过大'],
    ] as const) {
      const answer = await server.execute(query, { id: selection.planId }, { as: cast[name] });
      expect(answer.at('node')).toEqual({ state: 'DRAFT', returnReason });
    }
  });
});
