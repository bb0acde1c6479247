import { SEPARATED_ROLES, type Role } from '../vocabulary';

/**
 * The role already held in one organisation that keeps a person from taking another there; null when none does.
 * Reviewing and ruling at the agency, and product, finance and security at the operator, check one another.
 */
export function conflictingRole(held: readonly Role[], wanted: Role): Role | null {
  for (const group of Object.values<readonly Role[]>(SEPARATED_ROLES)) {
    if (group.includes(wanted)) {
      return held.find((role) => role !== wanted && group.includes(role)) ?? null;
    }
  }
  return null;
}
