import type { EntityManager } from 'typeorm';
import { ControlFactEndEntity } from './control-fact-end.entity';
import { ControlFactEntity } from './control-fact.entity';

/** A recorded fact with its end; the end is null while there is none. */
export interface ControlFactToEnd {
  readonly fact: ControlFactEntity;
  readonly end: ControlFactEndEntity | null;
}

/** Hold the control facts exclusively before: then nobody ends the fact in between. */
export async function controlFactToEnd(manager: EntityManager, id: string): Promise<ControlFactToEnd | null> {
  const fact = await manager.findOneBy(ControlFactEntity, { id });
  if (fact === null) return null;
  return { fact, end: await manager.findOneBy(ControlFactEndEntity, { controlFactId: id }) };
}
