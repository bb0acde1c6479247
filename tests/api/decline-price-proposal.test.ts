import { newId } from '../../src/platform/persistence/new-id';
import { anAgreement, aPricingCompetence, aProductOnSale, offeringOf } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { aMaximum, aProposal } from '../support/revenue';

const DECLINE = `mutation ($input: DeclinePriceProposalInput!) {
  declinePriceProposal(input: $input) {
    proposal { id state version rulingReason ruledAt availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;

describe('declinePriceProposal', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const proposalId = async (): Promise<string> => {
    const { manager, market } = server;
    const agreement = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, { agreementId: agreement.id });
    const built = await aProductOnSale(manager, market, { agreement });
    const proposal = await aProposal(manager, market, {
      maximum,
      offeringIds: [offeringOf(built, 'INDUSTRY').id],
    });
    return proposal.id;
  };
  const input = (id: string, more: object = {}) => ({
    proposalId: id,
    expectedVersion: 1,
    reason: '预测销售量依据不足',
    ...more,
  });
  const decline = (asked: object, as: Persona = server.cast.pricingOfficer) =>
    server.execute(DECLINE, { input: asked }, { as });

  it('[E-01] refuses an office without a delegation', async () => {
    const asked = input(await proposalId());
    await expectRefusal(server, () => decline(asked), {
      field: 'declinePriceProposal',
      code: 'PRICING_DELEGATION_MISSING',
      ruleId: 'E-01',
    });
  });

  describe('by a competent office', () => {
    beforeAll(() => aPricingCompetence(server.manager, server.market));

    it('refuses who is not signed in', async () => {
      const asked = input(await proposalId());
      await expectThrown(server, () => server.execute(DECLINE, { input: asked }), 'UNAUTHENTICATED');
    });

    it.each(everybodyBut('pricingOfficer'))('[E-04] turns %s away and names the rule', async (name) => {
      const asked = input(await proposalId());
      const answer = await expectThrown(server, () => decline(asked, server.cast[name]), 'FORBIDDEN');
      expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-04' });
    });

    it('says why, and tells agency and operator', async () => {
      const id = await proposalId();
      const answer = await decline(input(id));
      expect(answer.at('declinePriceProposal')).toEqual({
        proposal: {
          id,
          state: 'DECLINED',
          version: 2,
          rulingReason: '预测销售量依据不足',
          ruledAt: server.clock.now().toISOString(),
          availableTransitions: [],
          history: [{ type: 'PRICE_PROPOSAL_DECLINED' }],
        },
        userErrors: [],
      });
      const told: { recipient_id: string }[] = await server.dataSource.query(
        'SELECT recipient_id FROM notice WHERE subject_id = ?',
        [id],
      );
      expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual(
        [server.cast.agency.id, server.cast.operator.id].sort(),
      );
    });

    it('declines once', async () => {
      const id = await proposalId();
      await decline(input(id));
      await expectRefusal(server, () => decline(input(id, { expectedVersion: 2 })), {
        field: 'declinePriceProposal',
        code: 'STATE_NOT_FIT',
      });
      await expectRefusal(server, () => decline(input(id)), {
        field: 'declinePriceProposal',
        code: 'VERSION_CONFLICT',
      });
    });

    it('finds nothing under an unknown id', async () => {
      const asked = input(newId('priceProposal'));
      await expectRefusal(server, () => decline(asked), {
        field: 'declinePriceProposal',
        code: 'NOT_FOUND',
        path: ['proposalId'],
      });
    });

    it.each([
      { _case: 'a reason of one character', more: { reason: '否' } },
      { _case: 'a version of zero', more: { expectedVersion: 0 } },
    ])('refuses $_case as input', async ({ more }) => {
      const asked = input(await proposalId(), more);
      await expectThrown(server, () => decline(asked), 'BAD_USER_INPUT');
    });
  });
});
