import { aProductOnSale, offeringOf } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement, itShowsFiguresToParties } from '../support/parties';
import { aMaximum, aProposal } from '../support/revenue';

describe('priceProposals', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const proposal = async (): Promise<{ readonly id: string; readonly agreementId: string }> => {
    const { manager, market } = server;
    const agreement = await anOwnAgreement(server);
    const maximum = await aMaximum(manager, market, { agreementId: agreement.id });
    const built = await aProductOnSale(manager, market, { agreement });
    return aProposal(manager, market, { maximum, offeringIds: [offeringOf(built, 'INDUSTRY').id] });
  };

  itShowsFiguresToParties({
    server: () => server,
    field: 'priceProposals',
    typeName: 'PriceProposal',
    row: async () => (await proposal()).id,
  });

  it('finds those of an agreement in a state', async () => {
    const { id, agreementId } = await proposal();
    const ask = async (where: object): Promise<unknown> => {
      const answer = await server.execute(
        'query ($where: PriceProposalWhere) { priceProposals(first: 5, where: $where) { nodes { id } } }',
        { where },
        { as: server.cast.pricingOfficer },
      );
      return answer.at('priceProposals.nodes');
    };
    expect(await ask({ agreementId, state: 'PROPOSED' })).toEqual([{ id }]);
    expect(await ask({ agreementId, state: 'DECLINED' })).toEqual([]);
  });
});
