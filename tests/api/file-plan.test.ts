import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aPlan } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const FILE = `mutation ($input: FilePlanInput!) {
  filePlan(input: $input) {
    plan {
      id state version revisions { number filing { number filedOn recordedAt decisionId } }
      availableTransitions { operation to isOpen } history { type }
    }
    ${USER_ERRORS}
  }
}`;

describe('filePlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const approved = () => aPlan(server.manager, server.cast, { state: 'APPROVED' });
  const file = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(
      FILE,
      {
        input: {
          planId,
          expectedVersion: 3,
          filingNumber: '鲁数备〔2026〕8号',
          filedOn: '2026-11-20',
          ...more,
        },
      },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer', 'agencyRuling'],
    make: () => approved(),
    ask: (as, { id }) => file(as, id),
  });

  it('[A-04] records the filing, after which the plan is carried out', async () => {
    const { id } = await approved();
    const answer = await file(server.cast.agencyReviewer, id);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('filePlan')).toMatchObject({
      userErrors: [],
      plan: {
        state: 'FILED',
        version: 4,
        revisions: [
          {
            number: 1,
            filing: {
              number: '鲁数备〔2026〕8号',
              filedOn: '2026-11-20',
              recordedAt: server.clock.now().toISOString(),
            },
          },
        ],
        availableTransitions: [{ operation: 'revisePlan', to: 'SUBMITTED', isOpen: true }],
        history: [{ type: 'PLAN_FILED' }],
      },
    });
  });

  it('[A-04] closes the duty that the approval opened, and what the clock had in mind', async () => {
    const { id } = await aPlan(server.manager, server.cast, { state: 'SUBMITTED' });
    await server.execute(
      'mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { plan { id } } }',
      {
        input: {
          planId: id,
          expectedVersion: 2,
          collectiveDecision: { number: '党组〔2026〕12号', decidedOn: '2026-11-10' },
          governmentDecision: { number: '市政府〔2026〕30号', decidedOn: '2026-11-18' },
        },
      },
      { as: server.cast.agencyRuling },
    );
    await file(server.cast.agencyReviewer, id);
    const [duty] = await server.manager.findBy(DutyEntity, { subjectId: id });
    expect(duty).toMatchObject({
      kind: 'FILE_PLAN',
      state: 'DONE',
      evidence: '鲁数备〔2026〕8号',
      closedBy: server.cast.agencyReviewer.personId,
    });
    expect(await server.manager.countBy(TimerEntity, { subjectId: duty?.id ?? '', state: 'WAITING' })).toBe(
      0,
    );
  });

  it.each([
    { filedOn: '2026-11-24', code: 'DECISION_DATED_AHEAD' },
    { filedOn: '2026-02-08', code: 'PLAN_FILED_BEFORE_DECIDED' },
  ] as const)('[A-04] refuses a filing of $filedOn', async ({ filedOn, code }) => {
    const { id } = await approved();
    await expectRefusal(server, () => file(server.cast.agencyReviewer, id, { filedOn }), {
      field: 'filePlan',
      code,
      ruleId: 'A-04',
    });
  });

  it.each(['DRAFT', 'SUBMITTED', 'FILED'] as const)('[A-03] files no plan that is %s', async (state) => {
    const { id, version } = await aPlan(server.manager, server.cast, { state });
    await expectRefusal(server, () => file(server.cast.agencyReviewer, id, { expectedVersion: version }), {
      field: 'filePlan',
      code: 'PLAN_MOVE_NOT_ALLOWED',
      ruleId: 'A-03',
    });
  });

  it('finds no plan of another agency, nor one that there is not', async () => {
    const { id } = await approved();
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => file(as, id), {
      field: 'filePlan',
      path: 'planId',
    });
    await expectRefusal(server, () => file(server.cast.agencyReviewer, newId('plan')), {
      field: 'filePlan',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await approved();
    await expectRefusal(server, () => file(server.cast.agencyReviewer, id, { expectedVersion: 2 }), {
      field: 'filePlan',
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([{ filedOn: '20.11.2026' }, { filingNumber: '  ' }, { filingNumber: '号'.repeat(101) }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await approved();
      await expectThrown(server, () => file(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
    },
  );
});
