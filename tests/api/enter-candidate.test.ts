import { newId } from '../../src/platform/persistence/new-id';
import { OPERATOR_ABILITIES } from '../../src/policy/vocabulary';
import { anOrganisation, fresh } from '../support/builders';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aCandidate, aDecidedSelection, aMajorChange, aSelection, HASH } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const ENTER = `mutation ($input: EnterCandidateInput!) {
  enterCandidate(input: $input) {
    candidate {
      id hasGoodCredit creditRecord hasGoodOperation operatingRecord enteredAt version missingAbilities
      organisation { id } evidence { ability reference documentSha256 assessment recordedAt }
      selection { id version history { type } }
    }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;

const STANDING = {
  hasGoodCredit: true,
  creditRecord: '信用中国查询无不良记录',
  hasGoodOperation: true,
  operatingRecord: '近三年审计报告',
};
const evidence = (ability: string) => ({
  ability,
  reference: `${ability} 证明`,
  documentSha256: HASH,
  assessment: '符合条件',
});

describe('enterCandidate', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const opened = () => aSelection(server.manager, server.cast);
  const enter = (as: Persona | undefined, selectionId: string, more: object = {}) =>
    server.execute(
      ENTER,
      {
        input: {
          idempotencyKey: fresh('enter'),
          selectionId,
          organisationId: server.cast.operator.id,
          standing: STANDING,
          evidence: OPERATOR_ABILITIES.map(evidence),
          ...more,
        },
      },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: opened,
    ask: (as, { id }) => enter(as, id),
  });

  it('[A-06] enters a legal person with its file', async () => {
    const { id } = await opened();
    const answer = await enter(server.cast.agencyReviewer, id);
    expect(answer.thrown).toEqual([]);
    const recordedAt = server.clock.now().toISOString();
    expect(answer.at('enterCandidate')).toMatchObject({
      userErrors: [],
      idempotency: { isReplay: false },
      candidate: {
        ...STANDING,
        enteredAt: recordedAt,
        version: 1,
        missingAbilities: [],
        organisation: { id: server.cast.operator.id },
        evidence: OPERATOR_ABILITIES.map((ability) => ({ ...evidence(ability), recordedAt })),
        selection: { id, version: 2, history: [{ type: 'CANDIDATE_ENTERED' }] },
      },
    });
  });

  it('[A-07] enters one whose evidence is to follow, and says what is missing', async () => {
    const { id } = await opened();
    const more = { evidence: [evidence('SERVICE')] };
    const answer = await enter(server.cast.agencyReviewer, id, more);
    expect(answer.at('enterCandidate.candidate.missingAbilities')).toEqual(
      OPERATOR_ABILITIES.filter((ability) => ability !== 'SERVICE'),
    );
  });

  it('[A-06] refuses an unincorporated body', async () => {
    const { id: organisationId } = await anOrganisation(server, 'ENTERPRISE', {
      legalForm: 'UNINCORPORATED_BODY',
    });
    const { id } = await opened();
    const answer = await expectRefusal(
      server,
      () => enter(server.cast.agencyReviewer, id, { organisationId }),
      { field: 'enterCandidate', code: 'CANDIDATE_NOT_LEGAL_PERSON', ruleId: 'A-06' },
    );
    expect(answer.at('enterCandidate.userErrors.0')).toMatchObject({
      basis: 'LAW',
      clauses: [{ id: 'SEED:4' }, { id: 'N27:3' }],
    });
  });

  it('[A-06] refuses a natural person, whether there is one of that id or not', async () => {
    const { id } = await opened();
    for (const organisationId of [server.cast.operatorAdmin.personId, newId('person')]) {
      await expectRefusal(server, () => enter(server.cast.agencyReviewer, id, { organisationId }), {
        field: 'enterCandidate',
        code: 'CANDIDATE_NOT_LEGAL_PERSON',
        ruleId: 'A-06',
      });
    }
  });

  it('[A-06] refuses a legal person that is no operator here, or is not active', async () => {
    const { id } = await opened();
    const suspended = await anOrganisation(server, 'OPERATOR', { state: 'SUSPENDED' });
    for (const [organisationId, code] of [
      [server.cast.enterprise.id, 'CANDIDATE_NOT_OPERATOR'],
      [server.cast.agency.id, 'CANDIDATE_NOT_OPERATOR'],
      [suspended.id, 'CANDIDATE_NOT_ACTIVE'],
    ] as const) {
      await expectRefusal(server, () => enter(server.cast.agencyReviewer, id, { organisationId }), {
        field: 'enterCandidate',
        code,
        ruleId: 'A-06',
      });
    }
  });

  it('refuses the same organisation twice', async () => {
    const { id } = await opened();
    await aCandidate(server.manager, server.cast, {
      selectionId: id,
      organisationId: server.cast.operator.id,
    });
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, id), {
      field: 'enterCandidate',
      code: 'ALREADY_EXISTS',
      path: ['organisationId'],
    });
  });

  it('lets one of two requests enter the same organisation at the same moment', async () => {
    const { id } = await opened();
    const answers = await Promise.all([1, 2].map(() => enter(server.cast.agencyReviewer, id)));
    expect(answers.flatMap((answer) => answer.refusals('enterCandidate'))).toEqual(['ALREADY_EXISTS']);
  });

  it('takes effect once under one key', async () => {
    const { id } = await opened();
    const more = { idempotencyKey: fresh('enter') };
    const first = await enter(server.cast.agencyReviewer, id, more);
    const second = await enter(server.cast.agencyReviewer, id, more);
    expect(second.at('enterCandidate.candidate.id')).toBe(first.text('enterCandidate.candidate.id'));
    expect(second.at('enterCandidate.idempotency.isReplay')).toBe(true);
  });

  it('[A-05] enters nobody once the selection is decided', async () => {
    const { selection } = await aDecidedSelection(server.manager, server.cast, server.cast.operator.id);
    const { id: organisationId } = await anOrganisation(server, 'OPERATOR');
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, selection.id, { organisationId }), {
      field: 'enterCandidate',
      code: 'SELECTION_NOT_OPEN',
      ruleId: 'A-05',
    });
  });

  it('[A-03] enters nobody while the plan is pending again, nor on a plan that was approved anew', async () => {
    const { id, planId } = await opened();
    await aMajorChange(server.manager, server.cast, planId);
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, id), {
      field: 'enterCandidate',
      code: 'PLAN_NOT_DECIDED',
      ruleId: 'A-01',
    });
    const other = await opened();
    await aMajorChange(server.manager, server.cast, other.planId, { isApproved: true });
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, other.id), {
      field: 'enterCandidate',
      code: 'PLAN_CHANGED_SINCE_OPENING',
      ruleId: 'A-03',
    });
  });

  it('refuses an ability that is named twice', async () => {
    const { id } = await opened();
    const more = { evidence: [evidence('CAPITAL'), evidence('CAPITAL')] };
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, id, more), {
      field: 'enterCandidate',
      code: 'INVALID_INPUT',
      path: ['evidence', '1', 'ability'],
    });
  });

  it('finds no selection of another agency, and no selection or organisation that there is not', async () => {
    const { id } = await opened();
    const far = { field: 'enterCandidate', path: 'selectionId' };
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => enter(as, id), far);
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, newId('selection')), {
      field: 'enterCandidate',
      code: 'NOT_FOUND',
      path: ['selectionId'],
    });
    const nobody = { organisationId: newId('organisation') };
    await expectRefusal(server, () => enter(server.cast.agencyReviewer, id, nobody), {
      field: 'enterCandidate',
      code: 'NOT_FOUND',
      path: ['organisationId'],
    });
  });

  it.each([
    { _case: 'an unknown ability', more: { evidence: [evidence('CHARM')] } },
    { _case: 'seven documents', more: { evidence: Array.from({ length: 7 }, () => evidence('CAPITAL')) } },
    { _case: 'a hash that is none', more: { evidence: [{ ...evidence('CAPITAL'), documentSha256: 'X' }] } },
    { _case: 'a blank reference', more: { evidence: [{ ...evidence('CAPITAL'), reference: '   ' }] } },
    { _case: 'no standing', more: { standing: null } },
    { _case: 'a blank credit record', more: { standing: { ...STANDING, creditRecord: '　　' } } },
  ])('refuses $_case as input', async ({ more }) => {
    const { id } = await opened();
    await expectThrown(server, () => enter(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
  });
});
