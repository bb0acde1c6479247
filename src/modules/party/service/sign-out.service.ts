import { permitted, type Outcome } from '../../../kernel/outcome';
import type { Caller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import { lockFamily, refreshTokenByHash } from '../store/refresh-token.query';
import { revokeFamily } from '../store/refresh-token.write';
import { credentialHash } from './credential';

export interface SignOut {
  readonly refreshToken: string;
}

/** Ends a session. Whoever holds its refresh token may end it; an unknown token gets the same answer, for it is out too. */
export async function signOut(
  { dataSource, clock, secrets }: Deps,
  _caller: Caller,
  { refreshToken }: SignOut,
): Promise<Outcome<null, Refusal>> {
  const tokenHash = credentialHash(secrets, 'refresh-token', refreshToken);
  await inTransaction(dataSource, async (manager) => {
    const known = await refreshTokenByHash(manager, tokenHash);
    if (known === null) return;
    const { familyId, personId, organisationId } = known;
    const family = await lockFamily(manager, familyId);
    if (family.every(({ revokedAt }) => revokedAt !== null)) return;
    await revokeFamily(manager, familyId, clock.now());
    await announce(manager, {
      clock,
      type: 'SESSION_ENDED',
      subjectId: personId,
      decisionId: null,
      payload: { sessionId: familyId, organisationId, why: 'SIGNED_OUT' },
    });
  });
  return permitted(null);
}
