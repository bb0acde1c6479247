import { appointmentFacts } from '../../src/modules/authorisation';
import { newId } from '../../src/platform/persistence/new-id';
import { aSignedAgreement } from '../support/agreements';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aDecidedSelection, aMajorChange, aSelection } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const CANCEL = `mutation ($input: CancelSelectionInput!) {
  cancelSelection(input: $input) {
    selection { id state version cancelledAt cancelReason appointed { id } availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;

describe('cancelSelection', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const opened = () => aSelection(server.manager, server.cast);
  const cancel = (as: Persona | undefined, selectionId: string, more: object = {}) =>
    server.execute(
      CANCEL,
      { input: { selectionId, expectedVersion: 1, reason: '没有符合条件的候选单位', ...more } },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyRuling'],
    make: opened,
    ask: (as, { id }) => cancel(as, id),
  });

  it('gives an open selection up, by which nobody is appointed', async () => {
    const { id, planId } = await opened();
    const answer = await cancel(server.cast.agencyRuling, id);
    expect(answer.at('cancelSelection')).toMatchObject({
      userErrors: [],
      selection: {
        state: 'CANCELLED',
        version: 2,
        cancelledAt: server.clock.now().toISOString(),
        cancelReason: '没有符合条件的候选单位',
        appointed: null,
        availableTransitions: [],
        history: [{ type: 'SELECTION_CANCELLED' }],
      },
    });
    expect(await appointmentFacts(server.manager, id, 'SHARE')).toMatchObject({
      planId,
      operatorId: null,
      collectiveDecision: null,
    });
    expect(await appointmentFacts(server.manager, newId('selection'), 'UPDATE')).toBeNull();
  });

  it('[A-03] gives one up whose plan is pending again', async () => {
    const { id, planId } = await opened();
    await aMajorChange(server.manager, server.cast, planId);
    const answer = await cancel(server.cast.agencyRuling, id);
    expect(answer.at('cancelSelection.selection.state')).toBe('CANCELLED');
  });

  it('[A-05] cancels none a second time', async () => {
    const { id } = await opened();
    await cancel(server.cast.agencyRuling, id);
    await expectRefusal(server, () => cancel(server.cast.agencyRuling, id, { expectedVersion: 2 }), {
      field: 'cancelSelection',
      code: 'SELECTION_NOT_OPEN',
      ruleId: 'A-05',
    });
  });

  it('[A-08] takes an appointment back, which stays on record', async () => {
    const { operator, agencyRuling } = server.cast;
    const { selection } = await aDecidedSelection(server.manager, server.cast, operator.id);
    const answer = await cancel(agencyRuling, selection.id, { expectedVersion: 2 });
    expect(answer.at('cancelSelection')).toMatchObject({
      userErrors: [],
      selection: { state: 'CANCELLED', appointed: { id: operator.id }, availableTransitions: [] },
    });
    expect(await appointmentFacts(server.manager, selection.id, 'SHARE')).toMatchObject({ operatorId: null });
  });

  it('[A-08] takes none back on which an agreement was signed, and says so beforehand', async () => {
    const { agencyRuling } = server.cast;
    const { selectionId } = await aSignedAgreement(server.manager, server.cast);
    await expectRefusal(server, () => cancel(agencyRuling, selectionId ?? '', { expectedVersion: 2 }), {
      field: 'cancelSelection',
      code: 'APPOINTMENT_CARRIES_AGREEMENT',
      ruleId: 'A-08',
    });
    const shown = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on OperatorSelection { availableTransitions { operation to isOpen } } } }',
      { id: selectionId },
      { as: agencyRuling },
    );
    expect(shown.at('node.availableTransitions')).toEqual([
      { operation: 'cancelSelection', to: 'CANCELLED', isOpen: false },
    ]);
  });

  it('finds no selection of another agency, nor one that there is not', async () => {
    const { id } = await opened();
    const far = { field: 'cancelSelection', path: 'selectionId' };
    await expectFarAway(server, 'AGENCY_RULING', (as) => cancel(as, id), far);
    await expectRefusal(server, () => cancel(server.cast.agencyRuling, newId('selection')), {
      field: 'cancelSelection',
      code: 'NOT_FOUND',
      path: ['selectionId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await opened();
    await expectRefusal(server, () => cancel(server.cast.agencyRuling, id, { expectedVersion: 5 }), {
      field: 'cancelSelection',
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([{ reason: ' ' }, { reason: '因'.repeat(501) }, { expectedVersion: 0 }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await opened();
      await expectThrown(server, () => cancel(server.cast.agencyRuling, id, more), 'BAD_USER_INPUT');
    },
  );
});
