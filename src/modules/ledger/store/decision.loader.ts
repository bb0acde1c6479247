import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { DecisionEntity } from './decision.entity';

export const decisionById = defineLoader('decisionById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DecisionEntity, { id: In([...ids]) }), (row) => row.id),
);
