import type { Role } from '../../src/policy/vocabulary';
import type { Answer } from './answer';
import { anOrganisation, aPersonIn } from './builders';
import { everybodyBut, type MarketServer, type PersonaName } from './market-server';
import type { Persona } from './personas';
import { expectRefusal, expectThrown } from './refusals';

interface Gate<Made> {
  readonly server: () => MarketServer;
  readonly admitted: readonly PersonaName[];
  /** What the request is about, made anew for each. */
  readonly make: () => Promise<Made>;
  /** A request that is lawful for whoever is admitted. */
  readonly ask: (as: Persona | undefined, made: Made) => Promise<Answer>;
}

/** Who is turned away at the gate of a mutation, with nothing written. */
export function gateTests<Made>({ server, admitted, make, ask }: Gate<Made>): void {
  it('refuses who is not signed in', async () => {
    const made = await make();
    await expectThrown(server(), () => ask(undefined, made), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut(...admitted))('turns %s away', async (name) => {
    const made = await make();
    await expectThrown(server(), () => ask(server().cast[name], made), 'FORBIDDEN');
  });
}

/** An object of another agency is as far away as one that there is not. */
export async function expectFarAway(
  server: MarketServer,
  role: Role,
  ask: (as: Persona) => Promise<Answer>,
  { field, path }: { readonly field: string; readonly path: string },
): Promise<void> {
  const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
  const stranger = await aPersonIn(server, other, role);
  await expectRefusal(server, () => ask(stranger), { field, code: 'NOT_FOUND', path: [path] });
}
