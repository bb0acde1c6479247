import type { EntityManager } from 'typeorm';
import type { OrderState } from '../../../policy/vocabulary';
import { DataOrderEntity } from './data-order.entity';

type Movable = Pick<
  DataOrderEntity,
  'decidedBy' | 'decidedAt' | 'decisionReason' | 'grantedQuota' | 'grantedUntil'
>;

/**
 * Moves an order to its next state by compare-and-set; false when somebody else has moved it first. What moves is held
 * no longer: the rules that hold an order are asked before each of its moves.
 * The row read before is never saved back: a stale copy would write its old version number.
 */
export async function moveOrder(
  manager: EntityManager,
  order: Pick<DataOrderEntity, 'id' | 'version'>,
  to: OrderState,
  more: Partial<Movable> = {},
): Promise<boolean> {
  const { affected } = await manager.update(
    DataOrderEntity,
    { id: order.id, version: order.version },
    { state: to, version: order.version + 1, heldAt: null, holdCode: null, holdParams: null, ...more },
  );
  return affected === 1;
}
