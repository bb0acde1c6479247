import { isZero, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';

export interface ZeroPriceFacts {
  readonly purposeClass: PurposeClass;
  /** Null where units cost differently, which is never free. */
  readonly unitPrice: DecimalText | null;
  readonly total: DecimalText;
  /** The tariff that the charge was taken from; null when it was taken from none. */
  readonly tariffId: string | null;
  /** True when a payment is to be booked on the order. */
  readonly isPayment: boolean;
}

/**
 * D-01, N65 一: what serves public governance or public welfare is free.
 *
 * Reading (decision 5): free means exactly zero, with no extras for set-up, computing or support; so a free order
 * rests on no tariff and takes no payment, not even one of zero.
 */
export const zeroPrice: Rule<ZeroPriceFacts> = {
  id: 'D-01',
  clauses: ['N65:1', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '用于公共治理、公益事业的，免费提供，不收取任何附加费用。',
    en: 'What serves public governance or public welfare is free, without any extra charge.',
  },
  decide: ({ purposeClass, unitPrice, total, tariffId, isPayment }) => {
    if (purposeClass !== 'PUBLIC_INTEREST') {
      return PERMIT;
    }
    if (tariffId !== null || unitPrice === null || !isZero(unitPrice) || !isZero(total)) {
      return refuse('FREE_ORDER_CHARGED', { total });
    }
    return isPayment ? refuse('FREE_ORDER_TAKES_NO_PAYMENT') : PERMIT;
  },
};
