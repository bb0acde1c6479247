import type { LegalDate } from '../../../kernel/legal-date';
import type { LoaderRegistry } from '../../../platform/persistence/loader';
import { tariffWithinGuidedPrice } from '../../../policy/pricing/tariff-within-guided-price.policy';
import { needsBands } from '../store/bands';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import {
  bandsByGuidedPriceId,
  bandsByTariffId,
  guidedPriceInForce,
  offeringOn,
  tariffInForce,
} from '../store/price.loader';
import { guidedPriceFactsOf, tariffFactsOf } from '../store/price.query';
import type { TariffEntity } from '../store/tariff.entity';

/** What can be charged on a date: a tariff that a later, lower guided price has overtaken is nobody's price. */
export async function chargeableTariff(
  loaders: LoaderRegistry,
  offeringId: string,
  on: LegalDate,
): Promise<TariffEntity | null> {
  const key = offeringOn(offeringId, on);
  const [tariff, guidedPrice] = await Promise.all([
    loaders.get(tariffInForce).load(key),
    loaders.get(guidedPriceInForce).load(key),
  ]);
  return tariff !== null && guidedPrice !== null && (await isChargeable(tariff, guidedPrice, loaders))
    ? tariff
    : null;
}

async function isChargeable(
  tariff: TariffEntity,
  guidedPrice: GuidedPriceEntity,
  loaders: LoaderRegistry,
): Promise<boolean> {
  const [own, limits] = await Promise.all([
    needsBands(tariff) ? loaders.get(bandsByTariffId).load(tariff.id) : [],
    needsBands(guidedPrice) ? loaders.get(bandsByGuidedPriceId).load(guidedPrice.id) : [],
  ]);
  return tariffWithinGuidedPrice.decide({
    tariff: tariffFactsOf(tariff, own),
    guidedPrice: guidedPriceFactsOf(guidedPrice, limits),
  }).permitted;
}
