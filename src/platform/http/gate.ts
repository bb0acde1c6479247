import type { Request } from 'express';
import type { Role } from '../../policy/vocabulary';
import type { Caller, MemberCaller } from '../caller';
import type { HttpRefusalDetails } from '../graphql/errors';

/** Finds out who is calling; null for a credential that is not good. */
export type Authenticate = (credentials: {
  readonly authorization: string | null;
  readonly address: string;
  readonly isMutation: boolean;
}) => Promise<Caller | null>;

/** Thrown by a route beside GraphQL, and answered in the same form as everything else that is refused. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly details: HttpRefusalDetails = {},
  ) {
    super(`Refused with ${String(status)}`);
  }
}

interface Gate {
  readonly isWrite: boolean;
  /** One of these is needed; any, when left out. */
  readonly roles?: readonly Role[];
  /** The operations of the schema that this route serves: an API key needs one of them. */
  readonly operations: readonly string[];
}

/** The first gate of a route beside GraphQL: the same credentials, roles and scopes as there. */
export async function admitted(
  authenticate: Authenticate,
  request: Pick<Request, 'headers' | 'ip'>,
  { isWrite, roles, operations }: Gate,
): Promise<MemberCaller> {
  const caller = await authenticate({
    authorization: request.headers.authorization ?? null,
    address: request.ip ?? 'unknown',
    isMutation: isWrite,
  });
  if (caller === null) throw new HttpRefusal(401);
  if (caller.kind === 'anonymous') {
    throw caller.newcomer === undefined
      ? new HttpRefusal(401)
      : new HttpRefusal(403, { needed: 'changePassword first' });
  }
  if (roles !== undefined && !roles.some((role) => caller.roles.includes(role))) {
    throw new HttpRefusal(403, { needed: roles.join(' or ') });
  }
  const { scopes } = caller;
  if (scopes !== null && !operations.some((operation) => scopes.includes(operation))) {
    throw new HttpRefusal(403, { needed: `scope ${operations.join(' or ')}` });
  }
  return caller;
}
