import { isDecimalText, isZero, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';
import { amountsOf, type PriceScheme } from './price-scheme';

/** What of a scheme is named in the refusal: the first amount that is more than nothing. */
export function priceAttached(scheme: PriceScheme): DecimalText {
  const amounts = amountsOf(scheme);
  return amounts.find((amount) => !isDecimalText(amount) || !isZero(amount)) ?? amounts[0] ?? '0';
}

export interface FreePurposeUnpricedFacts {
  readonly purposeClass: PurposeClass;
  /** The guided price or tariff that is to be attached; null when none is. */
  readonly price: DecimalText | null;
}

/**
 * C-09, N65 一: no price above zero is attached to a free purpose.
 *
 * Reading: not even a price of zero is attached. Guided prices and tariffs exist for charged offerings only,
 * and a free offering with a price row invites somebody to raise it; this half is a rule of this platform.
 */
export const freePurposeUnpriced: Rule<FreePurposeUnpricedFacts> = {
  id: 'C-09',
  clauses: ['N65:1', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '用于公共治理、公益事业的供给不得附加价格。',
    en: 'No price is attached to an offering for the public interest.',
  },
  decide: ({ purposeClass, price }) => {
    if (purposeClass !== 'PUBLIC_INTEREST' || price === null) {
      return PERMIT;
    }
    return isDecimalText(price) && isZero(price)
      ? refuse('FREE_PURPOSE_NEEDS_NO_PRICE', {}, { clauses: ['DESIGN:marketplace'] })
      : refuse('FREE_PURPOSE_PRICED', { price });
  },
};
