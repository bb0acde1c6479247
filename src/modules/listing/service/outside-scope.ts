import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { lapsedResourceIds } from '../../authorisation';
import { sourcesOfProducts } from '../store/product-scope.query';

interface Asked {
  readonly productIds: readonly string[];
  readonly today: LegalDate;
  /** SHARE where no resource may leave the scope before what is decided on the answer is written. */
  readonly lock: Extract<RowLock, 'NONE' | 'SHARE'>;
}

/**
 * The codes of the resources of each product that its agreement does not cover today: out of the scope, or lapsed
 * because a breach was not corrected, whether or not the clock has taken them out yet (A-18, K-04). A product of
 * which no resource is recorded has none outside. Lock agreement and product first.
 */
export async function outsideResourceCodes(
  manager: EntityManager,
  { productIds, today, lock }: Asked,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = await sourcesOfProducts(manager, productIds, lock);
  const lapsed = new Map<string, ReadonlySet<string>>();
  for (const { agreementId, isInScope } of sources) {
    if (isInScope && !lapsed.has(agreementId)) {
      lapsed.set(agreementId, await lapsedResourceIds(manager, agreementId, today));
    }
  }
  const outside = new Map<string, string[]>(productIds.map((id) => [id, []]));
  for (const { productId, agreementId, resourceId, resourceCode, isInScope } of sources) {
    if (!isInScope || lapsed.get(agreementId)?.has(resourceId) === true) {
      outside.get(productId)?.push(resourceCode);
    }
  }
  for (const codes of outside.values()) codes.sort();
  return outside;
}
