import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { ApiKeyEntity } from './api-key.entity';

export const apiKeyById = (manager: EntityManager, id: string): Promise<ApiKeyEntity | null> =>
  manager.findOneBy(ApiKeyEntity, { id });

export const countLiveKeys = (
  manager: EntityManager,
  personId: string,
  organisationId: string,
  now: Date,
): Promise<number> =>
  manager.countBy(ApiKeyEntity, { personId, organisationId, revokedAt: IsNull(), expiresAt: MoreThan(now) });
