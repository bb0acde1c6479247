import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { RefreshTokenEntity } from './refresh-token.entity';

/** Compare-and-set: true for the one request that uses the token. */
export async function useRefreshToken(manager: EntityManager, id: string, usedAt: Date): Promise<boolean> {
  const result = await manager.update(
    RefreshTokenEntity,
    { id, usedAt: IsNull(), revokedAt: IsNull() },
    { usedAt },
  );
  return result.affected === 1;
}

export async function revokeFamily(manager: EntityManager, familyId: string, revokedAt: Date): Promise<void> {
  await manager.update(RefreshTokenEntity, { familyId, revokedAt: IsNull() }, { revokedAt });
}

/** Ends every session of a person, or those in one organisation. */
export async function revokeSessionsOf(
  manager: EntityManager,
  owner: { readonly personId: string; readonly organisationId?: string },
  revokedAt: Date,
): Promise<void> {
  await manager.update(RefreshTokenEntity, { ...owner, revokedAt: IsNull() }, { revokedAt });
}

/** Tokens that ran out long ago prove nothing any more. */
export async function deleteExpiredTokens(
  manager: EntityManager,
  personId: string,
  now: Date,
): Promise<void> {
  await manager.delete(RefreshTokenEntity, { personId, expiresAt: LessThan(now) });
}
