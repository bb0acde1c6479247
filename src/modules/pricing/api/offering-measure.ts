import { assert } from '../../../kernel/assert';
import type { LoaderRegistry } from '../../../platform/persistence/loader';
import type { ChargeMeasure } from '../../../policy/vocabulary';
import { offeringById } from '../../listing';

/** An offering keeps its measure, so that its prices need none of their own. */
export async function measureOfOffering(
  { offeringId }: { readonly offeringId: string },
  loaders: LoaderRegistry,
): Promise<ChargeMeasure> {
  const offering = await loaders.get(offeringById).load(offeringId);
  assert(offering !== null, 'A price names an offering that exists.');
  return offering.chargeMeasure;
}
