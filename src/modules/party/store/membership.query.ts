import type { EntityManager } from 'typeorm';
import type { OrganisationKind, OrganisationState, Role } from '../../../policy/vocabulary';
import { MembershipEntity } from './membership.entity';

/** How a person stands in an organisation at this moment. */
export interface Standing {
  readonly organisationKind: OrganisationKind;
  readonly isOrganisationActive: boolean;
  readonly mustChangePassword: boolean;
  readonly roles: readonly Role[];
}

interface StandingKey {
  readonly personId: string;
  readonly organisationId: string;
  /** A session that must not have been ended; null for a credential that is no session. */
  readonly sessionId: string | null;
}

/**
 * An organisation lets its people in unless it is suspended. One that only says to be a body of supervision is not
 * let in before it was verified: who reads the record must be who it says.
 */
const LETS_IN = `o.state <> 'SUSPENDED' AND (o.state <> 'APPLIED' OR o.kind IN ('ENTERPRISE', 'PUBLIC_BODY'))`;

/**
 * Null when the person acts no longer: disabled, without a role, the organisation suspended, or signed out.
 * One statement, because it is asked before every mutation.
 */
export async function standingOf(
  manager: EntityManager,
  { personId, organisationId, sessionId }: StandingKey,
): Promise<Standing | null> {
  const rows: { role: Role; kind: OrganisationKind; state: OrganisationState; mustChange: number }[] =
    await manager.query(
      `SELECT m.role, o.kind, o.state, p.must_change_password AS mustChange
       FROM membership m
       JOIN person p ON p.id = m.person_id
       JOIN organisation o ON o.id = m.organisation_id
      WHERE m.person_id = ? AND m.organisation_id = ? AND p.is_enabled = 1 AND ${LETS_IN}
        AND NOT EXISTS (SELECT 1 FROM refresh_token t WHERE t.family_id = ? AND t.revoked_at IS NOT NULL)
      ORDER BY m.role`,
      [personId, organisationId, sessionId],
    );
  const first = rows[0];
  return first === undefined
    ? null
    : {
        organisationKind: first.kind,
        isOrganisationActive: first.state === 'ACTIVE',
        mustChangePassword: first.mustChange === 1,
        roles: rows.map(({ role }) => role),
      };
}

/** The organisations for which a person may act now, by name. */
export async function organisationIdsOf(manager: EntityManager, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT DISTINCT o.id, o.name
       FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.person_id = ? AND ${LETS_IN}
      ORDER BY o.name, o.id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

export async function rolesHeld(
  manager: EntityManager,
  personId: string,
  organisationId: string,
): Promise<Role[]> {
  const rows = await manager.findBy(MembershipEntity, { personId, organisationId });
  return rows.map(({ role }) => role);
}

/** Whether a person belongs to an organisation, in whatever role and whatever became of the organisation. */
export const isMemberOf = (
  manager: EntityManager,
  personId: string,
  organisationId: string,
): Promise<boolean> => manager.existsBy(MembershipEntity, { personId, organisationId });

export const countHolders = (manager: EntityManager, organisationId: string, role: Role): Promise<number> =>
  manager.countBy(MembershipEntity, { organisationId, role });
