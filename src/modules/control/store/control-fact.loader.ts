import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { ControlFactEndEntity } from './control-fact-end.entity';
import { ControlFactEntity } from './control-fact.entity';

/** Control facts by id, whoever asks: resolvers go through the visible ones instead. */
export const controlFactById = defineLoader('controlFactById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ControlFactEntity, { id: In([...ids]) }), (row) => row.id),
);

/** The end of each fact; null while there is none. Whoever sees the fact sees its end. */
export const endByControlFactId = defineLoader(
  'endByControlFactId',
  async (manager, ids: readonly string[]) =>
    alignByKey(
      ids,
      await manager.findBy(ControlFactEndEntity, { controlFactId: In([...ids]) }),
      (row) => row.controlFactId,
    ),
);
