import type { DataSource, EntityManager } from 'typeorm';
import type { MemberCaller } from '../../src/platform/caller';
import type { Deps } from '../../src/platform/deps';
import { createLog } from '../../src/platform/log';
import { deriveSecrets } from '../../src/platform/secrets';
import { chinaCalendar } from '../../src/platform/working-calendar';
import { anOrganisation, aPersonIn } from './builders';
import type { MarketCast } from './market';
import { aCast, type Cast, type Persona } from './personas';
import { testClock, type TestClock } from './test-clock';
import { openTestDatabase } from './test-database';

/** A market without a server: for use cases and what lies below them. */
export interface MarketGround {
  readonly dataSource: DataSource;
  readonly manager: EntityManager;
  readonly clock: TestClock;
  readonly deps: Deps;
  readonly cast: Cast;
  readonly market: MarketCast;
}

export const marketCast = (cast: Cast): MarketCast => ({
  agencyId: cast.agency.id,
  agencyPersonId: cast.agencyReviewer.personId,
  operatorId: cast.operator.id,
  operatorPersonId: cast.operatorProduct.personId,
  pricingOfficeId: cast.pricingOffice.id,
  pricingPersonId: cast.pricingOfficer.personId,
});

/** Opens the worker's empty database and fills in the people of the story. */
export async function openMarket(): Promise<MarketGround> {
  const dataSource = await openTestDatabase();
  const clock = testClock();
  const deps: Deps = {
    dataSource,
    clock,
    log: createLog('silent'),
    secrets: deriveSecrets(Buffer.alloc(32, 7)),
    calendar: chinaCalendar,
  };
  const cast = await aCast({ dataSource, clock });
  return { dataSource, manager: dataSource.manager, clock, deps, cast, market: marketCast(cast) };
}

/** The persona as a use case sees it. */
export const callerOf = ({
  personId,
  organisationId,
  organisationKind,
  isOrganisationActive,
  roles,
}: Persona): MemberCaller => ({
  kind: 'member',
  address: '192.0.2.1',
  via: 'SESSION',
  personId,
  organisationId,
  organisationKind,
  isOrganisationActive,
  roles,
  scopes: null,
});

/** One more enterprise, with a buyer. */
export async function anEnterprise(
  ground: MarketGround,
  overrides: Parameters<typeof anOrganisation>[2] = {},
): Promise<Persona> {
  return aPersonIn(ground, await anOrganisation(ground, 'ENTERPRISE', overrides), 'BUYER');
}

/** The rows of some tables, for saying that a refusal has left nothing behind. */
export async function countRows(
  manager: EntityManager,
  ...tables: readonly string[]
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const rows: { total: string }[] = await manager.query(`SELECT COUNT(*) AS total FROM \`${table}\``);
    counts[table] = Number(rows[0]?.total);
  }
  return counts;
}

/**
 * Takes a trigger away while the work runs, to see that the policy holds without it, or to build what it forbids.
 * Not for files that share a database with others at the same time; each worker has its own.
 */
export async function withoutTrigger<T>(
  dataSource: DataSource,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const rows: Record<string, string>[] = await dataSource.query(`SHOW CREATE TRIGGER \`${name}\``);
  const statement = rows[0]?.['SQL Original Statement'];
  if (statement === undefined) throw new Error(`There is no trigger ${name}`);
  await dataSource.query(`DROP TRIGGER \`${name}\``);
  try {
    return await work();
  } finally {
    await dataSource.query(statement);
  }
}
