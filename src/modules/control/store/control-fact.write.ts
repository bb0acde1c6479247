import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { ControlFactEndEntity } from './control-fact-end.entity';
import { ControlFactEntity } from './control-fact.entity';

/** Adds a fact; none is ever changed. Hold the control facts exclusively before. */
export async function recordControlFact(
  manager: EntityManager,
  fact: View<ControlFactEntity>,
): Promise<ControlFactEntity> {
  await manager.insert(ControlFactEntity, { ...fact });
  return manager.findOneByOrFail(ControlFactEntity, { id: fact.id });
}

/** Adds the end of a fact, which stays as it was recorded. Hold the control facts exclusively before. */
export async function recordControlFactEnd(
  manager: EntityManager,
  end: View<ControlFactEndEntity>,
): Promise<void> {
  await manager.insert(ControlFactEndEntity, { ...end });
}
