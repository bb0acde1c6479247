import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { Clock } from '../../../platform/clock';
import type { FreeUseFacts } from '../../../policy/facts';
import type { FreeUseCondition } from '../../../policy/vocabulary';
import { advanceOrder, lockOrder, type DataOrderEntity, type LockedOrder } from '../../ordering';
import { FreeUseContentEntity } from '../store/free-use-content.entity';
import { FreeUseEntity } from '../store/free-use.entity';
import { conditionsOfOffering } from '../store/free-use.query';

export interface LockedFreeUse extends LockedOrder {
  readonly use: FreeUseEntity;
  /** The version of what was handed in that counts. */
  readonly content: FreeUseContentEntity;
  /** What the offering asks today. */
  readonly offeredConditions: readonly FreeUseCondition[];
}

/**
 * Holds an order with the free use that it applies for. Everything about a free use is held by its order alone; null
 * for an unknown order and for one that is charged.
 */
export async function lockFreeUse(
  manager: EntityManager,
  clock: Clock,
  orderId: string,
): Promise<LockedFreeUse | null> {
  const locked = await lockOrder(manager, clock, orderId);
  const use = locked && (await manager.findOneBy(FreeUseEntity, { orderId }));
  if (locked === null || use === null) return null;
  const content = await manager.findOneByOrFail(FreeUseContentEntity, { orderId, number: use.contentNumber });
  const offeredConditions = await conditionsOfOffering(manager, use.offeringId);
  return { ...locked, use, content, offeredConditions };
}

/** What was handed in, as the rules see it. */
export const freeUseFactsOf = (content: FreeUseContentEntity): FreeUseFacts => ({
  purposeStatement: content.purposeStatement,
  basis: content.basis,
  basisReference: content.basisReference,
  documentCount: content.documents.length,
  hasSecurityCommitment: content.securityCommitment,
  hasNoOnwardSupplyCommitment: content.noOnwardSupply,
  acceptedConditions: content.conditions.map(({ condition }) => condition),
  quantity: content.quantity,
  periodFrom: content.useFrom,
  periodTo: content.useTo,
});

/**
 * Changes a free use under the exclusive hold of its order, and counts the version of the order on; with no change of
 * its own where one of its reports has changed.
 */
export async function changeFreeUse(
  manager: EntityManager,
  order: DataOrderEntity,
  change: Partial<FreeUseEntity>,
): Promise<void> {
  if (Object.keys(change).length > 0) await manager.update(FreeUseEntity, { orderId: order.id }, change);
  assert(await advanceOrder(manager, order), 'An order under an exclusive lock keeps its version.');
}
