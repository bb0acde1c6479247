import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { ControlFactEntity } from './control-fact.entity';

/** Control facts by id, whoever asks: resolvers go through the visible ones instead. */
export const controlFactById = defineLoader('controlFactById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ControlFactEntity, { id: In([...ids]) }), (row) => row.id),
);
