import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { Caller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import { organisationIdsOf, standingOf } from '../store/membership.query';
import { lockPerson, personByLogin } from '../store/person.query';
import { deleteExpiredTokens } from '../store/refresh-token.write';
import { countPasswordAttempt, forgivePasswordAttempt } from './attempts';
import { normalLogin } from './login';
import { isPasswordRight } from './password';
import { issueSession, type Session } from './session';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Null for the first organisation by name. */
  readonly organisationId: string | null;
}

/**
 * Opens a session with login and password.
 *
 * Unknown login, wrong password and disabled person take the same work and get the same answer, so that nobody
 * learns which logins exist. An attempt is counted before it is judged, so that parallel guesses cannot outrun it.
 */
export async function signIn(
  deps: Deps,
  caller: Caller,
  command: SignIn,
): Promise<Outcome<Session, Refusal>> {
  const { dataSource, clock } = deps;
  const login = normalLogin(command.login);
  const by = { login, address: caller.address };
  const waitSeconds = await countPasswordAttempt(dataSource, by);
  if (waitSeconds !== null)
    return refused(plainRefusal('TOO_MANY_ATTEMPTS', undefined, { seconds: waitSeconds }));

  const person = await personByLogin(dataSource.manager, login);
  const isRight = await isPasswordRight(person?.passwordHash ?? null, command.password);
  if (!isRight || !person?.isEnabled) return refused(plainRefusal('SIGN_IN_FAILED'));
  await forgivePasswordAttempt(dataSource, by);

  return inTransaction(dataSource, async (manager) => {
    // The password was checked outside: whoever changed it since has ended every session, and this would be one more.
    const current = await lockPerson(manager, person.id);
    if (!current?.isEnabled || current.passwordHash !== person.passwordHash) {
      return refused(plainRefusal('SIGN_IN_FAILED'));
    }
    const organisationIds = await organisationIdsOf(manager, person.id);
    const organisationId = organisationIds.find(
      (id) => command.organisationId === null || id === command.organisationId,
    );
    if (organisationId === undefined) {
      return refused(command.organisationId === null ? plainRefusal('SIGN_IN_FAILED') : notMember());
    }
    const standing = await standingOf(manager, { personId: person.id, organisationId, sessionId: null });
    if (standing === null) return refused(notMember());
    await deleteExpiredTokens(manager, person.id, clock.now());
    const sessionId = newId('session');
    const session = await issueSession(
      manager,
      deps,
      { id: sessionId, startedAt: clock.now() },
      { personId: person.id, organisationId, ...standing },
    );
    await announce(manager, {
      clock,
      type: 'SESSION_OPENED',
      subjectId: person.id,
      decisionId: null,
      payload: { sessionId, organisationId },
    });
    return permitted(session);
  });
}

/** Told only to who knows the password. */
const notMember = (): Refusal => plainRefusal('NOT_FOUND', ['organisationId']);
