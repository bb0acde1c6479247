import type { EntityManager } from 'typeorm';
import type { RefusalCode } from '../../../policy';
import type { OrderState } from '../../../policy/vocabulary';

/** An order as far as a hold goes. */
export interface HoldableOrder {
  readonly id: string;
  readonly state: OrderState;
  readonly buyerId: string;
  readonly operatorId: string;
  /** Null while it is not held. */
  readonly hold: Hold | null;
}

/** Why an order is held: the refusal that its next step would get. */
export interface Hold {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How far a walk over the orders of a product has come. */
export interface OrderCursor {
  readonly state: OrderState;
  readonly afterId: string;
}

/**
 * The states in which an order can be held, in the direction in which orders move: one that moves on while it is
 * walked over is met again ahead, and none is missed.
 */
const WALK: readonly OrderState[] = [
  'AWAITING_PAYMENT',
  'AWAITING_DECISION',
  'APPROVED',
  'PAID',
  'DELIVERED',
];

export const FIRST_CURSOR: OrderCursor = { state: 'AWAITING_PAYMENT', afterId: '' };

interface OrderRow {
  readonly id: string;
  readonly state: OrderState;
  readonly buyer_id: string;
  readonly operator_id: string;
  readonly hold_code: RefusalCode | null;
  readonly hold_params: string | null;
}

/**
 * The next orders of a product that can be held, and where to go on; null at the end. They are found first and locked
 * by their ids afterwards, so that nobody who moves one order waits for the index that was read here.
 */
export async function lockNextOrders(
  manager: EntityManager,
  productId: string,
  from: OrderCursor,
  atMost: number,
): Promise<{ readonly orders: readonly HoldableOrder[]; readonly next: OrderCursor | null }> {
  const ids: string[] = [];
  let next: OrderCursor | null = null;
  for (const state of WALK.slice(WALK.indexOf(from.state))) {
    const rows: { id: string }[] = await manager.query(
      'SELECT id FROM data_order WHERE product_id = ? AND state = ? AND id > ? ORDER BY id LIMIT ?',
      [productId, state, state === from.state ? from.afterId : '', atMost - ids.length],
    );
    ids.push(...rows.map(({ id }) => id));
    if (ids.length === atMost) {
      next = { state, afterId: rows.at(-1)?.id ?? '' };
      break;
    }
  }
  return { orders: await lockOrders(manager, ids), next };
}

async function lockOrders(manager: EntityManager, ids: readonly string[]): Promise<HoldableOrder[]> {
  if (ids.length === 0) return [];
  const rows: OrderRow[] = await manager.query(
    `SELECT id, state, buyer_id, operator_id, hold_code, hold_params
       FROM data_order FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    buyerId: row.buyer_id,
    operatorId: row.operator_id,
    hold:
      row.hold_code === null
        ? null
        : { code: row.hold_code, params: JSON.parse(row.hold_params ?? '{}') as Hold['params'] },
  }));
}

/** Products of an agreement that were ever ordered, by their ids. */
export async function orderedProductIds(
  manager: EntityManager,
  agreementId: string,
  afterId: string,
  atMost: number,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT product.id FROM data_product product
      WHERE product.agreement_id = ? AND product.id > ?
        AND EXISTS (SELECT 1 FROM data_order placed WHERE placed.product_id = product.id)
      ORDER BY product.id LIMIT ?`,
    [agreementId, afterId, atMost],
  );
  return rows.map(({ id }) => id);
}
