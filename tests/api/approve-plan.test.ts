import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aPersonIn } from '../support/builders';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aMajorChange, aPlan } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const APPROVE = `mutation ($input: ApprovePlanInput!) {
  approvePlan(input: $input) {
    plan {
      id state version approvedRevision
      revisions { number approval { approvedAt decisionId collectiveDecision { number decidedOn } governmentDecision { number decidedOn } } }
      availableTransitions { operation to isOpen } history { type decisionId }
    }
    ${USER_ERRORS}
  }
}`;

const COLLECTIVE = { number: '党组〔2026〕12号', decidedOn: '2026-11-10' };
const GOVERNMENT = { number: '市政府常务会议〔2026〕30号', decidedOn: '2026-11-18' };

describe('approvePlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const submitted = () => aPlan(server.manager, server.cast, { state: 'SUBMITTED' });
  const approve = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(
      APPROVE,
      {
        input: {
          planId,
          expectedVersion: 2,
          collectiveDecision: COLLECTIVE,
          governmentDecision: GOVERNMENT,
          ...more,
        },
      },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyRuling'],
    make: () => submitted(),
    ask: (as, { id }) => approve(as, id),
  });

  it('[A-01] records both decisions on the submitted revision', async () => {
    const { id } = await submitted();
    const answer = await approve(server.cast.agencyRuling, id);
    expect(answer.thrown).toEqual([]);
    const decisionId = answer.text('approvePlan.plan.revisions.0.approval.decisionId');
    expect(answer.at('approvePlan')).toMatchObject({
      userErrors: [],
      plan: {
        state: 'APPROVED',
        version: 3,
        approvedRevision: 1,
        revisions: [
          {
            number: 1,
            approval: {
              approvedAt: server.clock.now().toISOString(),
              collectiveDecision: COLLECTIVE,
              governmentDecision: GOVERNMENT,
            },
          },
        ],
        availableTransitions: [
          { operation: 'filePlan', to: 'FILED', isOpen: true },
          { operation: 'revisePlan', to: 'SUBMITTED', isOpen: false },
        ],
        history: [{ type: 'PLAN_APPROVED', decisionId }],
      },
    });
  });

  it('[A-04] opens the duty to file within 20 working days, escalated to a regulator', async () => {
    const { id } = await submitted();
    await approve(server.cast.agencyRuling, id);
    const duties = await server.manager.findBy(DutyEntity, { subjectId: id });
    expect(duties).toMatchObject([
      {
        kind: 'FILE_PLAN',
        holderId: server.cast.agency.id,
        escalatesToId: server.cast.regulator.organisationId,
        state: 'OPEN',
        dueOn: '2026-12-21',
      },
    ]);
  });

  it('[A-01] refuses who wrote and submitted the plan before ruling at the agency', async () => {
    const { agencyRuling } = server.cast;
    const writer = { agencyReviewer: agencyRuling, agencyRuling };
    const { id } = await aPlan(server.manager, writer, { state: 'SUBMITTED' });
    const answer = await expectRefusal(server, () => approve(agencyRuling, id), {
      field: 'approvePlan',
      code: 'PLAN_AUTHOR_APPROVES',
      ruleId: 'A-01',
    });
    expect(answer.at('approvePlan.userErrors.0.basis')).toBe('DESIGN');
  });

  it('[A-01] refuses who wrote one group of it, and says so before it is tried', async () => {
    const { id } = await aPlan(server.manager, server.cast);
    const { personId } = server.cast.agencyRuling;
    await server.dataSource.query(
      "UPDATE plan_content SET written_by = ? WHERE plan_id = ? AND content_group = 'SUPERVISION'",
      [personId, id],
    );
    await server.execute(
      'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { plan { id } } }',
      { input: { planId: id, expectedVersion: 1 } },
      { as: server.cast.agencyReviewer },
    );
    await expectRefusal(server, () => approve(server.cast.agencyRuling, id), {
      field: 'approvePlan',
      code: 'PLAN_AUTHOR_APPROVES',
      ruleId: 'A-01',
    });
    const answer = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on ImplementationPlan { availableTransitions { operation isOpen reason } } } }',
      { id },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at('node.availableTransitions')).toEqual([
      { operation: 'returnPlan', isOpen: true, reason: null },
      {
        operation: 'approvePlan',
        isOpen: false,
        reason: expect.stringContaining('another person') as string,
      },
    ]);
  });

  it.each([
    {
      _case: 'a collective decision of tomorrow',
      more: { collectiveDecision: { ...COLLECTIVE, decidedOn: '2026-11-24' } },
      code: 'DECISION_DATED_AHEAD',
    },
    {
      _case: 'a government decision of tomorrow',
      more: { governmentDecision: { ...GOVERNMENT, decidedOn: '2026-11-24' } },
      code: 'DECISION_DATED_AHEAD',
    },
    {
      _case: 'decisions in the wrong order',
      more: { governmentDecision: { ...GOVERNMENT, decidedOn: '2026-11-09' } },
      code: 'PLAN_DECISIONS_OUT_OF_ORDER',
    },
  ] as const)('[A-01] refuses $_case', async ({ more, code }) => {
    const { id } = await submitted();
    await expectRefusal(server, () => approve(server.cast.agencyRuling, id, more), {
      field: 'approvePlan',
      code,
      ruleId: 'A-01',
    });
  });

  it('[A-01] takes a decision of the day on which it is recorded, also just after midnight in Shanghai', async () => {
    const now = server.clock.now();
    try {
      server.clock.set('2026-12-01T16:00:00.000Z');
      const { id } = await submitted();
      const governmentDecision = { number: '市政府〔2026〕41号', decidedOn: '2026-12-02' };
      const answer = await approve(server.cast.agencyRuling, id, { governmentDecision });
      expect(answer.refusals('approvePlan')).toEqual([]);
    } finally {
      server.clock.set(now);
    }
  });

  it('[A-03] takes no decision for a changed plan that was taken on an earlier revision', async () => {
    const { id } = await submitted();
    await approve(server.cast.agencyRuling, id);
    const { version } = await aMajorChange(server.manager, server.cast, id);
    const again = { expectedVersion: version };
    for (const more of [
      { ...again, collectiveDecision: { number: '党组〔2026〕13号', decidedOn: '2026-11-12' } },
      { ...again, governmentDecision: { number: '市政府〔2026〕31号', decidedOn: '2026-11-19' } },
    ]) {
      await expectRefusal(server, () => approve(server.cast.agencyRuling, id, more), {
        field: 'approvePlan',
        code: 'PLAN_DECISION_REUSED',
        ruleId: 'A-01',
      });
    }
    const answer = await approve(server.cast.agencyRuling, id, {
      ...again,
      collectiveDecision: { number: '党组〔2026〕13号', decidedOn: '2026-11-12' },
      governmentDecision: { number: '市政府〔2026〕31号', decidedOn: '2026-11-19' },
    });
    expect(answer.at('approvePlan.plan')).toMatchObject({
      state: 'APPROVED',
      approvedRevision: 2,
      revisions: [
        { number: 1, approval: { governmentDecision: GOVERNMENT } },
        { number: 2, approval: { governmentDecision: { number: '市政府〔2026〕31号' } } },
      ],
    });
  });

  it.each(['DRAFT', 'APPROVED', 'FILED'] as const)('[A-03] approves no plan that is %s', async (state) => {
    const { id, version } = await aPlan(server.manager, server.cast, { state });
    await expectRefusal(server, () => approve(server.cast.agencyRuling, id, { expectedVersion: version }), {
      field: 'approvePlan',
      code: 'PLAN_MOVE_NOT_ALLOWED',
      ruleId: 'A-03',
    });
  });

  it('finds no plan of another agency, nor one that there is not', async () => {
    const { id } = await submitted();
    const far = { field: 'approvePlan', path: 'planId' };
    await expectFarAway(server, 'AGENCY_RULING', (as) => approve(as, id), far);
    await expectRefusal(server, () => approve(server.cast.agencyRuling, newId('plan')), {
      field: 'approvePlan',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await submitted();
    await expectRefusal(server, () => approve(server.cast.agencyRuling, id, { expectedVersion: 1 }), {
      field: 'approvePlan',
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([
    { _case: 'no government decision', more: { governmentDecision: null } },
    {
      _case: 'a day that does not exist',
      more: { collectiveDecision: { ...COLLECTIVE, decidedOn: '2026-02-30' } },
    },
    { _case: 'a blank number', more: { collectiveDecision: { ...COLLECTIVE, number: '   ' } } },
    {
      _case: 'a number of 101 characters',
      more: { governmentDecision: { ...GOVERNMENT, number: '号'.repeat(101) } },
    },
    { _case: 'version zero', more: { expectedVersion: 0 } },
  ])('refuses $_case as input', async ({ more }) => {
    const { id } = await submitted();
    await expectThrown(server, () => approve(server.cast.agencyRuling, id, more), 'BAD_USER_INPUT');
  });

  it('lets one of two people approve who do so at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_RULING');
    const { id } = await submitted();
    const answers = await Promise.all([approve(server.cast.agencyRuling, id), approve(second, id)]);
    expect(answers.flatMap((answer) => answer.refusals('approvePlan'))).toEqual(['VERSION_CONFLICT']);
    expect(await server.manager.countBy(DutyEntity, { subjectId: id })).toBe(1);
  });
});
