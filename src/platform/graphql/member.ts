import type { MemberCaller } from '../caller';
import type { RequestContext } from './context';
import { thrownError } from './errors';

/**
 * The caller of an operation that nobody may call without signing in. The shield has refused the others already;
 * a missing shield row must not turn into a crash further in, so the question is asked once more.
 */
export function memberOf({ caller }: RequestContext): MemberCaller {
  if (caller.kind === 'anonymous') throw thrownError('UNAUTHENTICATED');
  return caller;
}
