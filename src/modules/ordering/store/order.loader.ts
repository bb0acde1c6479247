import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { DataOrderEntity } from './data-order.entity';

/** Orders by id, whoever asks: resolvers go through the visible orders instead. */
export const orderById = defineLoader('orderById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DataOrderEntity, { id: In([...ids]) }), (row) => row.id),
);
