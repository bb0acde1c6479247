import { In, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { legalDateOf } from '../src/kernel/legal-date';
import type { View } from '../src/kernel/view';
import { watchFreshness } from '../src/modules/catalogue';
import { DataResourceEntity } from '../src/modules/catalogue/store/data-resource.entity';
import { hashPassword } from '../src/modules/party/service/password';
import { MembershipEntity } from '../src/modules/party/store/membership.entity';
import { insertMembership } from '../src/modules/party/store/membership.write';
import { OrganisationEntity } from '../src/modules/party/store/organisation.entity';
import { PersonEntity } from '../src/modules/party/store/person.entity';
import type { MemberCaller } from '../src/platform/caller';
import type { Clock } from '../src/platform/clock';
import type { DemoData } from './demo-data';
import { demoId, idOf } from './demo-id';
import { entryOf } from './demo-resource';

/** When the invented parties were taken up: before the plan was drafted. */
const TAKEN_UP_AT = new Date('2025-02-06T02:00:00.000Z');

/** What the demo data calls by name, as it stands in the database. */
export interface DemoParties {
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly resourceIds: ReadonlyMap<string, string>;
  /** The person behind a login, acting in the post that the account signs in to. */
  readonly callers: ReadonlyMap<string, MemberCaller>;
  /** Rows that were missing and are written now. */
  readonly written: number;
}

/**
 * Writes parties, people and resources straight into the tables, because what they rest on (a register, a catalogue)
 * lies outside the marketplace. What is there already is left as people have changed it.
 */
export async function seedParties(
  manager: EntityManager,
  clock: Clock,
  data: DemoData,
): Promise<DemoParties> {
  const organisations = await organisationRows(manager, data);
  const people = await personRows(manager, data);
  const memberships = await seedMemberships(manager, data, organisations.ids, people.ids);
  const resources = await resourceRows(manager, clock, data, organisations.ids);
  if (resources.written > 0)
    await watchFreshness(manager, CATALOGUED, await manager.find(DataResourceEntity));
  return {
    organisationIds: organisations.ids,
    resourceIds: resources.ids,
    callers: callersOf(data, organisations.ids, people.ids),
    written: [organisations, people, resources].reduce((sum, { written }) => sum + written, 0) + memberships,
  };
}

interface Seeded {
  readonly ids: ReadonlyMap<string, string>;
  readonly written: number;
}

interface Missing<Row extends ObjectLiteral> {
  readonly entity: EntityTarget<Row>;
  /** The column by which a row is known, whoever made it. */
  readonly naturalKey: keyof Row & string;
  readonly rows: ReadonlyMap<string, View<Row>>;
}

/** Inserts the rows whose natural key is not there yet; answers with the ids of all, by natural key. */
async function insertMissing<Row extends ObjectLiteral>(
  manager: EntityManager,
  { entity, naturalKey, rows }: Missing<Row>,
): Promise<Seeded> {
  const present = async (): Promise<ReadonlyMap<string, string>> => {
    const found = await manager
      .createQueryBuilder(entity, 'row')
      .select('row.id', 'id')
      .addSelect(`row.${naturalKey}`, 'name')
      .where(`row.${naturalKey} IN (:...names)`, { names: [...rows.keys()] })
      .getRawMany<{ id: string; name: string }>();
    return new Map(found.map(({ id, name }) => [name, id]));
  };
  const before = await present();
  const missing = [...rows].filter(([name]) => !before.has(name)).map(([, row]) => row);
  if (missing.length === 0) return { ids: before, written: 0 };
  await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(missing as never)
    .updateEntity(false)
    .execute();
  return { ids: await present(), written: missing.length };
}

/** The same ids, by the name that the demo data uses. */
const renamed = <Named>(
  { ids, written }: Seeded,
  named: readonly Named[],
  keyOf: (one: Named) => string,
  nameOf: (one: Named) => string,
): Seeded => ({ ids: new Map(named.map((one) => [nameOf(one), idOf(ids, keyOf(one))])), written });

async function organisationRows(manager: EntityManager, { organisations }: DemoData): Promise<Seeded> {
  const seeded = await insertMissing(manager, {
    entity: OrganisationEntity,
    naturalKey: 'creditCode',
    rows: new Map(
      organisations.map(({ name, creditCode, kind, legalForm }, place) => [
        creditCode,
        {
          id: demoId('organisation', creditCode, place),
          creditCode,
          name,
          kind,
          legalForm,
          state: 'ACTIVE' as const,
          appliedAt: TAKEN_UP_AT,
          verifiedAt: TAKEN_UP_AT,
          verifiedBy: null,
          activatedAt: TAKEN_UP_AT,
          version: 1,
        },
      ]),
    ),
  });
  return renamed(
    seeded,
    organisations,
    ({ creditCode }) => creditCode,
    ({ name }) => name,
  );
}

async function personRows(manager: EntityManager, { accounts }: DemoData): Promise<Seeded> {
  const logins = accounts.map(({ login }) => login);
  const present = await manager.find(PersonEntity, {
    select: { id: true, login: true },
    where: { login: In(logins) },
  });
  const known = new Set(present.map(({ login }) => login));
  const missing = accounts
    .map((account, place) => ({ ...account, place }))
    .filter(({ login }) => !known.has(login));
  // Argon2 works outside this thread: all at once take as long as a few.
  const rows = await Promise.all(
    missing.map(async ({ login, person, password, place }) => ({
      id: demoId('person', login, place),
      login,
      displayName: person,
      passwordHash: await hashPassword(password),
      oidcIssuer: null,
      oidcSubject: null,
      isEnabled: true,
      createdAt: TAKEN_UP_AT,
    })),
  );
  if (rows.length > 0) await manager.insert(PersonEntity, rows);
  return { ids: new Map([...present, ...rows].map(({ id, login }) => [login, id])), written: rows.length };
}

async function seedMemberships(
  manager: EntityManager,
  { accounts, memberships }: DemoData,
  organisationIds: ReadonlyMap<string, string>,
  personIds: ReadonlyMap<string, string>,
): Promise<number> {
  const wanted = [...accounts, ...memberships].flatMap(({ login, organisation, roles }) =>
    roles.map((role) => ({
      personId: idOf(personIds, login),
      organisationId: idOf(organisationIds, organisation),
      role,
      grantedBy: null,
      grantedAt: TAKEN_UP_AT,
    })),
  );
  const present = await manager.find(MembershipEntity, { where: { personId: In([...personIds.values()]) } });
  // A person whose roles somebody has changed keeps them: only who has no post there at all gets the one of the file.
  const posts = new Set(present.map(({ personId, organisationId }) => `${personId} ${organisationId}`));
  const missing = wanted.filter(
    ({ personId, organisationId }) => !posts.has(`${personId} ${organisationId}`),
  );
  for (const membership of missing) await insertMembership(manager, membership);
  return missing.length;
}

/** The clock looks on from the day on which the resources were catalogued, so that it sees each become stale. */
const CATALOGUED: Clock = { now: () => new Date('2025-03-20T02:00:00.000Z') };

function resourceRows(
  manager: EntityManager,
  clock: Clock,
  { resources }: DemoData,
  organisationIds: ReadonlyMap<string, string>,
): Promise<Seeded> {
  const today = legalDateOf(clock.now());
  return insertMissing(manager, {
    entity: DataResourceEntity,
    naturalKey: 'resourceCode',
    rows: new Map(
      resources.map((resource, place) => [
        resource.code,
        {
          id: demoId('dataResource', resource.code, place),
          resourceCode: resource.code,
          ...entryOf(resource, today),
          cataloguedOn: resource.cataloguedOn,
          holderId: idOf(organisationIds, resource.holder),
          useBar: null,
          useBarReason: null,
          useBarDocument: null,
          version: 1,
        },
      ]),
    ),
  });
}

function callersOf(
  { accounts }: DemoData,
  organisationIds: ReadonlyMap<string, string>,
  personIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, MemberCaller> {
  return new Map(
    accounts.map(({ login, organisation, kind, roles }) => [
      login,
      {
        kind: 'member',
        address: 'seeds',
        via: 'SESSION',
        personId: idOf(personIds, login),
        organisationId: idOf(organisationIds, organisation),
        organisationKind: kind,
        isOrganisationActive: true,
        roles,
        scopes: null,
      },
    ]),
  );
}
