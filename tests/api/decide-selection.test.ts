import { appointmentFacts } from '../../src/modules/authorisation';
import { newId } from '../../src/platform/persistence/new-id';
import { OPERATOR_ABILITIES } from '../../src/policy/vocabulary';
import { anOrganisation, aPersonIn } from '../support/builders';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aCandidate, aMajorChange, aSelection } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const DECIDE = `mutation ($input: DecideSelectionInput!) {
  decideSelection(input: $input) {
    selection {
      id state version decidedAt decisionId appointed { id } collectiveDecision { number decidedOn }
      availableTransitions { operation } history { type decisionId }
    }
    ${USER_ERRORS}
  }
}`;

const COLLECTIVE = { number: '党组〔2026〕15号', decidedOn: '2026-11-23' };

interface Ground {
  readonly selectionId: string;
  readonly planId: string;
  readonly candidateId: string;
}

describe('decideSelection', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const ready = async (more: Partial<Parameters<typeof aCandidate>[2]> = {}): Promise<Ground> => {
    const { id: selectionId, planId } = await aSelection(server.manager, server.cast);
    const standing = { selectionId, organisationId: server.cast.operator.id, ...more };
    return { selectionId, planId, candidateId: (await aCandidate(server.manager, server.cast, standing)).id };
  };
  const decide = (as: Persona | undefined, { selectionId, candidateId }: Ground, more: object = {}) =>
    server.execute(
      DECIDE,
      { input: { selectionId, candidateId, expectedVersion: 1, collectiveDecision: COLLECTIVE, ...more } },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyRuling'],
    make: () => ready(),
    ask: decide,
  });

  it('[A-07] appoints a candidate whose file is whole, with the collective decision', async () => {
    const ground = await ready();
    const answer = await decide(server.cast.agencyRuling, ground);
    expect(answer.thrown).toEqual([]);
    const decisionId = answer.text('decideSelection.selection.decisionId');
    expect(answer.at('decideSelection')).toMatchObject({
      userErrors: [],
      selection: {
        state: 'DECIDED',
        version: 2,
        decidedAt: server.clock.now().toISOString(),
        appointed: { id: server.cast.operator.id },
        collectiveDecision: COLLECTIVE,
        availableTransitions: [{ operation: 'cancelSelection' }],
        history: [{ type: 'SELECTION_DECIDED', decisionId }],
      },
    });
    expect(await appointmentFacts(server.manager, ground.selectionId, 'NONE')).toEqual({
      selectionId: ground.selectionId,
      planId: ground.planId,
      planState: 'FILED',
      mode: 'WHOLE_PACKAGE',
      rivals: [],
      agencyId: server.cast.agency.id,
      operatorId: server.cast.operator.id,
      collectiveDecision: COLLECTIVE,
    });
  });

  it.each(OPERATOR_ABILITIES)('[A-07] appoints nobody without evidence of %s', async (missing) => {
    const ground = await ready({ abilities: OPERATOR_ABILITIES.filter((ability) => ability !== missing) });
    const answer = await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'CANDIDATE_WITHOUT_EVIDENCE',
      ruleId: 'A-07',
    });
    expect(answer.text('decideSelection.userErrors.0.message')).toContain(missing);
    expect(answer.at('decideSelection.userErrors.0.clauses')).toEqual([{ id: 'SEED:4.1' }]);
  });

  it('[A-07] names every ability without evidence', async () => {
    const ground = await ready({ abilities: [] });
    const answer = await decide(server.cast.agencyRuling, ground);
    expect(answer.text('decideSelection.userErrors.0.message')).toContain(OPERATOR_ABILITIES.join(', '));
  });

  it.each([
    { more: { hasGoodCredit: false }, standing: 'CREDIT' },
    { more: { hasGoodOperation: false }, standing: 'OPERATING' },
  ])('[A-07] appoints nobody of poor $standing standing', async ({ more, standing }) => {
    const ground = await ready(more);
    const answer = await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'CANDIDATE_STANDING_NOT_GOOD',
      ruleId: 'A-07',
    });
    expect(answer.text('decideSelection.userErrors.0.message')).toContain(standing);
  });

  it('[A-07] refuses the person who entered the candidate', async () => {
    const ground = await ready({ enteredBy: server.cast.agencyRuling.personId });
    const answer = await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'CANDIDATE_RECORDER_DECIDES',
      ruleId: 'A-07',
    });
    expect(answer.at('decideSelection.userErrors.0.basis')).toBe('DESIGN');
  });

  it('[A-07] refuses the person who recorded one document of its file', async () => {
    const ground = await ready();
    await server.dataSource.query(
      "UPDATE candidate_evidence SET recorded_by = ? WHERE candidate_id = ? AND ability = 'SERVICE'",
      [server.cast.agencyRuling.personId, ground.candidateId],
    );
    await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'CANDIDATE_RECORDER_DECIDES',
      ruleId: 'A-07',
    });
  });

  it('[A-06] appoints nobody who has been suspended since', async () => {
    const organisation = await anOrganisation(server, 'OPERATOR');
    const ground = await ready({ organisationId: organisation.id });
    await server.dataSource.query("UPDATE organisation SET state = 'SUSPENDED' WHERE id = ?", [
      organisation.id,
    ]);
    await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'CANDIDATE_NOT_ACTIVE',
      ruleId: 'A-06',
    });
  });

  it('[A-05] decides a selection once', async () => {
    const ground = await ready();
    const rival = await anOrganisation(server, 'OPERATOR');
    const { id: candidateId } = await aCandidate(server.manager, server.cast, {
      selectionId: ground.selectionId,
      organisationId: rival.id,
    });
    await decide(server.cast.agencyRuling, ground);
    await expectRefusal(
      server,
      () => decide(server.cast.agencyRuling, { ...ground, candidateId }, { expectedVersion: 2 }),
      { field: 'decideSelection', code: 'SELECTION_NOT_OPEN', ruleId: 'A-05' },
    );
  });

  it.each([
    { decidedOn: '2026-11-24', code: 'DECISION_DATED_AHEAD' },
    { decidedOn: '2026-03-01', code: 'SELECTION_DECIDED_BEFORE_OPENING' },
  ] as const)('[A-05] refuses a collective decision of $decidedOn', async ({ decidedOn, code }) => {
    const ground = await ready();
    const collectiveDecision = { ...COLLECTIVE, decidedOn };
    await expectRefusal(server, () => decide(server.cast.agencyRuling, ground, { collectiveDecision }), {
      field: 'decideSelection',
      code,
      ruleId: 'A-05',
    });
  });

  it('[A-01] decides nothing while the plan is pending again', async () => {
    const ground = await ready();
    await aMajorChange(server.manager, server.cast, ground.planId);
    await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'PLAN_NOT_DECIDED',
      ruleId: 'A-01',
    });
    const answer = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on OperatorSelection { availableTransitions { operation isOpen reason } } } }',
      { id: ground.selectionId },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at('node.availableTransitions')).toMatchObject([
      { operation: 'decideSelection', isOpen: false, reason: expect.stringContaining('SUBMITTED') as string },
      { operation: 'cancelSelection', isOpen: true, reason: null },
    ]);
  });

  it('[A-03] decides nothing on a plan that was changed and approved since the announcement', async () => {
    const ground = await ready();
    await aMajorChange(server.manager, server.cast, ground.planId, { isApproved: true });
    await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'PLAN_CHANGED_SINCE_OPENING',
      ruleId: 'A-03',
    });
  });

  it('finds no candidate of another selection', async () => {
    const ground = await ready();
    const { candidateId } = await ready();
    await expectRefusal(server, () => decide(server.cast.agencyRuling, { ...ground, candidateId }), {
      field: 'decideSelection',
      code: 'NOT_FOUND',
      path: ['candidateId'],
    });
  });

  it('finds no selection of another agency, nor one that there is not', async () => {
    const ground = await ready();
    const far = { field: 'decideSelection', path: 'selectionId' };
    await expectFarAway(server, 'AGENCY_RULING', (as) => decide(as, ground), far);
    const nowhere = { ...ground, selectionId: newId('selection') };
    await expectRefusal(server, () => decide(server.cast.agencyRuling, nowhere), {
      field: 'decideSelection',
      code: 'NOT_FOUND',
      path: ['selectionId'],
    });
  });

  it('names the present version to who has not read the last change of a file', async () => {
    const ground = await ready({ abilities: ['CAPITAL'] });
    await server.execute(
      'mutation ($input: AddCandidateEvidenceInput!) { addCandidateEvidence(input: $input) { candidate { id } } }',
      {
        input: {
          candidateId: ground.candidateId,
          expectedVersion: 1,
          evidence: [
            { ability: 'SERVICE', reference: '服务承诺', documentSha256: 'c'.repeat(64), assessment: '符合' },
          ],
        },
      },
      { as: server.cast.agencyReviewer },
    );
    const answer = await expectRefusal(server, () => decide(server.cast.agencyRuling, ground), {
      field: 'decideSelection',
      code: 'VERSION_CONFLICT',
    });
    expect(answer.at('decideSelection.userErrors.0.currentVersion')).toBe(2);
  });

  it.each([
    { collectiveDecision: null },
    { collectiveDecision: { ...COLLECTIVE, number: '  ' } },
    { candidateId: 'x'.repeat(41) },
    { expectedVersion: 0 },
  ])('refuses %j as input', async (more) => {
    const ground = await ready();
    await expectThrown(server, () => decide(server.cast.agencyRuling, ground, more), 'BAD_USER_INPUT');
  });

  it('lets one of two people decide who do so at the same moment', async () => {
    const ground = await ready();
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_RULING');
    const answers = await Promise.all([decide(server.cast.agencyRuling, ground), decide(second, ground)]);
    expect(answers.flatMap((answer) => answer.refusals('decideSelection'))).toEqual(['VERSION_CONFLICT']);
  });
});
