import type { EntityManager } from 'typeorm';
import { marketCast } from './market-ground';
import type { MarketCast } from './market';
import { aCast, type Cast, type Persona } from './personas';
import { startTestServer, type TestServer } from './test-server';

/** The whole application with the people of the story in it. */
export interface MarketServer extends TestServer {
  readonly manager: EntityManager;
  readonly cast: Cast;
  /** The same people, as the builders of rows want them. */
  readonly market: MarketCast;
}

export async function startMarketServer(
  options: Parameters<typeof startTestServer>[0] = {},
): Promise<MarketServer> {
  const server = await startTestServer(options);
  const cast = await aCast(server);
  return { ...server, manager: server.dataSource.manager, cast, market: marketCast(cast) };
}

/** Everybody of the story who can sign in, by name. */
export const PERSONA_NAMES = [
  'agencyAdmin',
  'agencyReviewer',
  'agencyRuling',
  'operatorAdmin',
  'operatorProduct',
  'operatorFinance',
  'operatorSecurity',
  'operatorBuyer',
  'pricingOfficer',
  'departmentOfficer',
  'publicBuyer',
  'enterpriseAdmin',
  'enterpriseBuyer',
  'auditor',
  'regulator',
] as const satisfies readonly (keyof Cast)[];
export type PersonaName = (typeof PERSONA_NAMES)[number];

/** All but the named. */
export const everybodyBut = (...admitted: readonly PersonaName[]): PersonaName[] =>
  PERSONA_NAMES.filter((name) => !admitted.includes(name));

/** The caller of a row of a test table; nobody for 'nobody'. */
export const personaOf = ({ cast }: MarketServer, name: PersonaName | 'nobody'): { as?: Persona } =>
  name === 'nobody' ? {} : { as: cast[name] };
