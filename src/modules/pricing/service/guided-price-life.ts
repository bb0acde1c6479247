import type { LoaderRegistry } from '../../../platform/persistence/loader';
import type { GuidedPriceLife } from '../../../policy';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import { revocationOf, successorOf } from '../store/price.loader';

/** When a guided price begins, and what ends it. */
export async function lifeOf(
  { id, effectiveFrom }: GuidedPriceEntity,
  loaders: LoaderRegistry,
): Promise<GuidedPriceLife> {
  const [successor, revocation] = await Promise.all([
    loaders.get(successorOf).load(id),
    loaders.get(revocationOf).load(id),
  ]);
  return {
    effectiveFrom,
    supersededFrom: successor?.effectiveFrom ?? null,
    revokedFrom: revocation?.effectiveFrom ?? null,
  };
}
