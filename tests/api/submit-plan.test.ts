import { newId } from '../../src/platform/persistence/new-id';
import { PLAN_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aMajorChange, aPlan } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const SUBMIT = `mutation ($input: SubmitPlanInput!) {
  submitPlan(input: $input) {
    plan {
      id state version submittedAt returnReason
      availableTransitions { operation to isOpen reason } history { type decisionId }
    }
    ${USER_ERRORS}
  }
}`;

describe('submitPlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const aDraft = (options: Parameters<typeof aPlan>[2] = {}) => aPlan(server.manager, server.cast, options);
  const submit = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(SUBMIT, { input: { planId, expectedVersion: 1, ...more } }, as ? { as } : {});

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: () => aDraft(),
    ask: (as, { id }) => submit(as, id),
  });

  it('puts a complete draft to its approval', async () => {
    const { id } = await aDraft();
    const answer = await submit(server.cast.agencyReviewer, id);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('submitPlan')).toMatchObject({
      userErrors: [],
      plan: { id, state: 'SUBMITTED', version: 2, submittedAt: server.clock.now().toISOString() },
    });
    expect(answer.at('submitPlan.plan.history.0.type')).toBe('PLAN_SUBMITTED');
    expect(answer.at('submitPlan.plan.availableTransitions')).toEqual([
      {
        operation: 'returnPlan',
        to: 'DRAFT',
        isOpen: false,
        reason: expect.stringMatching(/AGENCY_RULING/) as string,
      },
      {
        operation: 'approvePlan',
        to: 'APPROVED',
        isOpen: false,
        reason: expect.stringMatching(/AGENCY_RULING/) as string,
      },
    ]);
  });

  it('[A-02] names every group that is missing', async () => {
    const { id } = await aDraft({ groups: ['NAME', 'MODE', 'SUPERVISION'] });
    const answer = await expectRefusal(server, () => submit(server.cast.agencyReviewer, id), {
      field: 'submitPlan',
      code: 'PLAN_INCOMPLETE',
      ruleId: 'A-02',
    });
    const message = answer.text('submitPlan.userErrors.0.message');
    for (const group of PLAN_CONTENT_GROUPS) {
      expect({ group, isNamed: message.includes(group) }).toEqual({
        group,
        isNamed: !['NAME', 'MODE', 'SUPERVISION'].includes(group),
      });
    }
    expect(answer.at('submitPlan.userErrors.0')).toMatchObject({
      basis: 'LAW',
      clauses: expect.arrayContaining([{ id: 'N27:9' }]) as unknown,
    });
  });

  it.each(['SUBMITTED', 'APPROVED', 'FILED'] as const)('[A-03] submits no plan that is %s', async (state) => {
    const { id, version } = await aDraft({ state });
    await expectRefusal(server, () => submit(server.cast.agencyReviewer, id, { expectedVersion: version }), {
      field: 'submitPlan',
      code: 'PLAN_NOT_DRAFT',
      ruleId: 'A-03',
    });
  });

  it('[A-03] submits no plan whose major change is pending', async () => {
    const { id } = await aDraft({ state: 'FILED' });
    const { version } = await aMajorChange(server.manager, server.cast, id);
    await expectRefusal(server, () => submit(server.cast.agencyReviewer, id, { expectedVersion: version }), {
      field: 'submitPlan',
      code: 'PLAN_NOT_DRAFT',
      ruleId: 'A-03',
    });
  });

  it('finds no plan of another agency', async () => {
    const { id } = await aDraft();
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => submit(as, id), {
      field: 'submitPlan',
      path: 'planId',
    });
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('plan') },
    { _case: 'an id of another kind', id: () => newId('product') },
    { _case: 'text that is no id', id: () => 'no-such-plan' },
  ])('finds nothing under $_case', async ({ id }) => {
    const planId = id();
    await expectRefusal(server, () => submit(server.cast.agencyReviewer, planId), {
      field: 'submitPlan',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await aDraft();
    const answer = await expectRefusal(
      server,
      () => submit(server.cast.agencyReviewer, id, { expectedVersion: 7 }),
      { field: 'submitPlan', code: 'VERSION_CONFLICT' },
    );
    expect(answer.at('submitPlan.userErrors.0.currentVersion')).toBe(1);
  });

  it.each([{ expectedVersion: 0 }, { planId: 'x'.repeat(41) }, { planId: '方案' }, { state: 'APPROVED' }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await aDraft();
      await expectThrown(server, () => submit(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
    },
  );

  it('lets one of two reviewers submit who do so at the same moment', async () => {
    const { id } = await aDraft();
    const answers = await Promise.all([1, 2].map(() => submit(server.cast.agencyReviewer, id)));
    expect(answers.flatMap((answer) => answer.refusals('submitPlan'))).toEqual(['VERSION_CONFLICT']);
  });
});
