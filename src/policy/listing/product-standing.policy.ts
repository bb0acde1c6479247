import { PERMIT, refuse, type Rule } from '../decision';
import type { ProductFacts } from '../facts';
import { PRODUCT_TRANSITIONS, type ProductState } from '../vocabulary';

export interface ProductStandingFacts {
  readonly product: ProductFacts;
  readonly nextState: ProductState;
}

/** Where the agency's approval has brought a product: from elsewhere it is moved by a ruling on its list item. */
const STANDINGS: readonly ProductState[] = ['ON_SALE', 'SUSPENDED'];

/**
 * C-08: the implementing agency suspends, reinstates or withdraws an approved product; a withdrawn one never returns.
 *
 * Reading: a withdrawn product comes back only as a new list item with its own approval.
 *
 * @design
 */
export const productStanding: Rule<ProductStandingFacts> = {
  id: 'C-08',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '在售产品可以中止或者撤回，中止的产品可以恢复或者撤回，撤回的产品不再恢复。',
    en: 'A product on sale is suspended or withdrawn, a suspended one reinstated or withdrawn; a withdrawn one never returns.',
  },
  decide: ({ product, nextState }) =>
    STANDINGS.includes(product.state) && PRODUCT_TRANSITIONS[product.state].includes(nextState)
      ? PERMIT
      : refuse('STANDING_MOVE_NOT_ALLOWED', {
          product: product.code,
          state: product.state,
          nextState,
        }),
};
