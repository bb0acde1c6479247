import type { Answer } from '../support/answer';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { aCandidate, aDecidedSelection, aSelection } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectThrown } from '../support/refusals';

const SELECTIONS = `query ($first: Int, $after: String, $state: SelectionState) {
  selections(first: $first, after: $after, state: $state) {
    nodes {
      id state plan { id name } appointed { id } collectiveDecision { decidedOn }
      candidates { id organisation { id } missingAbilities evidence { ability } selection { id } }
      availableTransitions { operation isOpen } history { type }
    }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const idsOf = (answer: Answer): string[] =>
  (answer.at('selections.nodes') as { id: string }[]).map(({ id }) => id);

describe('selections', () => {
  let server: MarketServer;
  let open: string;
  let decided: string;
  let foreign: string;
  let winner: string;
  let loser: string;
  let waiting: string;
  let rival: Persona;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager, cast } = server;
    const rivalOrganisation = await anOrganisation(server, 'OPERATOR');
    rival = await aPersonIn(server, rivalOrganisation, 'OPERATOR_PRODUCT');
    const selection = await aSelection(manager, cast);
    loser = (
      await aCandidate(manager, cast, { selectionId: selection.id, organisationId: rivalOrganisation.id })
    ).id;
    winner = (
      await aCandidate(manager, cast, { selectionId: selection.id, organisationId: cast.operator.id })
    ).id;
    const answer = await server.execute(
      'mutation ($input: DecideSelectionInput!) { decideSelection(input: $input) { selection { id } userErrors { code } } }',
      {
        input: {
          selectionId: selection.id,
          expectedVersion: 1,
          candidateId: winner,
          collectiveDecision: { number: '党组〔2026〕15号', decidedOn: '2026-11-23' },
        },
      },
      { as: cast.agencyRuling },
    );
    decided = answer.text('decideSelection.selection.id');
    ({ id: open } = await aSelection(manager, cast));
    ({ id: waiting } = await aCandidate(manager, cast, {
      selectionId: open,
      organisationId: cast.operator.id,
      abilities: ['CAPITAL'],
    }));
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const agencyReviewer = await aPersonIn(server, agency, 'AGENCY_REVIEWER');
    ({ id: foreign } = await aSelection(manager, { ...cast, agencyReviewer }));
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(SELECTIONS, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the selections that are its to see, also as nodes', async (name) => {
    const as = server.cast[name];
    const answer = await server.execute(SELECTIONS, { first: 10 }, { as });
    const expected = /^(auditor|regulator)/.test(name)
      ? [foreign, open, decided]
      : /^agency/.test(name)
        ? [open, decided]
        : /^operator/.test(name)
          ? [decided]
          : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    const all = [decided, open, foreign];
    const nodes = await server.execute(NODES, { ids: all }, { as });
    expect(nodes.at('nodes')).toEqual(all.map((id) => (expected.includes(id) ? { id } : null)));
  });

  it('shows who stood its own file only, after the decision, and who was appointed', async () => {
    for (const [as, own] of [
      [server.cast.operatorProduct, winner],
      [rival, loser],
    ] as const) {
      const answer = await server.execute(SELECTIONS, { first: 10 }, { as });
      expect(answer.at('selections.nodes')).toMatchObject([
        {
          id: decided,
          state: 'DECIDED',
          plan: null,
          appointed: { id: server.cast.operator.id },
          candidates: [{ id: own, organisation: { id: as.organisationId }, selection: { id: decided } }],
          history: [{ type: 'SELECTION_DECIDED' }],
        },
      ]);
      const nodes = await server.execute(NODES, { ids: [winner, loser, waiting] }, { as });
      expect(nodes.at('nodes')).toEqual([winner, loser, waiting].map((id) => (id === own ? { id } : null)));
    }
  });

  it('shows the agency and supervisors every candidate, with what its file lacks', async () => {
    for (const name of ['agencyReviewer', 'auditor', 'regulator'] as const) {
      const answer = await server.execute(
        SELECTIONS,
        { first: 10, state: 'OPEN' },
        { as: server.cast[name] },
      );
      const node = (answer.at('selections.nodes') as { id: string }[]).find(({ id }) => id === open);
      expect(node).toMatchObject({
        state: 'OPEN',
        appointed: null,
        candidates: [
          {
            id: waiting,
            evidence: [{ ability: 'CAPITAL' }],
            missingAbilities: ['MANAGEMENT', 'TECHNOLOGY', 'SERVICE', 'SECURITY', 'INDUSTRY_SUPPORT'],
          },
        ],
      });
      const nodes = await server.execute(NODES, { ids: [winner, loser, waiting] }, { as: server.cast[name] });
      expect(nodes.at('nodes')).toEqual([{ id: winner }, { id: loser }, { id: waiting }]);
    }
  });

  it('shows nobody the candidates of another agency', async () => {
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const as = await aPersonIn(server, agency, 'AGENCY_RULING');
    const nodes = await server.execute(NODES, { ids: [winner, waiting, decided] }, { as });
    expect(nodes.at('nodes')).toEqual([null, null, null]);
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, { first: 10, state: 'LOST' }, {}])(
    'refuses %j as input',
    (variables) =>
      expectThrown(
        server,
        () => server.execute(SELECTIONS, variables, { as: server.cast.auditor }),
        'BAD_USER_INPUT',
      ),
  );
});

describe('selections of an agreement', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('lead the operator to the plan on which its agreement rests', async () => {
    const { selection } = await aDecidedSelection(server.manager, server.cast, server.cast.operator.id);
    await anAgreement(server.manager, server.market, { selectionId: selection.id });
    const answer = await server.execute(SELECTIONS, { first: 10 }, { as: server.cast.operatorProduct });
    expect(answer.at('selections.nodes.0.plan.id')).toBe(selection.planId);
  });

  it('are visited once each, page by page', async () => {
    const as = server.cast.agencyReviewer;
    for (let count = 0; count < 4; count += 1) await aSelection(server.manager, server.cast);
    const all = await server.execute(SELECTIONS, { first: 20 }, { as });
    const visited: string[] = [];
    let after: unknown = null;
    for (let page = 0; page < 10; page += 1) {
      const answer = await server.execute(SELECTIONS, { first: 2, after }, { as });
      visited.push(...idsOf(answer));
      after = answer.at('selections.pageInfo.endCursor');
      if (answer.at('selections.pageInfo.hasNextPage') !== true) break;
    }
    expect(visited).toEqual(idsOf(all));
    expect(new Set(visited).size).toBe(visited.length);
    expect(visited.length).toBeGreaterThanOrEqual(4);
  });
});
