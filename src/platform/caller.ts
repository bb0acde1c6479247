import type { OrganisationKind, Role } from '../policy/vocabulary';

/** Nobody signed in: sees the approved catalogue and nothing else. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
  /** Network address, used to limit attempts only. */
  readonly address: string;
}

/** One person acting for one organisation, in all roles held there. */
export interface MemberCaller {
  readonly kind: 'member';
  readonly address: string;
  readonly via: 'SESSION' | 'API_KEY' | 'OIDC';
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly roles: readonly Role[];
  /** Root fields that this credential may call; null means all that the roles allow. */
  readonly scopes: readonly string[] | null;
}

/** Who is asking. A union, never a nullable person with flags. */
export type Caller = AnonymousCaller | MemberCaller;
