import { In, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { OrderChargeLineEntity } from './order-charge-line.entity';

/** The lines of each order, in the order of their units. */
export async function linesOfOrders(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<OrderChargeLineEntity[][]> {
  const rows = await manager.find(OrderChargeLineEntity, {
    where: { orderId: In([...orderIds]) },
    order: { orderId: 'ASC', lineNumber: 'ASC' },
  });
  return groupByKey(orderIds, rows, (row) => row.orderId);
}

export const linesByOrderId = defineLoader('linesByOrderId', linesOfOrders);

interface CountedUnits {
  readonly buyerId: string;
  readonly offeringId: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** Units of an offering that a buyer has ordered in a period, first and last day included. */
export async function unitsOrdered(
  manager: EntityManager,
  { buyerId, offeringId, from, to }: CountedUnits,
): Promise<number> {
  const [row]: { units: string }[] = await manager.query(
    `SELECT COALESCE(SUM(quantity), 0) AS units FROM data_order
      WHERE buyer_id = ? AND offering_id = ? AND placed_on BETWEEN ? AND ?`,
    [buyerId, offeringId, from, to],
  );
  return Number(row?.units ?? 0);
}

/** Waits until no other order of this buyer for this offering is under way. The last lock that an order takes. */
export async function takeOrderTurn(
  manager: EntityManager,
  { buyerId, offeringId }: Pick<CountedUnits, 'buyerId' | 'offeringId'>,
): Promise<void> {
  await manager.query(
    'INSERT INTO order_turn (buyer_id, offering_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE buyer_id = buyer_id',
    [buyerId, offeringId],
  );
}
