import { PERMIT, refuse, type Rule } from '../decision';
import type { CostLineFacts } from './maximum-revenue';

export interface FreeProductsExcludedFacts {
  readonly costs: readonly CostLineFacts[];
  /** Whether anything under the agreement is offered free of charge. */
  readonly hasFreeOfferings: boolean;
}

/**
 * E-11, N65 三（一）: the cost of what is free never enters the cost of what is charged.
 *
 * Reading: where anything is offered free, the survey states its share and by which key it was found. A share of
 * zero is stated too, so that it was looked at and not forgotten.
 */
export const freeProductsExcluded: Rule<FreeProductsExcludedFacts> = {
  id: 'E-11',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '免费提供的公共数据产品和服务的成本不计入经营成本。',
    en: 'The cost of products and services that are free is no part of the operating cost.',
  },
  decide: ({ costs, hasFreeOfferings }) =>
    hasFreeOfferings && !costs.some(({ kind }) => kind === 'FREE_PRODUCTS')
      ? refuse('FREE_SHARE_NOT_STATED')
      : PERMIT,
};
