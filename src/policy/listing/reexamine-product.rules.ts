import type { Rule } from '../decision';
import type { ProductFacts } from '../facts';
import { sourceRules, type ProductSourceFacts } from './lawful-sources';

export interface ReexamineProductFacts extends ProductSourceFacts {
  readonly product: ProductFacts;
}

/**
 * May this product stay on sale, now that resources have left the scope, risen in grade or been flagged as personal
 * information? What is refused is stopped (decision 11).
 */
export const reexamineProductRules: readonly Rule<ReexamineProductFacts>[] = sourceRules;
