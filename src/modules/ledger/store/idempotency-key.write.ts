import type { EntityManager } from 'typeorm';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

/** The request that took effect under a key. */
interface EarlierRequest {
  readonly requestHash: string;
  readonly resultId: string;
}

interface Claim {
  readonly principalId: string;
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly createdAt: Date;
}

/**
 * Takes the key for this transaction; answers what an earlier request with it left behind, null if nothing.
 *
 * The upsert takes the exclusive lock at once, so that requests with one key run in turn. A plain INSERT would let
 * all that wait share a lock on the duplicate and then deadlock over it. Not read from the number of affected rows:
 * the driver counts found rows.
 */
export async function claimIdempotencyKey(
  manager: EntityManager,
  { principalId, operation, idempotencyKey, requestHash, createdAt }: Claim,
): Promise<EarlierRequest | null> {
  await manager.query(
    `INSERT INTO idempotency_key (principal_id, operation, idempotency_key, request_hash, created_at)
     VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE request_hash = request_hash`,
    [principalId, operation, idempotencyKey, requestHash, createdAt],
  );
  const key = await manager.findOneByOrFail(IdempotencyKeyEntity, { principalId, operation, idempotencyKey });
  return key.resultId === null ? null : { requestHash: key.requestHash, resultId: key.resultId };
}

export async function keepResult(manager: EntityManager, claim: Claim, resultId: string): Promise<void> {
  const { principalId, operation, idempotencyKey } = claim;
  await manager.update(IdempotencyKeyEntity, { principalId, operation, idempotencyKey }, { resultId });
}

/** A refused request leaves its key free: the facts may change, and the same request may then be lawful. */
export async function releaseIdempotencyKey(manager: EntityManager, claim: Claim): Promise<void> {
  const { principalId, operation, idempotencyKey } = claim;
  await manager.delete(IdempotencyKeyEntity, { principalId, operation, idempotencyKey });
}
