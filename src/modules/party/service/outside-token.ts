import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps';

/** An OpenID Connect provider whose people sign in here. */
export interface OutsideIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

export interface OutsideClaims {
  readonly subject: string;
  /** Unified social credit code, or our id, of the organisation that the person acts for. */
  readonly organisation: string;
  /** What the issuer calls the person; null when the token does not say. */
  readonly name: string | null;
}

/** Asymmetric only: a symmetric algorithm would take the issuer's public key for a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const TOLERATED_SKEW_SECONDS = 5;

const LONGEST_NAME = 100;

const Payload = z.object({
  sub: z.string().min(1).max(200),
  org: z.string().min(1).max(40),
  // A name that cannot be shown is no reason to turn its owner away.
  name: z.string().trim().min(1).max(LONGEST_NAME).nullable().catch(null).default(null),
});

/** Makes the reader of one issuer's tokens. The key set is fetched at the first token and when a key is unknown. */
export function outsideTokenReader(
  { clock, log }: Pick<Deps, 'clock' | 'log'>,
  { issuer, audience, jwksUrl }: OutsideIssuer,
): (text: string) => Promise<OutsideClaims | null> {
  const keySet = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000, cooldownDuration: 30_000 });
  return async (text) => {
    try {
      const { payload } = await jwtVerify(text, keySet, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: TOLERATED_SKEW_SECONDS,
        currentDate: clock.now(),
      });
      const parsed = Payload.safeParse(payload);
      if (!parsed.success) return null;
      const { sub, org, name } = parsed.data;
      return { subject: sub, organisation: org, name };
    } catch (error) {
      // A bad token is the caller's affair; a key set that cannot be fetched is ours to hear of.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) {
        log.warn({ err: error, issuer }, 'The key set of the OpenID Connect issuer cannot be fetched');
      }
      return null;
    }
  };
}
