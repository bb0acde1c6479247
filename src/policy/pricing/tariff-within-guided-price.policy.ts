import { plainAmount } from '../../kernel/money';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ChargeUnit, TaxBasis } from '../vocabulary';
import { breachOf, guideOf, type GuideBreach, type GuidedScheme, type GuidedStretch } from './price-guide';
import { onePriceOf, type PriceScheme } from './price-scheme';

export interface TariffWithinGuidedPriceFacts {
  readonly tariff: {
    readonly scheme: PriceScheme;
    readonly unit: ChargeUnit;
    readonly taxBasis: TaxBasis;
  } | null;
  readonly guidedPrice: {
    readonly guide: GuidedScheme;
    readonly unit: ChargeUnit;
    readonly taxBasis: TaxBasis;
  } | null;
}

/**
 * E-06, N65 二: the actual tariff never exceeds the ceiling, when saved, quoted, ordered or invoiced.
 *
 * Reading: the comparison is exact, unit by unit for every class of buyers and number of compared fields, and amounts
 * of another unit or tax basis are not compared but refused. A tariff that charges uses which the guided price does
 * not charge exceeds it too. A missing tariff or guided price is for F-01 and C-10 to refuse.
 */
export const tariffWithinGuidedPrice: Rule<TariffWithinGuidedPriceFacts> = {
  id: 'E-06',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '具体收费标准不得高于上限收费标准（同一计费单位、同一含税口径）。',
    en: 'The actual tariff never exceeds the ceiling, of the same unit and tax basis.',
  },
  decide: ({ tariff, guidedPrice }) => {
    if (tariff === null || guidedPrice === null) {
      return PERMIT;
    }
    if (tariff.unit !== guidedPrice.unit) {
      return refuse(
        'TARIFF_UNIT_DIFFERS',
        { unit: tariff.unit, guidedUnit: guidedPrice.unit },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    if (tariff.taxBasis !== guidedPrice.taxBasis) {
      return refuse(
        'TARIFF_TAX_BASIS_DIFFERS',
        { taxBasis: tariff.taxBasis, guidedTaxBasis: guidedPrice.taxBasis },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    const guide = guideOf(guidedPrice.guide);
    const breach = breachOf(tariff.scheme, guide);
    const isFlat = onePriceOf(tariff.scheme) !== null && onePriceOf(guide.ceilings) !== null;
    return breach === null ? PERMIT : refusalOf(breach, isFlat);
  },
};

function refusalOf(breach: GuideBreach, isFlat: boolean): Finding {
  switch (breach.kind) {
    case 'ABOVE_CEILING': {
      const { stretch } = breach;
      const amounts = { unitPrice: plainAmount(stretch.unitPrice), ceiling: plainAmount(stretch.ceiling) };
      return isFlat
        ? refuse('TARIFF_ABOVE_GUIDED_PRICE', amounts)
        : refuse('TARIFF_BAND_ABOVE_GUIDED_PRICE', { ...placeOf(stretch), ...amounts });
    }
    case 'BELOW_FLOOR': {
      const { stretch } = breach;
      return refuse('TARIFF_BELOW_GUIDED_PRICE', {
        ...placeOf(stretch),
        unitPrice: plainAmount(stretch.unitPrice),
        floor: plainAmount(stretch.floor),
      });
    }
    case 'ACCUMULATION':
      return refuse('TARIFF_COUNTS_OVER_OTHER_PERIOD', {
        accumulation: breach.accumulation,
        guided: breach.guided,
      });
    case 'REPEAT_WINDOW':
      return refuse('TARIFF_REPEAT_WINDOW_SHORTER', { days: breach.days, guided: breach.guided });
    case 'HITS_ONLY':
      return refuse('TARIFF_CHARGES_MISSES');
  }
}

/** Where a price leaves its guide, as people count: the first unit is the one after `above`. */
const placeOf = ({ customerClass, fieldsFrom, above }: GuidedStretch) => ({
  customerClass,
  fieldsFrom,
  fromUnit: above + 1,
});
