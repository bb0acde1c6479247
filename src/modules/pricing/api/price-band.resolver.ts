import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import type { GuidedPriceBandEntity } from '../store/guided-price-band.entity';
import type { TariffBandEntity } from '../store/tariff-band.entity';
import { GuidedPriceBand, TariffBand } from './price-band.type';

@Resolver(() => GuidedPriceBand)
export class GuidedPriceBandResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The benchmark per unit in CNY, at most 6 decimal places; null for a ceiling.',
  })
  benchmark(@Root() row: GuidedPriceBandEntity): View<Money> | null {
    return row.benchmark === null ? null : unitPriceMoney(row.benchmark);
  }

  @FieldResolver(() => Money, {
    description: 'The highest lawful price per unit in CNY, at most 6 decimal places, rounded down.',
  })
  ceiling(@Root() row: GuidedPriceBandEntity): View<Money> {
    return unitPriceMoney(row.ceiling);
  }

  @FieldResolver(() => Money, {
    description:
      'The lowest lawful price per unit in CNY, at most 6 decimal places, rounded up; 0 for a ceiling.',
  })
  floor(@Root() row: GuidedPriceBandEntity): View<Money> {
    return unitPriceMoney(row.floor);
  }
}

@Resolver(() => TariffBand)
export class TariffBandResolver {
  @FieldResolver(() => Money, { description: 'Price per unit in CNY, at most 6 decimal places.' })
  unitPrice(@Root() row: TariffBandEntity): View<Money> {
    return unitPriceMoney(row.unitPrice);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The highest lawful price of these units in CNY, at most 6 decimal places: by the guided price, or on trial by the confirmed trial tariff.',
  })
  ceiling(@Root() row: TariffBandEntity): View<Money> | null {
    return row.ceiling === null ? null : unitPriceMoney(row.ceiling);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The lowest lawful price of these units in CNY, at most 6 decimal places; zero for a ceiling alone and on trial.',
  })
  floor(@Root() row: TariffBandEntity): View<Money> | null {
    return row.floor === null ? null : unitPriceMoney(row.floor);
  }
}
