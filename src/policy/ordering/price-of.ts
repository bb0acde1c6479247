import { lineTotal, type DecimalText } from '../../kernel/money';
import type { PurposeClass } from '../vocabulary';

export interface Charge {
  /** Yuan per unit, at most 6 decimal places. */
  readonly unitPrice: DecimalText;
  /** Yuan, 2 decimal places, rounded half-up to the fen once. */
  readonly total: DecimalText;
}

/**
 * What an order costs. A free purpose costs zero whatever price is handed in, so that no path can charge it;
 * a charged order without a tariff is handed a price of zero and refused by F-01.
 */
export function priceOf(order: {
  readonly purposeClass: PurposeClass;
  readonly unitPrice: DecimalText;
  readonly quantity: number;
}): Charge {
  const unitPrice = order.purposeClass === 'PUBLIC_INTEREST' ? '0' : order.unitPrice;
  return { unitPrice, total: lineTotal(unitPrice, order.quantity) };
}
