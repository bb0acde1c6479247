import {
  compareAmounts,
  isDecimalText,
  isUnitPrice,
  LARGEST_UNIT_PRICE,
  roundCeilingDown,
  UNIT_PRICE_PLACES,
  type DecimalText,
} from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';

export interface ExactPriceFacts {
  readonly price: DecimalText;
}

/**
 * E-34: a unit price is an exact decimal of at most 6 places, and a ceiling is always rounded down.
 *
 * Reading: the platform does not round in silence. It refuses the finer amount and states the rounded one,
 * so that the number in force is the number that its issuer signed.
 *
 * @design
 */
export const exactPrice: Rule<ExactPriceFacts> = {
  id: 'E-34',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '单价以元为单位，最多六位小数，上限一律向下取整，比较时不作舍入。',
    en: 'A unit price is in yuan with at most 6 decimal places; a ceiling is rounded down and compared exactly.',
  },
  decide: ({ price }) => {
    if (isUnitPrice(price)) {
      return PERMIT;
    }
    if (isDecimalText(price) && compareAmounts(price, '0') >= 0) {
      const roundedDown = roundCeilingDown(price);
      if (isUnitPrice(roundedDown) && compareAmounts(roundedDown, price) !== 0) {
        return refuse('PRICE_TOO_FINE', { price, places: UNIT_PRICE_PLACES, roundedDown });
      }
    }
    return refuse('PRICE_NOT_AN_AMOUNT', { price, largest: LARGEST_UNIT_PRICE });
  },
};
