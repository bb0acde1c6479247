import { IsNull, type EntityManager } from 'typeorm';
import { ApiKeyEntity } from './api-key.entity';

/** Compare-and-set: true when the key was not revoked before. */
export async function revokeApiKeyRow(manager: EntityManager, id: string, revokedAt: Date): Promise<boolean> {
  const result = await manager.update(ApiKeyEntity, { id, revokedAt: IsNull() }, { revokedAt });
  return result.affected === 1;
}

/** Ends every key of a person, or those with which the person acts for one organisation. */
export async function revokeApiKeysOf(
  manager: EntityManager,
  owner: { readonly personId: string; readonly organisationId?: string },
  revokedAt: Date,
): Promise<void> {
  await manager.update(ApiKeyEntity, { ...owner, revokedAt: IsNull() }, { revokedAt });
}
