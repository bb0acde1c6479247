import type { EntityManager } from 'typeorm';
import type { OrderState } from '../../../policy/vocabulary';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RatedPart } from '../../../policy';
import { DataOrderEntity } from './data-order.entity';
import { OrderChargeLineEntity } from './order-charge-line.entity';

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

/** A new order with the lines that make up its total: one that lacks a line is never paid for. */
export async function insertOrder(
  manager: EntityManager,
  row: View<DataOrderEntity>,
  parts: readonly RatedPart[],
): Promise<void> {
  await manager.insert(DataOrderEntity, { ...row });
  const { tariffId } = row;
  if (parts.length === 0) return;
  assert(tariffId !== null, 'What is charged is charged by a tariff.');
  await manager.insert(
    OrderChargeLineEntity,
    parts.map(({ lineClass, fieldsFrom, bandAbove, unitsBefore, units, unitPrice, amount }, index) => ({
      orderId: row.id,
      lineNumber: index + 1,
      tariffId,
      lineClass,
      fieldsFrom,
      bandAbove,
      unitsBefore,
      units,
      unitPrice,
      amount,
    })),
  );
}

/**
 * Counts the version of an order on, without moving it: something beside it has changed that its parties have read with
 * it. By compare-and-set, as a move.
 */
export async function advanceOrder(
  manager: EntityManager,
  { id, version }: Pick<DataOrderEntity, 'id' | 'version'>,
): Promise<boolean> {
  const { affected } = await manager.update(DataOrderEntity, { id, version }, { version: version + 1 });
  return affected === 1;
}
