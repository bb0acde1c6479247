import { compareAmounts, isPercent, isZero, plainAmount, sumOf, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';

/** What share of the maximum a product takes, by what it uses, in percent of the whole. */
export interface AllocationWeights {
  readonly data: DecimalText;
  readonly computing: DecimalText;
  readonly storage: DecimalText;
  readonly labour: DecimalText;
}

export interface AllocationBasisFacts {
  readonly lines: readonly {
    readonly offeringId: string;
    readonly weights: AllocationWeights;
    readonly forecastVolume: number;
    readonly basisNote: string;
  }[];
}

export const totalWeightOf = ({ data, computing, storage, labour }: AllocationWeights): DecimalText =>
  sumOf([data, computing, storage, labour]);

/**
 * E-15, N65 三（二）: ceilings consider data, computing, storage, labour and sales volume.
 *
 * Reading: each product takes a share of the maximum that is the sum of what it uses of each, and its forecast of
 * sales is above zero. All shares together are the whole at most: what is not divided is charged to nobody.
 */
export const allocationBasis: Rule<AllocationBasisFacts> = {
  id: 'E-15',
  clauses: ['N65:3.2'],
  basis: 'LAW',
  statement: {
    zh: '上限收费标准综合考虑数据、算力、存储、人力和销售量等因素制定。',
    en: 'Ceilings consider data, computing, storage, labour and sales volume.',
  },
  decide: ({ lines }) => {
    for (const { offeringId, weights, forecastVolume, basisNote } of lines) {
      const unfit = Object.values<DecimalText>({ ...weights }).find((weight) => !isPercent(weight));
      if (unfit !== undefined)
        return refuse('WEIGHT_NOT_A_PERCENTAGE', { weight: unfit, offering: offeringId }, OURS);
      if (isZero(totalWeightOf(weights)) || basisNote.trim() === '') {
        return refuse('ALLOCATION_NOT_STATED', { offering: offeringId });
      }
      if (forecastVolume <= 0) return refuse('FORECAST_NOT_STATED', { offering: offeringId });
    }
    if (new Set(lines.map(({ offeringId }) => offeringId)).size < lines.length) {
      return refuse('OFFERING_PROPOSED_TWICE', {}, OURS);
    }
    const total = sumOf(lines.map(({ weights }) => totalWeightOf(weights)));
    return compareAmounts(total, '100') <= 0
      ? PERMIT
      : refuse('ALLOCATION_BEYOND_WHOLE', { total: plainAmount(total) }, OURS);
  },
};

const OURS = { clauses: ['DESIGN:marketplace'] } as const;
