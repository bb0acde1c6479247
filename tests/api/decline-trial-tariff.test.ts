import { newId } from '../../src/platform/persistence/new-id';
import { aForeignAgreement } from '../support/agreement-ground';
import { aProductOnSale } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { aTrialTariff } from '../support/trial';

const DECLINE = `mutation ($input: DeclineTrialTariffInput!) {
  declineTrialTariff(input: $input) {
    trialTariff { id state version rulingReason ruledAt inForceFrom availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;

describe('declineTrialTariff', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const trialId = async (more: Parameters<typeof aTrialTariff>[2] = {}): Promise<string> =>
    (await aTrialTariff(server.manager, await aProductOnSale(server.manager, server.market), more)).id;
  const input = (trialTariffId: string, more: object = {}) => ({
    trialTariffId,
    expectedVersion: 1,
    reason: '成本依据不足',
    ...more,
  });
  const decline = (asked: object, as: Persona = server.cast.agencyRuling) =>
    server.execute(DECLINE, { input: asked }, { as });

  it('refuses who is not signed in', async () => {
    const asked = input(await trialId());
    await expectThrown(server, () => server.execute(DECLINE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyRuling'))('turns %s away', async (name) => {
    const asked = input(await trialId());
    await expectThrown(server, () => decline(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('says why, tells the operator and ends the duty', async () => {
    const id = await trialId();
    const answer = await decline(input(id));
    expect(answer.at('declineTrialTariff')).toEqual({
      trialTariff: {
        id,
        state: 'DECLINED',
        version: 2,
        rulingReason: '成本依据不足',
        ruledAt: server.clock.now().toISOString(),
        inForceFrom: null,
        availableTransitions: [],
        history: [{ type: 'TRIAL_TARIFF_DECLINED' }],
      },
      userErrors: [],
    });
    const told: unknown = await server.dataSource.query(
      'SELECT recipient_id, kind FROM notice WHERE subject_id = ?',
      [id],
    );
    expect(told).toEqual([{ recipient_id: server.cast.operator.id, kind: 'TRIAL_TARIFF_RULED' }]);
  });

  it('declines once', async () => {
    const id = await trialId();
    await decline(input(id));
    await expectRefusal(server, () => decline(input(id, { expectedVersion: 2 })), {
      field: 'declineTrialTariff',
      code: 'STATE_NOT_FIT',
    });
    await expectRefusal(server, () => decline(input(id)), {
      field: 'declineTrialTariff',
      code: 'VERSION_CONFLICT',
    });
  });

  it('[E-18] is not for who handed it in', async () => {
    const id = await trialId({ submittedBy: server.cast.agencyRuling.personId });
    await expectRefusal(server, () => decline(input(id)), {
      field: 'declineTrialTariff',
      code: 'TRIAL_RULED_BY_SUBMITTER',
      ruleId: 'E-18',
    });
  });

  it('finds nothing under an unknown id, nor that of another agency', async () => {
    const { manager, market } = server;
    const agreement = await aForeignAgreement(server);
    const built = await aProductOnSale(manager, market, { agreement });
    for (const id of [newId('trialTariff'), (await aTrialTariff(manager, built)).id]) {
      await expectRefusal(server, () => decline(input(id)), {
        field: 'declineTrialTariff',
        code: 'NOT_FOUND',
        path: ['trialTariffId'],
      });
    }
  });

  it.each([
    { _case: 'a blank reason', more: { reason: '   ' } },
    { _case: 'a version of zero', more: { expectedVersion: 0 } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await trialId(), more);
    await expectThrown(server, () => decline(asked), 'BAD_USER_INPUT');
  });
});
