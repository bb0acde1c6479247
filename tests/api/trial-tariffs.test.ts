import { aForeignAgreement } from '../support/agreement-ground';
import { aProductOnSale, offeringOf } from '../support/market';
import {
  everybodyBut,
  startMarketServer,
  type MarketServer,
  type PersonaName,
} from '../support/market-server';
import { expectThrown } from '../support/refusals';
import { aProductOnTrial, aTrialTariff } from '../support/trial';

const LIST = `query ($where: TrialTariffWhere) { trialTariffs(first: 50, where: $where) { nodes { id state } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
/** Who sees what waits, of every agreement or of those of its own. */
const EVERYWHERE = ['pricingOfficer', 'auditor', 'regulator'] as const;
const PARTIES = [
  'agencyAdmin',
  'agencyReviewer',
  'agencyRuling',
  'operatorAdmin',
  'operatorProduct',
  'operatorFinance',
  'operatorSecurity',
  'operatorBuyer',
] as const;

describe('trialTariffs', () => {
  let server: MarketServer;
  let confirmed: string;
  let own: string;
  let foreign: string;
  let offeringId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager, market } = server;
    const onTrial = await aProductOnTrial(manager, market);
    confirmed = onTrial.trial.id;
    offeringId = offeringOf(onTrial, 'INDUSTRY').id;
    own = (await aTrialTariff(manager, await aProductOnSale(manager, market))).id;
    const agreement = await aForeignAgreement(server);
    foreign = (await aTrialTariff(manager, await aProductOnSale(manager, market, { agreement }))).id;
  });
  afterAll(() => server.stop());

  const seen = async (name: PersonaName, where = {}): Promise<string[]> => {
    const answer = await server.execute(LIST, { where }, { as: server.cast[name] });
    expect(answer.thrown).toEqual([]);
    return (answer.at('trialTariffs.nodes') as { id: string }[]).map(({ id }) => id);
  };

  it('refuses who is not signed in, and shows the confirmed one by its id', async () => {
    await expectThrown(server, () => server.execute(LIST), 'UNAUTHENTICATED');
    const node = { __typename: 'TrialTariff', id: confirmed };
    expect((await server.execute(NODE, { id: confirmed })).at('node')).toEqual(node);
    expect((await server.execute(NODE, { id: own })).at('node')).toBeNull();
  });

  it.each(EVERYWHERE)('shows all to %s, latest first', async (name) => {
    expect(await seen(name)).toEqual([foreign, own, confirmed]);
  });

  it.each(PARTIES)('shows %s the confirmed ones and those of its agreements', async (name) => {
    expect(await seen(name)).toEqual([own, confirmed]);
  });

  it.each(everybodyBut(...EVERYWHERE, ...PARTIES))('shows %s the confirmed ones', async (name) => {
    expect(await seen(name)).toEqual([confirmed]);
    expect((await server.execute(NODE, { id: own }, { as: server.cast[name] })).at('node')).toBeNull();
  });

  it('finds those of an offering and in a state', async () => {
    expect(await seen('pricingOfficer', { offeringId })).toEqual([confirmed]);
    expect(await seen('pricingOfficer', { state: 'SUBMITTED' })).toEqual([foreign, own]);
  });
});
