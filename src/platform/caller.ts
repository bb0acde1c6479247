import type { OrganisationKind, Role } from '../policy/vocabulary';

/** Nobody signed in: sees the approved catalogue and nothing else. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
  /** Network address, used to limit attempts only. */
  readonly address: string;
  /**
   * Who signed in with a password that somebody else chose. Nobody can tell the two apart, so that every rule takes
   * the caller for nobody; only what leads to a password of their own looks here.
   */
  readonly newcomer?: MemberCaller;
}

/** One person acting for one organisation, in all roles held there. */
export interface MemberCaller {
  readonly kind: 'member';
  readonly address: string;
  readonly via: 'SESSION' | 'API_KEY' | 'OIDC';
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  /** Whether that organisation was admitted and is active, as far as the credential knows. */
  readonly isOrganisationActive: boolean;
  readonly roles: readonly Role[];
  /** Root fields that this credential may call; null means all that the roles allow. */
  readonly scopes: readonly string[] | null;
}

/** Who is asking. A union, never a nullable person with flags. */
export type Caller = AnonymousCaller | MemberCaller;

/** Acts for a body that supervises the market: it reads everything and changes nothing. */
export const isSupervisor = (caller: Caller): boolean =>
  caller.kind === 'member' &&
  caller.isOrganisationActive &&
  ['AUDITOR', 'REGULATOR'].includes(caller.organisationKind);

/** Acts for a supervisor or for an implementing agency. */
export const isSupervisorOrAgency = (caller: Caller): boolean =>
  isSupervisor(caller) || (caller.kind === 'member' && caller.organisationKind === 'IMPLEMENTING_AGENCY');
