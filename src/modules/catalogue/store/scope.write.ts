import { In, IsNull, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { AgreementResourceEntity } from './agreement-resource.entity';

export interface ScopeEntry {
  readonly agreementId: string;
  readonly resourceIds: readonly string[];
  readonly addedOn: LegalDate;
  readonly decisionId: string | null;
}

/** Puts resources into a scope. One that was in it before comes back into its own row. */
export async function enterScope(
  manager: EntityManager,
  { agreementId, resourceIds, addedOn, decisionId }: ScopeEntry,
): Promise<void> {
  if (resourceIds.length === 0) return;
  const earlier = await manager.find(AgreementResourceEntity, {
    where: { agreementId, resourceId: In([...resourceIds]) },
    lock: { mode: 'pessimistic_write' },
  });
  const known = new Set(earlier.map(({ resourceId }) => resourceId));
  if (known.size > 0) {
    await manager.update(
      AgreementResourceEntity,
      { agreementId, resourceId: In([...known]) },
      { addedOn, removedAt: null, removalReason: null, decisionId },
    );
  }
  await insertRows(
    manager,
    AgreementResourceEntity,
    resourceIds
      .filter((resourceId) => !known.has(resourceId))
      .map((resourceId) => ({
        agreementId,
        resourceId,
        addedOn,
        removedAt: null,
        removalReason: null,
        decisionId,
      })),
  );
}

export interface ScopeRemoval {
  readonly agreementId: string;
  readonly resourceIds: readonly string[];
  readonly reason: string;
  /** The instant from which they are outside: the deadline that passed, or now. */
  readonly since: Date;
  readonly decisionId: string | null;
}

/** Takes resources out of a scope; answers with the ids of those that were in it. */
export async function leaveScope(
  manager: EntityManager,
  { agreementId, resourceIds, reason, since, decisionId }: ScopeRemoval,
): Promise<string[]> {
  if (resourceIds.length === 0) return [];
  const live = await manager.find(AgreementResourceEntity, {
    where: { agreementId, resourceId: In([...resourceIds]), removedAt: IsNull() },
    order: { resourceId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (live.length === 0) return [];
  const left = live.map(({ resourceId }) => resourceId);
  await manager.update(
    AgreementResourceEntity,
    { agreementId, resourceId: In(left) },
    { removedAt: since, removalReason: reason, decisionId },
  );
  return left;
}
