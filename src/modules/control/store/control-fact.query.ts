import type { EntityManager } from 'typeorm';
import { ControlFactEntity } from './control-fact.entity';

export const controlFactForUse = (manager: EntityManager, id: string): Promise<ControlFactEntity> =>
  manager.findOneByOrFail(ControlFactEntity, { id });
