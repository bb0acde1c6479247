import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { LOCK_CLAUSES } from '../../../platform/persistence/row-lock';

/**
 * Holds the facts of control still until the end of the transaction. Whoever changes one holds them exclusively,
 * whoever relies on them shares them: so a tie and a registration that are lawful each, but unlawful together,
 * cannot both commit without one having seen the other. Row locks on the facts themselves would not do: the fact
 * that matters may not exist yet.
 *
 * Read the facts after this call only, and lock agreement, product, list item, offering and order before it.
 */
export async function lockControlFacts(manager: EntityManager, lock: 'SHARE' | 'UPDATE'): Promise<void> {
  const rows: unknown[] = await manager.query(
    `SELECT id FROM redevelopment_guard WHERE id = 1 ${LOCK_CLAUSES[lock]}`,
  );
  assert(rows.length === 1, 'The migrations leave the one row of the redevelopment guard.');
}
