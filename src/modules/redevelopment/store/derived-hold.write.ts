import { In, type EntityManager } from 'typeorm';
import { DerivedProductEntity } from './derived-product.entity';

/**
 * Marks derived products as held, each for its own reason, in one statement. Who is held already keeps since when.
 * Neither state nor version is touched: whether a developer is barred is another question, with another end.
 */
export async function markHeld(
  manager: EntityManager,
  holds: readonly { readonly id: string; readonly reason: string }[],
  since: Date,
): Promise<void> {
  if (holds.length === 0) return;
  await manager.query(
    `UPDATE derived_product SET held_at = COALESCE(held_at, GREATEST(registered_at, ?)),
            hold_reason = CASE id ${holds.map(() => 'WHEN ? THEN ?').join(' ')} END
      WHERE id IN (?)`,
    [since, ...holds.flatMap(({ id, reason }) => [id, reason]), holds.map(({ id }) => id)],
  );
}

/** What was held goes on. */
export async function markReleased(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.update(DerivedProductEntity, { id: In([...ids]) }, { heldAt: null, holdReason: null });
}
