import type { DecimalText } from '../../kernel/money';
import { onePriceOf, type PriceScheme } from '../pricing/price-scheme';
import { lineTotalOf, partsOf, type RatedPart } from '../pricing/rate';
import type { PurposeClass } from '../vocabulary';

export interface Charge {
  /** Yuan per unit, at most 6 decimal places, where every unit of everybody costs the same; null where it differs. */
  readonly unitPrice: DecimalText | null;
  /** Yuan, 2 decimal places, rounded half-up to the fen once. */
  readonly total: DecimalText;
  /** The units band by band; none for a free purpose. */
  readonly parts: readonly RatedPart[];
}

/** What an order says of itself that decides its price. */
export interface PricedOrder {
  readonly purposeClass: PurposeClass;
  /** The tariff in force; null when there is none. */
  readonly scheme: PriceScheme | null;
  readonly customerClass: string;
  readonly comparedFields: number;
  /** Units that the buyer ordered before in the period over which the scheme counts. */
  readonly unitsBefore: number;
  readonly quantity: number;
}

const NOTHING: Charge = { unitPrice: '0', total: '0.00', parts: [] };

/**
 * What an order costs. A free purpose costs zero whatever scheme is handed in, so that no path can charge it;
 * a charged order without a tariff costs nothing here and is refused by F-01.
 */
export function priceOf({ purposeClass, scheme, quantity: units, ...place }: PricedOrder): Charge {
  if (purposeClass === 'PUBLIC_INTEREST' || scheme === null) {
    return NOTHING;
  }
  const parts = partsOf(scheme, { ...place, units });
  return { unitPrice: onePriceOf(scheme), total: lineTotalOf(parts), parts };
}
