import { assert } from '../../../kernel/assert';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import { revokeApiKeysOf } from '../store/api-key.write';
import { personById } from '../store/person.query';
import { changePasswordHash } from '../store/person.write';
import { revokeSessionsOf } from '../store/refresh-token.write';
import { countPasswordAttempt, forgivePasswordAttempt } from './attempts';
import { flawOfPassword } from './new-party';
import { hashPassword, isPasswordRight } from './password';

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Replaces the own password and ends every session and every API key of the person, also this session: whoever had
 * the old password may have opened the one and made the other.
 */
export async function changePassword(
  { dataSource, clock }: Deps,
  { personId, address }: MemberCaller,
  { currentPassword, newPassword }: ChangePassword,
): Promise<Outcome<null, Refusal>> {
  const flaw = flawOfPassword('newPassword', newPassword);
  if (flaw !== null) return refused(flaw);
  if (newPassword.normalize('NFKC') === currentPassword.normalize('NFKC')) {
    return refused(plainRefusal('INVALID_INPUT', ['newPassword'], { reason: 'the same as the current one' }));
  }
  const person = await personById(dataSource.manager, personId);
  assert(person !== null, 'A person is never deleted.');
  const by = { login: person.login, address };
  const waitSeconds = await countPasswordAttempt(dataSource, by);
  if (waitSeconds !== null)
    return refused(plainRefusal('TOO_MANY_ATTEMPTS', undefined, { seconds: waitSeconds }));
  if (!(await isPasswordRight(person.passwordHash, currentPassword))) {
    return refused(plainRefusal('SIGN_IN_FAILED', ['currentPassword']));
  }
  await forgivePasswordAttempt(dataSource, by);
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(dataSource, async (manager) => {
    if (!(await changePasswordHash(manager, personId, { from: person.passwordHash, to: passwordHash }))) {
      return refused(plainRefusal('SIGN_IN_FAILED', ['currentPassword']));
    }
    await revokeSessionsOf(manager, { personId }, clock.now());
    await revokeApiKeysOf(manager, { personId }, clock.now());
    await announce(manager, {
      clock,
      type: 'PASSWORD_CHANGED',
      subjectId: personId,
      decisionId: null,
      payload: {},
    });
    return permitted(null);
  });
}
