import type { EntityManager } from 'typeorm';
import { RefreshTokenEntity } from './refresh-token.entity';

export const refreshTokenByHash = (
  manager: EntityManager,
  tokenHash: string,
): Promise<RefreshTokenEntity | null> => manager.findOneBy(RefreshTokenEntity, { tokenHash });

/** All tokens of a session, locked oldest first: two requests that meet here wait for each other and never cross. */
export const lockFamily = (manager: EntityManager, familyId: string): Promise<RefreshTokenEntity[]> =>
  manager.find(RefreshTokenEntity, {
    where: { familyId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
