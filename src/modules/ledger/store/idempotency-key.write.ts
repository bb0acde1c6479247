import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from '../../../platform/persistence/transaction';
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
 *
 * A plain INSERT, whose duplicate ends the statement and not the transaction: the driver counts found rows, so an
 * upsert that changes nothing looks like an insert.
 */
export async function claimIdempotencyKey(
  manager: EntityManager,
  { principalId, operation, idempotencyKey, requestHash, createdAt }: Claim,
): Promise<IdempotencyKeyEntity | null> {
  try {
    await manager.insert(IdempotencyKeyEntity, {
      principalId,
      operation,
      idempotencyKey,
      requestHash,
      createdAt,
    });
    return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return manager.findOneByOrFail(IdempotencyKeyEntity, { principalId, operation, idempotencyKey });
  }
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
