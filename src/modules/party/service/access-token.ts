import { randomUUID } from 'node:crypto';
import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps';
import { ORGANISATION_KINDS, ROLES, type OrganisationKind, type Role } from '../../../policy/vocabulary';

const ISSUER = 'public-data-marketplace';
const AUDIENCE = 'public-data-marketplace/api';
const LIFETIME_MS = 10 * 60 * 1000;

/** What an access token says. Queries believe it until it runs out; mutations look the standing up again. */
export interface AccessClaims {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly isOrganisationActive: boolean;
  /** The password is known to who made the account: until it is changed the person is taken for nobody. */
  readonly mustChangePassword: boolean;
  readonly roles: readonly Role[];
  /** The family of refresh tokens; ended by signing out. */
  readonly sessionId: string;
}

export interface AccessToken {
  readonly text: string;
  readonly expiresAt: Date;
}

type SigningDeps = Pick<Deps, 'clock' | 'secrets'>;

const Payload = z.object({
  sub: z.string(),
  org: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  act: z.boolean(),
  mcp: z.boolean(),
  roles: z.array(z.enum(ROLES)).min(1),
  sid: z.string(),
});

/** Signs a token of ten minutes. The instants are whole seconds, as the format has it. */
export async function issueAccessToken(
  { clock, secrets }: SigningDeps,
  claims: AccessClaims,
): Promise<AccessToken> {
  const issuedAtSeconds = Math.floor(clock.now().getTime() / 1000);
  const expiresAtSeconds = issuedAtSeconds + LIFETIME_MS / 1000;
  const { organisationId, organisationKind, isOrganisationActive, mustChangePassword, roles, sessionId } =
    claims;
  const text = await new SignJWT({
    org: organisationId,
    kind: organisationKind,
    act: isOrganisationActive,
    mcp: mustChangePassword,
    roles: [...roles],
    sid: sessionId,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setSubject(claims.personId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(expiresAtSeconds)
    .setJti(randomUUID())
    .sign(secrets.accessTokenPrivateKey);
  return { text, expiresAt: new Date(expiresAtSeconds * 1000) };
}

/** Null for anything but an own token that is in force. */
export async function readAccessToken(
  { clock, secrets }: SigningDeps,
  text: string,
): Promise<AccessClaims | null> {
  const verified = await jwtVerify(text, secrets.accessTokenPublicKey, {
    algorithms: ['EdDSA'],
    typ: 'at+jwt',
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ['exp', 'iat', 'sub'],
    currentDate: clock.now(),
  }).catch(() => null);
  const parsed = Payload.safeParse(verified?.payload);
  if (!parsed.success) return null;
  const { sub, org, kind, act, mcp, roles, sid } = parsed.data;
  return {
    personId: sub,
    organisationId: org,
    organisationKind: kind,
    isOrganisationActive: act,
    mustChangePassword: mcp,
    roles,
    sessionId: sid,
  };
}

/** Who says to have signed a token. Not verified: good for choosing the key, for nothing else. */
export function claimedIssuer(text: string): string | null {
  try {
    return decodeJwt(text).iss ?? null;
  } catch {
    return null;
  }
}
