import type { EntityManager } from 'typeorm';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { DataOrderEntity } from './data-order.entity';

const LOCK_MODES = { SHARE: 'pessimistic_read', UPDATE: 'pessimistic_write' } as const;

/** One order, held as asked; null for an unknown id. */
export function orderForUse(
  manager: EntityManager,
  orderId: string,
  lock: RowLock,
): Promise<DataOrderEntity | null> {
  return manager.findOne(DataOrderEntity, {
    where: { id: orderId },
    ...(lock !== 'NONE' && { lock: { mode: LOCK_MODES[lock] } }),
  });
}
