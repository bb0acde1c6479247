import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { GuidedPriceBandEntity } from './guided-price-band.entity';
import { GuidedPriceEntity } from './guided-price.entity';
import { TariffBandEntity } from './tariff-band.entity';
import { TariffEntity } from './tariff.entity';

/** A guided price with all of its bands: in one transaction, because one that lacks a band does not count. */
export async function insertGuidedPrice(
  manager: EntityManager,
  row: View<GuidedPriceEntity>,
  bands: readonly View<GuidedPriceBandEntity>[],
): Promise<void> {
  await manager.insert(GuidedPriceEntity, { ...row });
  await manager.insert(
    GuidedPriceBandEntity,
    bands.map((band) => ({ ...band })),
  );
}

/** A tariff with all of its bands: in one transaction, because nothing is sold by one that lacks a band. */
export async function insertTariff(
  manager: EntityManager,
  row: View<TariffEntity>,
  bands: readonly View<TariffBandEntity>[],
): Promise<void> {
  await manager.insert(TariffEntity, { ...row });
  await manager.insert(
    TariffBandEntity,
    bands.map((band) => ({ ...band })),
  );
}
