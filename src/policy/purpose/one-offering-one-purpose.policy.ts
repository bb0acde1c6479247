import { PERMIT, refuse, type Rule } from '../decision';
import type { OfferingFacts, ProductFacts } from '../facts';
import type { PurposeClass } from '../vocabulary';

export interface OneOfferingOnePurposeFacts {
  readonly product: ProductFacts;
  readonly offering: OfferingFacts;
  /** The purpose class that the buyer declares. */
  readonly purposeClass: PurposeClass;
}

/**
 * D-03: a product that serves both purposes has two offerings with orders, quotas and ledgers apart,
 * so an order declares the purpose class of its offering.
 *
 * @design
 */
export const oneOfferingOnePurpose: Rule<OneOfferingOnePurposeFacts> = {
  id: 'D-03',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '一个供给对应一类用途，订单申报的用途应当与供给一致。',
    en: 'One offering serves one purpose class; an order declares the class of its offering.',
  },
  decide: ({ product, offering, purposeClass }) => {
    if (offering.productId !== product.productId) {
      return refuse('OFFERING_NOT_OF_PRODUCT', { product: product.code });
    }
    return offering.purposeClass === purposeClass
      ? PERMIT
      : refuse('PURPOSE_DIFFERS_FROM_OFFERING', { declared: purposeClass, offered: offering.purposeClass });
  },
};
