import { PERMIT, refuse, type Rule } from '../decision';
import type { OfferingFacts, ProductFacts, ScenarioFacts } from '../facts';

export interface ApprovedPartFacts {
  readonly product: ProductFacts;
  readonly offering: OfferingFacts;
  readonly scenarios: readonly ScenarioFacts[];
}

/**
 * C-01, plan 四(六), for the parts of a product: what the approved revision no longer has is not on the approved list.
 *
 * Reading: only new business is refused. An order that was placed before the newer revision keeps its terms, offering
 * and scenario among them, and runs on with the product.
 */
export const approvedPart: Rule<ApprovedPartFacts> = {
  id: 'C-01',
  clauses: ['SEED:4.6', 'N27:19'],
  basis: 'LAW',
  statement: {
    zh: '产品未列入经实施机构同意的清单的，不得发布、订购或者交付。',
    en: 'A product that is not on an approved list is not published, ordered or delivered.',
  },
  decide: ({ product, offering, scenarios }) => {
    const params = { product: product.code };
    if (offering.isRetired) {
      return refuse('OFFERING_RETIRED', params);
    }
    return scenarios.some(({ isRetired }) => isRetired) ? refuse('SCENARIO_RETIRED', params) : PERMIT;
  },
};
