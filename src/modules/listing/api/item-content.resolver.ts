import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { ChargeMeasure } from '../../../policy/vocabulary';
import { measureOf, type OfferingDraft } from '../store/item-content';
import { OfferingContent } from './item-content.type';
import { ChargeMeasureEnum } from './listing-enums.type';

@Resolver(() => OfferingContent)
export class OfferingContentResolver {
  @FieldResolver(() => ChargeMeasureEnum, {
    description:
      'What that unit measures: the length of the period, or of what the volume is. ONE is left out of the JSON of which the hash is taken.',
  })
  chargeMeasure(@Root() offering: OfferingDraft): ChargeMeasure {
    return measureOf(offering);
  }
}
