import { flatScheme } from '../../../../src/policy/pricing/price-scheme';
import type { SetTariffFacts } from '../../../../src/policy/pricing/set-tariff.rules';
import { actor, agreement, guidedPrice, offering, product, sources, TODAY } from '../builders';

/** A tariff that may be set, exactly at the ceiling. */
export function setTariffFacts(over: Partial<SetTariffFacts> = {}): SetTariffFacts {
  return {
    today: TODAY,
    actor: actor(),
    agreement: agreement(),
    product: product(),
    ...sources(),
    offering: offering(),
    scheme: flatScheme('2.009886'),
    unit: 'PER_CALL',
    taxBasis: 'TAX_INCLUSIVE',
    effectiveFrom: '2026-12-01',
    latestEffectiveFrom: null,
    replaced: null,
    guidedPrice: guidedPrice(),
    ...over,
  };
}
