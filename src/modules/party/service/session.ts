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

const REFRESH_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** Writes the next refresh token of a session and signs an access token beside it. */
export async function issueSession(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'secrets'>,
  sessionId: string,
  signedIn: SignedIn,
): Promise<Session> {
  const { clock, secrets } = deps;
  const refreshToken = newSecret();
  const issuedAt = clock.now();
  const expiresAt = new Date(issuedAt.getTime() + REFRESH_LIFETIME_MS);
  const { personId, organisationId } = signedIn;
  await manager.insert(RefreshTokenEntity, {
    id: newId('session'),
    familyId: sessionId,
    personId,
    organisationId,
    tokenHash: credentialHash(secrets, 'refresh-token', refreshToken),
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
