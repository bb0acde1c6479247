import { newId } from '../../src/platform/persistence/new-id';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aMajorChange, aPlan } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const RETURN = `mutation ($input: ReturnPlanInput!) {
  returnPlan(input: $input) {
    plan { id state version revision returnReason revisions { number approval { approvedAt } } history { type } }
    ${USER_ERRORS}
  }
}`;

describe('returnPlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const submitted = () => aPlan(server.manager, server.cast, { state: 'SUBMITTED' });
  const giveBack = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(
      RETURN,
      { input: { planId, expectedVersion: 2, reason: '产品清单未区分两类用途', ...more } },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyRuling'],
    make: () => submitted(),
    ask: (as, { id }) => giveBack(as, id),
  });

  it('sends a submitted plan back to be drafted further, with the reason', async () => {
    const { id } = await submitted();
    const answer = await giveBack(server.cast.agencyRuling, id);
    expect(answer.at('returnPlan')).toMatchObject({
      userErrors: [],
      plan: { id, state: 'DRAFT', version: 3, returnReason: '产品清单未区分两类用途' },
    });
    expect(answer.at('returnPlan.plan.history.0.type')).toBe('PLAN_RETURNED');
    const again = await server.execute(
      'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { plan { state returnReason } } }',
      { input: { planId: id, expectedVersion: 3 } },
      { as: server.cast.agencyReviewer },
    );
    expect(again.at('submitPlan.plan')).toEqual({ state: 'SUBMITTED', returnReason: null });
  });

  it('[A-03] leaves what was approved readable when a major change is sent back', async () => {
    const { id } = await aPlan(server.manager, server.cast, { state: 'FILED' });
    const { version } = await aMajorChange(server.manager, server.cast, id);
    const answer = await giveBack(server.cast.agencyRuling, id, { expectedVersion: version });
    expect(answer.at('returnPlan.plan')).toMatchObject({
      state: 'DRAFT',
      revision: 2,
      revisions: [
        { number: 1, approval: { approvedAt: expect.any(String) as string } },
        { number: 2, approval: null },
      ],
    });
  });

  it.each(['DRAFT', 'APPROVED', 'FILED'] as const)('[A-03] returns no plan that is %s', async (state) => {
    const { id, version } = await aPlan(server.manager, server.cast, { state });
    await expectRefusal(server, () => giveBack(server.cast.agencyRuling, id, { expectedVersion: version }), {
      field: 'returnPlan',
      code: 'PLAN_MOVE_NOT_ALLOWED',
      ruleId: 'A-03',
    });
  });

  it('finds no plan of another agency, nor one that there is not', async () => {
    const { id } = await submitted();
    const far = { field: 'returnPlan', path: 'planId' };
    await expectFarAway(server, 'AGENCY_RULING', (as) => giveBack(as, id), far);
    await expectRefusal(server, () => giveBack(server.cast.agencyRuling, newId('plan')), {
      field: 'returnPlan',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await submitted();
    await expectRefusal(server, () => giveBack(server.cast.agencyRuling, id, { expectedVersion: 1 }), {
      field: 'returnPlan',
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([{ reason: '因' }, { reason: ' 　 ' }, { reason: '因'.repeat(501) }, { expectedVersion: 0 }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await submitted();
      await expectThrown(server, () => giveBack(server.cast.agencyRuling, id, more), 'BAD_USER_INPUT');
    },
  );
});
