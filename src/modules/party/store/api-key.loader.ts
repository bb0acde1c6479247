import { In } from 'typeorm';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { ApiKeyEntity } from './api-key.entity';

/** The keys that a person made, newest first. Few: no more than twenty may be in force at a time. */
export const apiKeysByPersonId = defineLoader(
  'apiKeysByPersonId',
  async (manager, ids: readonly string[]) => {
    const rows = await manager.find(ApiKeyEntity, {
      where: { personId: In([...ids]) },
      order: { id: 'DESC' },
    });
    return groupByKey(ids, rows, (row) => row.personId);
  },
);
