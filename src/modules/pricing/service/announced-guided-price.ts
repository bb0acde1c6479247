import type { LegalDate } from '../../../kernel/legal-date';
import type { LoaderRegistry } from '../../../platform/persistence/loader';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import { nextGuidedPrice, offeringOn } from '../store/price.loader';

/** The guided price that begins first after a date, as far as it is issued. A trial that begins before it is none. */
export async function announcedGuidedPrice(
  loaders: LoaderRegistry,
  offeringId: string,
  on: LegalDate,
): Promise<GuidedPriceEntity | null> {
  const next = await loaders.get(nextGuidedPrice).load(offeringOn(offeringId, on));
  return next?.basis === 'TRIAL' ? announcedGuidedPrice(loaders, offeringId, next.effectiveFrom) : next;
}
