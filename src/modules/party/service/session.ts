import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import type { Standing } from '../store/membership.query';
import { RefreshTokenEntity } from '../store/refresh-token.entity';
import { issueAccessToken } from './access-token';
import { credentialHash, newSecret } from './credential';

/** Who a session is of, as the API shows it. */
export interface SignedIn extends Standing {
  readonly personId: string;
  readonly organisationId: string;
}

/** What a client needs to act and to stay signed in. The tokens are shown once and kept nowhere. */
export interface Session {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly signedIn: SignedIn;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const REFRESH_LIFETIME_MS = 30 * DAY_MS;

/**
 * How long a session may be prolonged. Set on 2026-11-23: a quarter of a year, so that whoever holds a stolen refresh
 * token, and its owner too, has to give the password again at some time.
 */
const SESSION_LIFETIME_MS = 90 * DAY_MS;

/** Which session a token belongs to. */
interface SessionOfToken {
  readonly id: string;
  readonly startedAt: Date;
}

/** Writes the next refresh token of a session and signs an access token beside it. */
export async function issueSession(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'secrets'>,
  { id: sessionId, startedAt }: SessionOfToken,
  signedIn: SignedIn,
): Promise<Session> {
  const { clock, secrets } = deps;
  const refreshToken = newSecret();
  const issuedAt = clock.now();
  const expiresAt = new Date(
    Math.min(issuedAt.getTime() + REFRESH_LIFETIME_MS, startedAt.getTime() + SESSION_LIFETIME_MS),
  );
  const { personId, organisationId } = signedIn;
  await manager.insert(RefreshTokenEntity, {
    id: newId('session'),
    familyId: sessionId,
    personId,
    organisationId,
    tokenHash: credentialHash(secrets, 'refresh-token', refreshToken),
    sessionStartedAt: startedAt,
    issuedAt,
    expiresAt,
    usedAt: null,
    revokedAt: null,
  });
  const access = await issueAccessToken(deps, { ...signedIn, sessionId });
  return {
    accessToken: access.text,
    accessTokenExpiresAt: access.expiresAt,
    refreshToken,
    refreshTokenExpiresAt: expiresAt,
    signedIn,
  };
}
