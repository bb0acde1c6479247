import { newId } from '../../src/platform/persistence/new-id';
import { aPersonIn } from '../support/builders';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aCandidate, aDecidedSelection, aMajorChange, aSelection } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const ADD = `mutation ($input: AddCandidateEvidenceInput!) {
  addCandidateEvidence(input: $input) {
    candidate {
      id version hasGoodCredit creditRecord missingAbilities evidence { ability reference documentSha256 recordedAt }
      selection { version history { type } }
    }
    ${USER_ERRORS}
  }
}`;

const NEW_HASH = 'b'.repeat(64);
const SECURITY = {
  ability: 'SECURITY',
  reference: '等级保护三级备案证明',
  documentSha256: NEW_HASH,
  assessment: '在有效期内',
};

describe('addCandidateEvidence', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const entered = async (abilities: Parameters<typeof aCandidate>[2]['abilities'] = ['CAPITAL']) => {
    const { id: selectionId, planId } = await aSelection(server.manager, server.cast);
    const organisationId = server.cast.operator.id;
    const { id } = await aCandidate(server.manager, server.cast, { selectionId, organisationId, abilities });
    return { id, planId };
  };
  const add = (as: Persona | undefined, candidateId: string, more: object = {}) =>
    server.execute(
      ADD,
      { input: { candidateId, expectedVersion: 1, evidence: [SECURITY], ...more } },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: entered,
    ask: (as, { id }) => add(as, id),
  });

  it('[A-07] adds a document to the file, and counts it as a change of the selection', async () => {
    const { id } = await entered();
    const answer = await add(server.cast.agencyReviewer, id);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('addCandidateEvidence')).toMatchObject({
      userErrors: [],
      candidate: {
        version: 2,
        missingAbilities: ['MANAGEMENT', 'TECHNOLOGY', 'SERVICE', 'INDUSTRY_SUPPORT'],
        evidence: [
          { ability: 'CAPITAL' },
          {
            ability: 'SECURITY',
            reference: '等级保护三级备案证明',
            documentSha256: NEW_HASH,
            recordedAt: server.clock.now().toISOString(),
          },
        ],
        selection: { version: 2, history: [{ type: 'CANDIDATE_EVIDENCE_ADDED' }] },
      },
    });
  });

  it('[A-07] puts a better document in the place of one, and its recorder with it', async () => {
    const { id } = await entered(['SECURITY']);
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const answer = await add(second, id);
    expect(answer.at('addCandidateEvidence.candidate.evidence')).toMatchObject([
      { ability: 'SECURITY', documentSha256: NEW_HASH },
    ]);
    const rows: unknown = await server.dataSource.query(
      'SELECT recorded_by FROM candidate_evidence WHERE candidate_id = ?',
      [id],
    );
    expect(rows).toEqual([{ recorded_by: second.personId }]);
  });

  it('[A-07] records a standing that has changed', async () => {
    const { id } = await entered();
    const standing = {
      hasGoodCredit: false,
      creditRecord: '被列入失信被执行人名单',
      hasGoodOperation: true,
      operatingRecord: '近三年审计报告',
    };
    const answer = await add(server.cast.agencyReviewer, id, { evidence: [], standing });
    expect(answer.at('addCandidateEvidence.candidate')).toMatchObject({
      version: 2,
      hasGoodCredit: false,
      creditRecord: '被列入失信被执行人名单',
    });
  });

  it('refuses to change nothing', async () => {
    const { id } = await entered();
    await expectRefusal(server, () => add(server.cast.agencyReviewer, id, { evidence: [] }), {
      field: 'addCandidateEvidence',
      code: 'INVALID_INPUT',
      path: ['evidence'],
    });
  });

  it('refuses an ability that is named twice', async () => {
    const { id } = await entered();
    await expectRefusal(
      server,
      () => add(server.cast.agencyReviewer, id, { evidence: [SECURITY, SECURITY] }),
      {
        field: 'addCandidateEvidence',
        code: 'INVALID_INPUT',
        path: ['evidence', '1', 'ability'],
      },
    );
  });

  it('[A-05] adds nothing once the selection is decided', async () => {
    const { candidate } = await aDecidedSelection(server.manager, server.cast, server.cast.operator.id);
    await expectRefusal(server, () => add(server.cast.agencyReviewer, candidate.id), {
      field: 'addCandidateEvidence',
      code: 'SELECTION_NOT_OPEN',
      ruleId: 'A-05',
    });
  });

  it('[A-03] adds nothing while the plan is pending again', async () => {
    const { id, planId } = await entered();
    await aMajorChange(server.manager, server.cast, planId);
    await expectRefusal(server, () => add(server.cast.agencyReviewer, id), {
      field: 'addCandidateEvidence',
      code: 'PLAN_NOT_DECIDED',
      ruleId: 'A-01',
    });
  });

  it('finds no candidate of another agency, nor one that there is not', async () => {
    const { id } = await entered();
    const far = { field: 'addCandidateEvidence', path: 'candidateId' };
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => add(as, id), far);
    await expectRefusal(server, () => add(server.cast.agencyReviewer, newId('candidate')), {
      field: 'addCandidateEvidence',
      code: 'NOT_FOUND',
      path: ['candidateId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await entered();
    const answer = await expectRefusal(
      server,
      () => add(server.cast.agencyReviewer, id, { expectedVersion: 4 }),
      { field: 'addCandidateEvidence', code: 'VERSION_CONFLICT' },
    );
    expect(answer.at('addCandidateEvidence.userErrors.0.currentVersion')).toBe(1);
  });

  it.each([
    { expectedVersion: 0 },
    { evidence: [{ ...SECURITY, assessment: ' ' }] },
    { candidateId: '候选' },
  ])('refuses %j as input', async (more) => {
    const { id } = await entered();
    await expectThrown(server, () => add(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
  });

  it('lets one of two requests change the file at the same moment', async () => {
    const { id } = await entered();
    const answers = await Promise.all([1, 2].map(() => add(server.cast.agencyReviewer, id)));
    expect(answers.flatMap((answer) => answer.refusals('addCandidateEvidence'))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });
});
