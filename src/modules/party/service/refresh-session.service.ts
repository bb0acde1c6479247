import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { Caller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import { standingOf } from '../store/membership.query';
import { lockFamily, refreshTokenByHash } from '../store/refresh-token.query';
import { revokeFamily, useRefreshToken } from '../store/refresh-token.write';
import { credentialHash } from './credential';
import { issueSession, type Session } from './session';

export interface RefreshSession {
  readonly refreshToken: string;
}

/**
 * Exchanges a refresh token for the next pair of tokens. Each token is good once, and none outlives
 * the ninetieth day of the session.
 *
 * A token that comes a second time was copied by somebody, and nobody can tell which of the two is the owner: so
 * the whole session ends, also for the one who came first. Two requests that race with one token meet the same rule.
 */
export async function refreshSession(
  deps: Deps,
  _caller: Caller,
  { refreshToken }: RefreshSession,
): Promise<Outcome<Session, Refusal>> {
  const { dataSource, clock, secrets, log } = deps;
  const tokenHash = credentialHash(secrets, 'refresh-token', refreshToken);
  return inTransaction(dataSource, async (manager) => {
    const known = await refreshTokenByHash(manager, tokenHash);
    if (known === null) return sessionEnded();
    const { familyId, personId, organisationId } = known;
    const token = (await lockFamily(manager, familyId)).find(({ id }) => id === known.id);
    if (token === undefined || token.revokedAt !== null) return sessionEnded();
    const now = clock.now();
    const end = async (why: string): Promise<Outcome<Session, Refusal>> => {
      await revokeFamily(manager, familyId, now);
      await announce(manager, {
        clock,
        type: 'SESSION_ENDED',
        subjectId: personId,
        decisionId: null,
        payload: { sessionId: familyId, organisationId, why },
      });
      return sessionEnded();
    };
    if (token.usedAt !== null) {
      log.warn({ sessionId: familyId, personId }, 'A refresh token was used twice; its session was ended');
      return end('TOKEN_REUSED');
    }
    if (token.expiresAt <= now) return sessionEnded();
    const standing = await standingOf(manager, { personId, organisationId, sessionId: familyId });
    if (standing === null) return end('MEMBERSHIP_ENDED');
    if (!(await useRefreshToken(manager, token.id, now))) return sessionEnded();
    return permitted(
      await issueSession(
        manager,
        deps,
        { id: familyId, startedAt: token.sessionStartedAt },
        { personId, organisationId, ...standing },
      ),
    );
  });
}

const sessionEnded = (): Outcome<never, Refusal> => refused(plainRefusal('SESSION_ENDED'));
