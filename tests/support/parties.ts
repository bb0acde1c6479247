import type { View } from '../../src/kernel/view';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { anOrganisation, aPersonIn } from './builders';
import { anAgreement } from './market';
import { everybodyBut, type MarketServer, type PersonaName } from './market-server';
import type { Persona } from './personas';
import { expectThrown } from './refusals';

/** Who sees the figures of an authorised operation under the agreement of the cast. */
const SEEING = [
  'pricingOfficer',
  'agencyAdmin',
  'agencyReviewer',
  'agencyRuling',
  'operatorAdmin',
  'operatorProduct',
  'operatorFinance',
  'operatorSecurity',
  'operatorBuyer',
  'auditor',
  'regulator',
] as const satisfies readonly PersonaName[];

interface FiguresList {
  readonly server: () => MarketServer;
  /** The list, which takes `first` alone. */
  readonly field: string;
  /** The type of its rows. */
  readonly typeName: string;
  /** One row under the agreement of the cast; its id. */
  readonly row: () => Promise<string>;
}

/** What every list of figures shows to whom, under its own field and under `node`. */
export function itShowsFiguresToParties({ server, field, typeName, row }: FiguresList): void {
  const list = `query { ${field}(first: 100) { nodes { id } totalCount { value } } }`;
  const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
  const idsFor = async (as: Persona): Promise<unknown[]> => {
    const answer = await server().execute(list, {}, { as });
    expect(answer.errors).toEqual([]);
    return (answer.at(`${field}.nodes`) as { id: string }[]).map(({ id }) => id);
  };

  it('shows nothing to who is not signed in', async () => {
    const id = await row();
    await expectThrown(server(), () => server().execute(list), 'UNAUTHENTICATED');
    expect((await server().execute(node, { id })).at('node')).toBeNull();
  });

  it.each(everybodyBut(...SEEING))('turns %s away', async (name) => {
    const id = await row();
    const as = server().cast[name];
    await expectThrown(server(), () => server().execute(list, {}, { as }), 'FORBIDDEN');
    expect((await server().execute(node, { id }, { as })).at('node')).toBeNull();
  });

  it.each(SEEING)('shows the row to %s', async (name) => {
    const id = await row();
    const as = server().cast[name];
    expect(await idsFor(as)).toContain(id);
    expect((await server().execute(node, { id }, { as })).at('node')).toEqual({ __typename: typeName, id });
  });

  it.each(['IMPLEMENTING_AGENCY', 'OPERATOR'] as const)('shows no row of others to an %s', async (kind) => {
    const id = await row();
    const organisation = await anOrganisation(server(), kind);
    const role = kind === 'OPERATOR' ? 'OPERATOR_FINANCE' : 'AGENCY_RULING';
    const stranger = await aPersonIn(server(), organisation, role);
    expect(await idsFor(stranger)).toEqual([]);
    expect((await server().execute(node, { id }, { as: stranger })).at('node')).toBeNull();
  });
}

/** An agreement of the cast with a number of its own. */
export const anOwnAgreement = ({ manager, market }: MarketServer): Promise<View<AgreementEntity>> =>
  anAgreement(manager, market);
