import { isId } from '../../../kernel/id';
import type { AnonymousCaller, Caller, MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { apiKeyById } from '../store/api-key.query';
import { standingOf, type Standing } from '../store/membership.query';
import { organisationIdByCreditCode } from '../store/organisation.query';
import { personByOutsideIdentity } from '../store/person.query';
import { renamePerson } from '../store/person.write';
import { claimedIssuer, readAccessToken } from './access-token';
import { credentialHash, isApiKeyText, isSameHash, readApiKeyText } from './credential';
import { outsideTokenReader, type OutsideClaims, type OutsideIssuer } from './outside-token';

interface AuthenticationOptions {
  readonly deps: Deps;
  readonly oidc: OutsideIssuer | null;
}

interface Credentials {
  /** The Authorization header as it came. */
  readonly authorization: string | null;
  readonly address: string;
  readonly isMutation: boolean;
}

type Authenticate = (credentials: Credentials) => Promise<Caller | null>;

const BEARER = /^Bearer ([\w.~+/=-]{1,8192})$/i;

/**
 * Finds out who is calling; null for a credential that is not good, which is never the same as no credential.
 *
 * A query by session believes the token of at most ten minutes and costs no statement. A mutation looks up once
 * whether the session, the person, the organisation and the roles still stand.
 */
export function createAuthentication({ deps, oidc }: AuthenticationOptions): Authenticate {
  const readOutsideToken = oidc === null ? null : outsideTokenReader(deps, oidc);
  return async ({ authorization, address, isMutation }) => {
    if (authorization === null) return { kind: 'anonymous', address } satisfies AnonymousCaller;
    const credential = BEARER.exec(authorization)?.[1];
    if (credential === undefined) return null;
    if (isApiKeyText(credential)) return callerOfApiKey(deps, credential, address);
    if (oidc !== null && readOutsideToken !== null && claimedIssuer(credential) === oidc.issuer) {
      const claims = await readOutsideToken(credential);
      return claims === null ? null : callerOfOutsideClaims(deps, oidc.issuer, claims, address);
    }
    return callerOfSession(deps, credential, address, isMutation);
  };
}

async function callerOfSession(
  deps: Deps,
  token: string,
  address: string,
  isMutation: boolean,
): Promise<Caller | null> {
  const claims = await readAccessToken(deps, token);
  if (claims === null) return null;
  const { personId, organisationId } = claims;
  const standing = isMutation ? await standingOf(deps.dataSource.manager, claims) : claims;
  return standing && callerIn(standing, { via: 'SESSION', address, personId, organisationId, scopes: null });
}

/** The caller as the standing has it: a member, or who must change the password before being one. */
function callerIn(
  { organisationKind, isOrganisationActive, mustChangePassword, roles }: Standing,
  credential: Pick<MemberCaller, 'via' | 'address' | 'personId' | 'organisationId' | 'scopes'>,
): Caller {
  const member: MemberCaller = {
    kind: 'member',
    ...credential,
    organisationKind,
    isOrganisationActive,
    roles,
  };
  return mustChangePassword ? { kind: 'anonymous', address: credential.address, newcomer: member } : member;
}

async function callerOfApiKey(deps: Deps, credential: string, address: string): Promise<Caller | null> {
  const { dataSource, clock, secrets } = deps;
  const given = readApiKeyText(credential);
  if (given === null || !isId('apiKey', given.id)) return null;
  const key = await apiKeyById(dataSource.manager, given.id);
  if (
    key === null ||
    !isSameHash(key.secretHash, credentialHash(secrets, 'api-key', `${given.id}.${given.secret}`))
  ) {
    return null;
  }
  if (key.revokedAt !== null || key.expiresAt <= clock.now()) return null;
  const { personId, organisationId, scopes } = key;
  const standing = await standingOf(dataSource.manager, { personId, organisationId, sessionId: null });
  return standing && callerIn(standing, { via: 'API_KEY', address, personId, organisationId, scopes });
}

async function callerOfOutsideClaims(
  { dataSource: { manager } }: Deps,
  issuer: string,
  { subject, organisation, name }: OutsideClaims,
  address: string,
): Promise<Caller | null> {
  const person = await personByOutsideIdentity(manager, issuer, subject);
  if (person === null) return null;
  const organisationId = isId('organisation', organisation)
    ? organisation
    : await organisationIdByCreditCode(manager, organisation);
  if (organisationId === null) return null;
  const standing = await standingOf(manager, { personId: person.id, organisationId, sessionId: null });
  if (standing === null) return null;
  // Who added the person may have been a stranger: what the issuer calls them counts, from the first token on.
  if (name !== null && name !== person.displayName) await renamePerson(manager, person.id, name);
  return callerIn(standing, { via: 'OIDC', address, personId: person.id, organisationId, scopes: null });
}
