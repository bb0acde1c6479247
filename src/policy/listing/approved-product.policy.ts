import { PERMIT, refuse, type Rule } from '../decision';
import type { ProductFacts } from '../facts';

export interface ApprovedProductFacts {
  readonly product: ProductFacts;
}

/**
 * C-01, plan 四(六): a product that is not on an approved list is not published, ordered or delivered.
 *
 * Reading: approval is a present state. A product whose approval was withdrawn, or that the agency suspended
 * after approving it, is refused like one that was never approved, with its own reason.
 */
export const approvedProduct: Rule<ApprovedProductFacts> = {
  id: 'C-01',
  clauses: ['SEED:4.6', 'N27:19'],
  basis: 'LAW',
  statement: {
    zh: '产品未列入经实施机构同意的清单的，不得发布、订购或者交付。',
    en: 'A product that is not on an approved list is not published, ordered or delivered.',
  },
  decide: ({ product }) => {
    if (product.listItemState !== 'APPROVED') {
      return refuse('PRODUCT_NOT_APPROVED', { product: product.code });
    }
    return product.state === 'ON_SALE'
      ? PERMIT
      : refuse('PRODUCT_NOT_ON_SALE', { product: product.code, state: product.state });
  },
};
