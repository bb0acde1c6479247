import type { EntityManager } from 'typeorm';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

interface Claim {
  readonly principalId: string;
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly createdAt: Date;
}

/**
 * Takes the key for this transaction. A second request with the same key waits on the unique index until the
 * first has ended, and then reads what the first left behind.
 */
export async function claimIdempotencyKey(
  manager: EntityManager,
  claim: Claim,
): Promise<IdempotencyKeyEntity | null> {
  const { principalId, operation, idempotencyKey, requestHash, createdAt } = claim;
  const inserted: { affectedRows: number } = await manager.query(
    `INSERT INTO idempotency_key (principal_id, operation, idempotency_key, request_hash, created_at)
     VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE principal_id = principal_id`,
    [principalId, operation, idempotencyKey, requestHash, createdAt],
  );
  if (inserted.affectedRows === 1) return null;
  return manager.findOneByOrFail(IdempotencyKeyEntity, { principalId, operation, idempotencyKey });
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
