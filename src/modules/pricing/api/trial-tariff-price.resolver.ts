import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Offering } from '../../listing/api/offering.type';
import { isTrial } from '../store/price-basis';
import { guidedPriceById, guidedPriceInForce, offeringOn } from '../store/price.loader';
import type { TariffEntity } from '../store/tariff.entity';
import { trialTariffById } from '../store/trial-tariff.query';
import { Tariff } from './price.type';
import { TrialTariff } from './trial-tariff.type';

/** Whether a tariff is one on trial, wherever it is shown. */
@Resolver(() => Tariff)
export class TariffTrialResolver {
  @FieldResolver(() => Boolean, {
    description:
      'True where it was set on trial 试行, before there was a guided price. Once a guided price has begun it is charged under that.',
  })
  async isTrial(
    @Root() { guidedPriceId }: TariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<boolean> {
    return isTrial(await loaders.get(guidedPriceById).load(guidedPriceId));
  }

  @FieldResolver(() => TrialTariff, {
    nullable: true,
    description: 'The confirmed trial tariff that it does not exceed; null for one set under a guided price.',
  })
  async trialTariff(
    @Root() { guidedPriceId }: TariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<TrialTariff> | null> {
    const trialTariffId = (await loaders.get(guidedPriceById).load(guidedPriceId))?.trialTariffId ?? null;
    return trialTariffId === null ? null : loaders.get(trialTariffById).load(trialTariffId);
  }
}

@Resolver(() => Offering)
export class OfferingTrialResolver {
  @FieldResolver(() => TrialTariff, {
    nullable: true,
    description:
      'The trial tariff that stands in the place of the guided price today; null when there is none, once a guided price has begun, and always for free use.',
  })
  async trialTariff(
    @Root() { id }: Offering,
    @Ctx() { deps, loaders }: RequestContext,
  ): Promise<View<TrialTariff> | null> {
    const key = offeringOn(id, legalDateOf(deps.clock.now()));
    const trialTariffId = (await loaders.get(guidedPriceInForce).load(key))?.trialTariffId ?? null;
    return trialTariffId === null ? null : loaders.get(trialTariffById).load(trialTariffId);
  }
}
