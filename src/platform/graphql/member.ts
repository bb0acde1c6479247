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

/**
 * The caller of a mutation. What earlier mutations of the document have loaded is forgotten: the answer to this one
 * must show the state after it.
 */
export function writerOf(context: RequestContext): MemberCaller {
  context.loaders.clear();
  return memberOf(context);
}

/** The caller of changePassword: also who may do nothing else until then. */
export function newcomerOrWriterOf(context: RequestContext): MemberCaller {
  const { caller } = context;
  if (caller.kind === 'member' || caller.newcomer === undefined) return writerOf(context);
  context.loaders.clear();
  return caller.newcomer;
}
