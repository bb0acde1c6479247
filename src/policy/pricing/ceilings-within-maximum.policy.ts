import type { LegalDate } from '../../kernel/legal-date';
import {
  compareAmounts,
  differenceOf,
  exactProduct,
  quotientDown,
  sumOf,
  type DecimalText,
} from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { InForceFacts } from '../facts';
import type { TaxBasis } from '../vocabulary';

/** One ceiling with what is expected to be sold at most at it in a year. */
export interface ForecastCeiling {
  readonly offeringId: string;
  readonly ceiling: DecimalText;
  readonly forecastVolume: number;
}

/** A maximum permitted revenue with its days. */
export interface MaximumFacts extends InForceFacts {
  readonly amount: DecimalText;
  readonly taxBasis: TaxBasis;
}

export interface CeilingsWithinMaximumFacts {
  readonly maximum: Pick<MaximumFacts, 'amount' | 'taxBasis'>;
  readonly taxBasis: TaxBasis;
  /** What shall be issued. */
  readonly proposed: readonly ForecastCeiling[];
  /** The ceilings of other offerings under the agreement, on each day on which they change while the maximum lasts. */
  readonly standing: readonly { readonly on: LegalDate; readonly ceilings: readonly ForecastCeiling[] }[];
}

const revenueOf = (ceilings: readonly ForecastCeiling[]): DecimalText =>
  sumOf(ceilings.map(({ ceiling, forecastVolume }) => exactProduct(ceiling, forecastVolume)));

const UNIT_PLACES = 6;

/**
 * E-16, N65 二: the ceilings of an authorised operation stay within its maximum permitted revenue.
 *
 * Reading: the ceilings in force together, each taken as often as it is forecast to be sold in a year, are at most the
 * maximum, of the same tax basis; on every day on which the ceilings change while that maximum lasts. Compared exactly.
 */
export const ceilingsWithinMaximum: Rule<CeilingsWithinMaximumFacts> = {
  id: 'E-16',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '上限收费标准在最高准许收入以内制定：各项上限与预测销售量乘积之和不超过最高准许收入。',
    en: 'Ceilings stay within the maximum: the sum of each ceiling times its forecast volume does not exceed it.',
  },
  decide: ({ maximum, taxBasis, proposed, standing }) => {
    if (taxBasis !== maximum.taxBasis) {
      return refuse(
        'CEILING_TAX_BASIS_DIFFERS',
        { taxBasis, maximumTaxBasis: maximum.taxBasis },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    const unstated = proposed.find(({ forecastVolume }) => forecastVolume <= 0);
    if (unstated !== undefined) return refuse('CEILING_WITHOUT_FORECAST', { offering: unstated.offeringId });
    const asked = revenueOf(proposed);
    for (const { on, ceilings } of standing) {
      const room = differenceOf(maximum.amount, revenueOf(ceilings));
      if (compareAmounts(asked, room) <= 0) continue;
      const left = compareAmounts(room, '0') > 0 ? room : '0';
      const { amount } = maximum;
      const only = proposed.length === 1 ? proposed[0] : undefined;
      if (only === undefined)
        return refuse('CEILINGS_ABOVE_MAXIMUM', { date: on, asked, maximum: amount, left });
      const highest = quotientDown(left, only.forecastVolume, UNIT_PLACES);
      return refuse('CEILING_ABOVE_MAXIMUM', { date: on, asked, maximum: amount, left, highest });
    }
    return PERMIT;
  },
};

export interface MaximumOnOneBasisFacts {
  readonly taxBasis: TaxBasis;
  /** The tax bases of the guided prices that are in force under the agreement or will be. */
  readonly standingTaxBases: readonly TaxBasis[];
}

/** E-16 when a maximum is fixed: it and the ceilings under it are of one tax basis, or they could not be compared. */
export const maximumOnOneBasis: Rule<MaximumOnOneBasisFacts> = {
  ...ceilingsWithinMaximum,
  decide: ({ taxBasis, standingTaxBases }) => {
    const other = standingTaxBases.find((basis) => basis !== taxBasis);
    return other === undefined
      ? PERMIT
      : refuse(
          'MAXIMUM_TAX_BASIS_DIFFERS',
          { taxBasis, ceilingTaxBasis: other },
          { clauses: ['DESIGN:marketplace'] },
        );
  },
};
