import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { claimIdempotencyKey, keepResult, releaseIdempotencyKey } from '../store/idempotency-key.write';

/** What a creating use case made, and whether this request made it or an earlier one with the same key. */
export interface Made<Row> {
  readonly row: Row;
  readonly isReplay: boolean;
}

interface OnceOptions<Row, Reason> {
  readonly clock: Clock;
  readonly caller: MemberCaller;
  readonly operation: string;
  readonly idempotencyKey: string;
  /** Everything asked for; the key is not part of it. */
  readonly request: object;
  readonly make: () => Promise<Outcome<Row, Reason>>;
  readonly reload: (id: string) => Promise<Row>;
}

/** Runs a creating use case at most once per caller, operation and key, inside the caller's transaction. */
export async function once<Row extends { id: string }, Reason>(
  manager: EntityManager,
  options: OnceOptions<Row, Reason>,
): Promise<Outcome<Made<Row>, Reason | PlainRefusal>> {
  const { clock, caller, operation, idempotencyKey, request, make, reload } = options;
  const claim = {
    principalId: caller.personId,
    operation,
    idempotencyKey,
    // One person may act for two organisations: the same key then means two different requests.
    requestHash: hashOf({ organisationId: caller.organisationId, request }),
    createdAt: clock.now(),
  };
  const earlier = await claimIdempotencyKey(manager, claim);
  if (earlier !== null) {
    if (earlier.requestHash !== claim.requestHash) {
      return refused(plainRefusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']));
    }
    return permitted({ row: await reload(earlier.resultId), isReplay: true });
  }
  const outcome = await make();
  if (!outcome.ok) {
    await releaseIdempotencyKey(manager, claim);
    return outcome;
  }
  await keepResult(manager, claim, outcome.value.id);
  return permitted({ row: outcome.value, isReplay: false });
}

/** SHA-256 over RFC 8785 canonical JSON: the order of fields in a request does not matter. */
export const hashOf = (value: object): string =>
  createHash('sha256').update(canonicalize(value)).digest('hex');
