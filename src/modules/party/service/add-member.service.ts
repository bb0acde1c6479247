import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { conflictingRole } from '../../../policy/party/separated-roles';
import { ROLES_OF_KIND, type Role } from '../../../policy/vocabulary';
import { announce, once, type Made, type PolicyRefusal } from '../../ledger';
import { rolesHeld } from '../store/membership.query';
import { insertMembership } from '../store/membership.write';
import { lockOrganisation } from '../store/organisation.query';
import { PersonEntity } from '../store/person.entity';
import { personByLogin, personByOutsideIdentity } from '../store/person.query';
import { decideOwnPartyActive } from './active-party';
import { credentialHash } from './credential';
import { normalLogin } from './login';
import type { Member } from './member';
import { flawOfLogin, flawOfPassword, orTaken } from './new-party';
import { hashPassword } from './password';

export interface AddMember {
  readonly idempotencyKey: string;
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
  /** For a person who signs in here; null for one of an outside issuer, or who is a member already. */
  readonly temporaryPassword: string | null;
  readonly outsideIdentity: OutsideIdentity | null;
}

interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

type Reason = Refusal<PolicyRefusal>;

/** What is written for a new person; the password is hashed before the transaction, because hashing is slow. */
type NewPerson = Omit<AddMember, 'idempotencyKey' | 'temporaryPassword'> & {
  readonly passwordHash: string | null;
};

/** The administrator gives a person a role in the own organisation; an unknown person is entered on the way. */
export async function addMember(
  { dataSource, clock, secrets }: Deps,
  caller: MemberCaller,
  { idempotencyKey, temporaryPassword, ...asked }: AddMember,
): Promise<Outcome<Made<Member>, Reason>> {
  const { role, login } = asked;
  if (!ROLES_OF_KIND[caller.organisationKind].includes(role)) {
    const reason = `${caller.organisationKind} has no ${role}`;
    return refused(plainRefusal('INVALID_INPUT', ['role'], { reason }));
  }
  const flaw =
    flawOfLogin('login', login) ??
    (temporaryPassword === null ? null : flawOfPassword('temporaryPassword', temporaryPassword));
  if (flaw !== null) return refused(flaw);
  const passwordHash = temporaryPassword === null ? null : await hashPassword(temporaryPassword);
  const person: NewPerson = { ...asked, login: normalLogin(login), passwordHash };
  return orTaken(
    inTransaction(dataSource, (manager) =>
      once<Member, Reason>(manager, {
        clock,
        caller,
        operation: 'addMember',
        idempotencyKey,
        request: {
          ...asked,
          temporaryPassword: temporaryPassword && credentialHash(secrets, 'request', temporaryPassword),
        },
        make: () => add(manager, clock, caller, person),
        reload: async (id) => ({ id, roles: await rolesHeld(manager, id, caller.organisationId) }),
      }),
    ),
    'login',
  );
}

async function add(
  manager: EntityManager,
  clock: Deps['clock'],
  caller: MemberCaller,
  asked: NewPerson,
): Promise<Outcome<Member, Reason>> {
  const { organisationId } = caller;
  // Memberships of one organisation change one after the other: two administrators cannot give conflicting roles.
  await lockOrganisation(manager, organisationId);
  const decision = await decideOwnPartyActive(manager, clock, caller, 'addMember');
  if (!decision.ok) return decision;
  const found = await personFor(manager, asked, organisationId, clock.now());
  if (!found.ok) return found;
  const personId = found.value;
  const held = await rolesHeld(manager, personId, organisationId);
  if (held.includes(asked.role)) return permitted({ id: personId, roles: held });
  const conflict = conflictingRole(held, asked.role);
  if (conflict !== null) {
    return refused(plainRefusal('ROLES_CONFLICT', ['role'], { held: conflict, asked: asked.role }));
  }
  await insertMembership(manager, {
    personId,
    organisationId,
    role: asked.role,
    grantedBy: caller.personId,
    grantedAt: clock.now(),
  });
  await announce(manager, {
    clock,
    type: 'MEMBER_ADDED',
    subjectId: organisationId,
    decisionId: decision.value,
    payload: { personId, role: asked.role, grantedBy: caller.personId },
  });
  return permitted({ id: personId, roles: [...held, asked.role] });
}

/**
 * The person to whom the role goes. A person of an outside issuer may belong to several organisations: a membership
 * is worth nothing until the issuer itself names that organisation in a token. Somebody else's local account is not taken in: at the next sign-in its owner
 * might act for an organisation that was never theirs.
 */
async function personFor(
  manager: EntityManager,
  { login, displayName, passwordHash, outsideIdentity }: NewPerson,
  organisationId: string,
  now: Date,
): Promise<Outcome<string, Refusal>> {
  const known =
    outsideIdentity === null
      ? await personByLogin(manager, login)
      : await personByOutsideIdentity(manager, outsideIdentity.issuer, outsideIdentity.subject);
  if (known !== null) {
    const isOurs =
      outsideIdentity !== null || (await rolesHeld(manager, known.id, organisationId)).length > 0;
    return isOurs
      ? permitted(known.id)
      : refused(plainRefusal('ALREADY_EXISTS', ['login'], { what: 'login' }));
  }
  if (outsideIdentity === null && passwordHash === null) {
    const reason = 'a new person needs a temporary password or an outside identity';
    return refused(plainRefusal('INVALID_INPUT', ['temporaryPassword'], { reason }));
  }
  const id = newId('person');
  await manager.insert(PersonEntity, {
    id,
    login,
    displayName: displayName.trim(),
    passwordHash: outsideIdentity === null ? passwordHash : null,
    oidcIssuer: outsideIdentity?.issuer ?? null,
    oidcSubject: outsideIdentity?.subject ?? null,
    isEnabled: true,
    // The administrator chose it: until it is changed one human could act as both.
    mustChangePassword: outsideIdentity === null,
    createdAt: now,
  });
  return permitted(id);
}
