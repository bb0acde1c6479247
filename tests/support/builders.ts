import { randomInt } from 'node:crypto';
import { creditCodeCheckCharacter } from '../../src/kernel/credit-code';
import { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { PersonEntity } from '../../src/modules/party/store/person.entity';
import { hashPassword } from '../../src/modules/party/service/password';
import { insertMembership } from '../../src/modules/party/store/membership.write';
import { newId } from '../../src/platform/persistence/new-id';
import type { OrganisationKind, Role } from '../../src/policy/vocabulary';
import type { Persona } from './persona';
import type { TestServer } from './test-server';

/**
 * Builders write rows past every use case, so that a test states only what it is about. Each takes the server whose
 * database and clock it uses. Names and codes are fresh each time: no test can lean on another's rows.
 */
export type Ground = Pick<TestServer, 'dataSource' | 'clock'>;

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const pick = (characters: string, length: number): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');

/** A well-formed unified social credit code (GB 32100) that nobody has. */
export function aCreditCode(): string {
  const first17 = `91${pick('0123456789', 6)}${pick(CODE_CHARACTERS, 9)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** A word that no other row holds. */
export const fresh = (stem: string): string => `${stem}-${pick('abcdefghijkmnpqrstuvwxyz23456789', 10)}`;

/** An active organisation of the kind; verified, unless it has only applied. */
export async function anOrganisation(
  { dataSource, clock }: Ground,
  kind: OrganisationKind,
  overrides: Partial<OrganisationEntity> = {},
): Promise<OrganisationEntity> {
  const state = overrides.state ?? 'ACTIVE';
  const id = newId('organisation');
  await dataSource.manager.insert(OrganisationEntity, {
    id,
    creditCode: aCreditCode(),
    name: fresh(kind.toLowerCase()),
    kind,
    legalForm: 'LEGAL_PERSON',
    state,
    appliedAt: clock.now(),
    verifiedAt: state === 'APPLIED' ? null : clock.now(),
    verifiedBy: null,
    activatedAt: state === 'ACTIVE' ? clock.now() : null,
    version: 1,
    ...overrides,
  });
  return dataSource.manager.findOneByOrFail(OrganisationEntity, { id: overrides.id ?? id });
}

interface PersonOptions {
  /** Only for who signs in by password: hashing one takes as long as it should. */
  readonly password?: string;
  readonly login?: string;
  readonly displayName?: string;
  readonly isEnabled?: boolean;
  /** Somebody else chose the password. */
  readonly mustChangePassword?: boolean;
  readonly outsideIdentity?: { readonly issuer: string; readonly subject: string };
}

export async function aPerson(
  { dataSource, clock }: Ground,
  options: PersonOptions = {},
): Promise<PersonEntity> {
  const {
    password,
    login = fresh('person'),
    displayName = login,
    isEnabled = true,
    mustChangePassword = false,
    outsideIdentity,
  } = options;
  const id = newId('person');
  await dataSource.manager.insert(PersonEntity, {
    id,
    login,
    displayName,
    passwordHash: password === undefined ? null : await hashPassword(password),
    oidcIssuer: outsideIdentity?.issuer ?? null,
    oidcSubject: outsideIdentity?.subject ?? null,
    isEnabled,
    mustChangePassword,
    createdAt: clock.now(),
  });
  return dataSource.manager.findOneByOrFail(PersonEntity, { id });
}

/** Makes a person member of an organisation, in one role or several. */
export async function join(
  { dataSource, clock }: Ground,
  person: Pick<PersonEntity, 'id' | 'login'> & Partial<Pick<PersonEntity, 'mustChangePassword'>>,
  organisation: OrganisationEntity,
  ...roles: readonly [Role, ...Role[]]
): Promise<Persona> {
  for (const role of roles) {
    await insertMembership(dataSource.manager, {
      personId: person.id,
      organisationId: organisation.id,
      role,
      grantedBy: null,
      grantedAt: clock.now(),
    });
  }
  return {
    personId: person.id,
    login: person.login,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    isOrganisationActive: organisation.state === 'ACTIVE',
    mustChangePassword: person.mustChangePassword ?? false,
    roles,
    sessionId: newId('session'),
  };
}

/** A new person in the organisation, ready to act: `execute(…, { as: persona })`. */
export async function aPersonIn(
  ground: Ground,
  organisation: OrganisationEntity,
  ...roles: readonly [Role, ...Role[]]
): Promise<Persona> {
  return join(ground, await aPerson(ground), organisation, ...roles);
}
