import { newId } from '../../src/platform/persistence/new-id';
import { fresh } from '../support/builders';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aMajorChange, aPlan } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const OPEN = `mutation ($input: OpenSelectionInput!) {
  openSelection(input: $input) {
    selection {
      id title method methodDescription announcementReference state planRevision openedAt version
      plan { id } candidates { id } appointed { id } collectiveDecision { number }
      availableTransitions { operation to isOpen reason } history { type }
    }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;

describe('openSelection', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const filed = () => aPlan(server.manager, server.cast, { state: 'FILED' });
  const open = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(
      OPEN,
      {
        input: {
          idempotencyKey: fresh('open'),
          planId,
          method: 'OPEN_TENDER',
          title: '运营机构公开招标',
          announcementReference: '聊公资告〔2026〕1号',
          ...more,
        },
      },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: filed,
    ask: (as, { id }) => open(as, id),
  });

  it.each(['OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION'])(
    '[A-05] opens a selection by %s',
    async (method) => {
      const { id } = await filed();
      const answer = await open(server.cast.agencyReviewer, id, { method });
      expect(answer.thrown).toEqual([]);
      expect(answer.at('openSelection')).toMatchObject({
        userErrors: [],
        idempotency: { isReplay: false },
        selection: {
          title: '运营机构公开招标',
          method,
          methodDescription: null,
          announcementReference: '聊公资告〔2026〕1号',
          state: 'OPEN',
          planRevision: 1,
          openedAt: server.clock.now().toISOString(),
          version: 1,
          plan: { id },
          candidates: [],
          appointed: null,
          collectiveDecision: null,
          availableTransitions: [
            { operation: 'decideSelection', to: 'DECIDED', isOpen: false },
            { operation: 'cancelSelection', to: 'CANCELLED', isOpen: false },
          ],
          history: [{ type: 'SELECTION_OPENED' }],
        },
      });
    },
  );

  it('[A-05] opens one by another competitive method that is described', async () => {
    const { id } = await filed();
    const answer = await open(server.cast.agencyReviewer, id, {
      method: 'OTHER_COMPETITIVE',
      methodDescription: '公开竞争性磋商，三家以上单位参加',
    });
    expect(answer.at('openSelection.selection')).toMatchObject({
      method: 'OTHER_COMPETITIVE',
      methodDescription: '公开竞争性磋商，三家以上单位参加',
    });
  });

  it.each([{}, { methodDescription: '　 ' }])(
    '[A-05] refuses another method that is not described: %j',
    async (more) => {
      const { id } = await filed();
      await expectRefusal(
        server,
        () => open(server.cast.agencyReviewer, id, { method: 'OTHER_COMPETITIVE', ...more }),
        { field: 'openSelection', code: 'SELECTION_METHOD_NOT_DESCRIBED', ruleId: 'A-05' },
      );
    },
  );

  it.each(['DRAFT', 'SUBMITTED'] as const)('[A-01] refuses a plan that is %s', async (state) => {
    const { id } = await aPlan(server.manager, server.cast, { state });
    const answer = await expectRefusal(server, () => open(server.cast.agencyReviewer, id), {
      field: 'openSelection',
      code: 'PLAN_NOT_DECIDED',
      ruleId: 'A-01',
    });
    expect(answer.at('openSelection.userErrors.0')).toMatchObject({
      basis: 'LAW',
      clauses: [{ id: 'SEED:4.5.4' }, { id: 'N27:11' }],
    });
  });

  it('[A-04] refuses a plan that was approved and not filed', async () => {
    const { id } = await aPlan(server.manager, server.cast, { state: 'APPROVED' });
    await expectRefusal(server, () => open(server.cast.agencyReviewer, id), {
      field: 'openSelection',
      code: 'PLAN_NOT_FILED',
      ruleId: 'A-04',
    });
  });

  it('[A-03] refuses a filed plan whose major change is pending, and opens on it once it is filed again', async () => {
    const { id } = await filed();
    await aMajorChange(server.manager, server.cast, id);
    await expectRefusal(server, () => open(server.cast.agencyReviewer, id), {
      field: 'openSelection',
      code: 'PLAN_NOT_DECIDED',
      ruleId: 'A-01',
    });
    const again = await filed();
    await aMajorChange(server.manager, server.cast, again.id, { isApproved: true });
    const answer = await open(server.cast.agencyReviewer, again.id);
    expect(answer.at('openSelection.selection.planRevision')).toBe(2);
  });

  it('takes effect once under one key', async () => {
    const { id } = await filed();
    const more = { idempotencyKey: fresh('open') };
    const first = await open(server.cast.agencyReviewer, id, more);
    const second = await open(server.cast.agencyReviewer, id, more);
    expect(second.at('openSelection.selection.id')).toBe(first.text('openSelection.selection.id'));
    expect(second.at('openSelection.idempotency.isReplay')).toBe(true);
  });

  it('finds no plan of another agency, nor one that there is not', async () => {
    const { id } = await filed();
    const far = { field: 'openSelection', path: 'planId' };
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => open(as, id), far);
    await expectRefusal(server, () => open(server.cast.agencyReviewer, newId('plan')), {
      field: 'openSelection',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it.each([
    { method: 'SINGLE_SOURCE' },
    { title: '题' },
    { title: '   ' },
    { announcementReference: ' 　' },
    { methodDescription: '述'.repeat(501) },
  ])('refuses %j as input', async (more) => {
    const { id } = await filed();
    await expectThrown(server, () => open(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
  });
});
