import type { OrganisationKind } from '../vocabulary';

const CONTROL_SUPERVISORS: ReadonlySet<OrganisationKind> = new Set(['IMPLEMENTING_AGENCY', 'REGULATOR']);

/** Who may record control about others, and end or correct what was recorded. */
export const isControlSupervisor = (kind: OrganisationKind): boolean => CONTROL_SUPERVISORS.has(kind);
