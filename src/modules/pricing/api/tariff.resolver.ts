import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import type { ChargeMeasure } from '../../../policy/vocabulary';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { ChargeMeasureEnum } from '../../listing/api/listing-enums.type';
import { setTariff } from '../service/set-tariff.service';
import { asGuidedPrice } from '../store/price-basis';
import { bandsByTariffId, guidedPriceById } from '../store/price.loader';
import { pageOfTariffs, TARIFFS_NEWEST } from '../store/price.query';
import type { TariffEntity } from '../store/tariff.entity';
import { measureOfOffering } from './offering-measure';
import { bandsComplexity, TariffBand } from './price-band.type';
import { schemeOf } from './price-scheme.input';
import { GuidedPrice, PriceCounting, Tariff, TariffConnection } from './price.type';
import { SetTariffInput, TariffsArgs } from './pricing.input';
import { SetTariffPayload } from './pricing.payload';

@Resolver(() => Tariff)
export class TariffResolver {
  @Query(() => TariffConnection, {
    description:
      'Tariffs, latest set first, history included: each as it was set. What can be charged on a date says priceNotice, because a later, lower guided price may have overtaken a tariff. Everybody sees those of products on sale.',
    complexity: listComplexity,
  })
  async tariffs(
    @Ctx() context: RequestContext,
    @Args() args: TariffsArgs,
  ): Promise<Connection<View<Tariff>>> {
    const page = await pageOfTariffs(context.deps.dataSource.manager, {
      caller: context.caller,
      today: legalDateOf(context.deps.clock.now()),
      productId: args.where?.productId,
      offeringId: args.where?.offeringId,
      window: pageWindow(args, TARIFFS_NEWEST, context),
    });
    return toConnection(page, context);
  }

  @Mutation(() => SetTariffPayload, {
    description:
      'The operator sets what it charges for an offering from a date, at or below the guided price, or before there is one at or below its confirmed trial tariff. Law: N65 二.',
  })
  async setTariff(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetTariffInput, { description: 'The tariff.' }) input: SetTariffInput,
  ): Promise<View<SetTariffPayload>> {
    const outcome = await setTariff(context.deps, writerOf(context), {
      ...input,
      unitPrice: input.unitPrice ?? null,
      scheme: schemeOf(input.scheme),
    });
    return { tariff: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure(@Root() row: TariffEntity, @Ctx() { loaders }: RequestContext): Promise<ChargeMeasure> {
    return measureOfOffering(row, loaders);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Price per unit in CNY, at most 6 decimal places; null where it differs by class of buyers, compared fields or quantity, or where not every use is charged.',
  })
  unitPrice(@Root() row: TariffEntity): View<Money> | null {
    return row.unitPrice === null ? null : unitPriceMoney(row.unitPrice);
  }

  @FieldResolver(() => PriceCounting, { description: 'What it counts, and over what.' })
  counting(@Root() row: TariffEntity): View<PriceCounting> {
    return row;
  }

  @FieldResolver(() => [TariffBand], {
    description:
      'Its prices, by class of buyers, compared fields and units, in this order. Cut wherever the guided price changes, so that each lies within one band of it.',
    complexity: bandsComplexity,
  })
  bands(
    @Root() { id }: TariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly View<TariffBand>[]> {
    return loaders.get(bandsByTariffId).load(id);
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description:
      'The guided price under which it was set; null for one that was set on trial, see trialTariff.',
  })
  async guidedPrice(
    @Root() { guidedPriceId }: TariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> {
    return asGuidedPrice(await loaders.get(guidedPriceById).load(guidedPriceId));
  }
}
