import { compareAmounts, plainAmount, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ChargeUnit, TaxBasis } from '../vocabulary';

export interface TariffWithinGuidedPriceFacts {
  readonly tariff: {
    readonly unitPrice: DecimalText;
    readonly unit: ChargeUnit;
    readonly taxBasis: TaxBasis;
  } | null;
  readonly guidedPrice: {
    readonly ceiling: DecimalText;
    readonly unit: ChargeUnit;
    readonly taxBasis: TaxBasis;
  } | null;
}

/**
 * E-06, N65 二: the actual tariff never exceeds the ceiling, when saved, quoted, ordered or invoiced.
 *
 * Reading: the comparison is exact, and amounts of another unit or tax basis are not compared but refused.
 * A missing tariff or guided price is for F-01 and C-10 to refuse.
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
    return compareAmounts(tariff.unitPrice, guidedPrice.ceiling) <= 0
      ? PERMIT
      : refuse('TARIFF_ABOVE_GUIDED_PRICE', {
          unitPrice: plainAmount(tariff.unitPrice),
          ceiling: plainAmount(guidedPrice.ceiling),
        });
  },
};
