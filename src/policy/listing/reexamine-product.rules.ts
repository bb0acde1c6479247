import { withinScope, type WithinScopeFacts } from '../authorisation/within-scope.policy';
import type { Rule } from '../decision';
import type { ProductFacts } from '../facts';

export interface ReexamineProductFacts extends WithinScopeFacts {
  readonly product: ProductFacts;
}

/** May this product stay on sale, now that resources have left the scope? What is refused is stopped (decision 11). */
export const reexamineProductRules: readonly Rule<ReexamineProductFacts>[] = [withinScope];
