import { In, type EntityManager } from 'typeorm';
import { SEPARATED_ROLES, type Role } from '../../../policy/vocabulary';
import { MembershipEntity } from './membership.entity';

interface NewMembership {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
}

/** The group whose roles one person may not combine, as the table's CHECK computes it too. */
const dutyGroupOf = (role: Role): string | null =>
  Object.entries<readonly Role[]>(SEPARATED_ROLES).find(([, roles]) => roles.includes(role))?.[0] ?? null;

export async function insertMembership(manager: EntityManager, membership: NewMembership): Promise<void> {
  await manager.insert(MembershipEntity, { ...membership, dutyGroup: dutyGroupOf(membership.role) });
}

export async function deleteMemberships(
  manager: EntityManager,
  personId: string,
  organisationId: string,
  roles: readonly Role[],
): Promise<void> {
  await manager.delete(MembershipEntity, { personId, organisationId, role: In([...roles]) });
}
