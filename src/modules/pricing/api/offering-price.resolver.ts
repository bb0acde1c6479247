import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Offering } from '../../listing/api/offering.type';
import { chargeableTariff } from '../service/chargeable-tariff';
import { asGuidedPrice } from '../store/price-basis';
import { guidedPriceInForce, offeringOn } from '../store/price.loader';
import { GuidedPrice, Tariff } from './price.type';

/** Prices hang on the offering, which the listing module owns. */
@Resolver(() => Offering)
export class OfferingPriceResolver {
  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description:
      'The guided price in force today; null when there is none, while a trial tariff stands in its place, and always for free use.',
  })
  async guidedPrice(
    @Root() { id }: Offering,
    @Ctx() { deps, loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> {
    const key = offeringOn(id, legalDateOf(deps.clock.now()));
    return asGuidedPrice(await loaders.get(guidedPriceInForce).load(key));
  }

  @FieldResolver(() => Tariff, {
    nullable: true,
    description:
      'What the operator charges today; null when no tariff is in force, or when the one set is above the guided price of today and so cannot be charged, and always for free use.',
  })
  tariff(@Root() { id }: Offering, @Ctx() { deps, loaders }: RequestContext): Promise<View<Tariff> | null> {
    return chargeableTariff(loaders, id, legalDateOf(deps.clock.now()));
  }
}
