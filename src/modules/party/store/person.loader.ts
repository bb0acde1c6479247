import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { PersonEntity } from './person.entity';

export const personById = defineLoader('personById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(PersonEntity, { id: In([...ids]) }), (row) => row.id),
);
