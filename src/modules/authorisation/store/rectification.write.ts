import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { RectificationResourceEntity } from './rectification-resource.entity';
import { RectificationEntity } from './rectification.entity';

type Opening = Pick<
  RectificationEntity,
  | 'id'
  | 'agreementId'
  | 'breach'
  | 'clause'
  | 'noResourcesReason'
  | 'stopsOrders'
  | 'stopsDeliveries'
  | 'correctionWorkingDays'
  | 'dueOn'
  | 'isProvisional'
  | 'openedBy'
  | 'openedAt'
  | 'decisionId'
>;

export async function insertRectification(
  manager: EntityManager,
  opening: Opening,
  resourceIds: readonly string[],
): Promise<RectificationEntity> {
  await manager.insert(RectificationEntity, { ...opening, state: 'OPEN' });
  await insertRows(
    manager,
    RectificationResourceEntity,
    resourceIds.map((resourceId) => ({ rectificationId: opening.id, resourceId })),
  );
  return manager.findOneByOrFail(RectificationEntity, { id: opening.id });
}

/** Changes a call to correct whose agreement is held. */
export async function changeRectification(
  manager: EntityManager,
  { id, version }: Pick<RectificationEntity, 'id' | 'version'>,
  change: Partial<RectificationEntity>,
): Promise<RectificationEntity> {
  const changed = await manager.update(
    RectificationEntity,
    { id, version },
    { ...change, version: version + 1 },
  );
  assert(changed.affected === 1, 'A call to correct under a held agreement keeps its version.');
  return manager.findOneByOrFail(RectificationEntity, { id });
}
