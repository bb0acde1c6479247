import type { EntityManager } from 'typeorm';
import type { Hold } from './order-hold.query';

/**
 * Marks orders as held. Who is held already keeps since when, and gets the reason that counts now. An order is not
 * held before it was placed, even where a reaction to an earlier stop meets it. The version stays: what the parties
 * have read of the order is still so.
 */
export async function markHeld(
  manager: EntityManager,
  orderIds: readonly string[],
  { code, params }: Hold,
  since: Date,
): Promise<void> {
  if (orderIds.length === 0) return;
  await manager.query(
    `UPDATE data_order SET held_at = COALESCE(held_at, GREATEST(placed_at, ?)), hold_code = ?, hold_params = ?
      WHERE id IN (?)`,
    [since, code, JSON.stringify(params), orderIds],
  );
}

export async function markReleased(manager: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await manager.query(
    'UPDATE data_order SET held_at = NULL, hold_code = NULL, hold_params = NULL WHERE id IN (?)',
    [orderIds],
  );
}
