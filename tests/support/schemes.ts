import type { PriceScheme } from '../../src/policy';
import { STANDARD_CLASS } from '../../src/policy/vocabulary';

/** A price of everybody that changes after the first thousand units of a month. */
export const twoBands = (upToThousand: string, beyond: string): PriceScheme => ({
  accumulation: 'MONTH',
  repeatWindowDays: null,
  chargesHitsOnly: false,
  lines: [
    {
      customerClass: STANDARD_CLASS,
      fieldsFrom: 0,
      bands: [
        { above: 0, upTo: 1000, unitPrice: upToThousand },
        { above: 1000, upTo: null, unitPrice: beyond },
      ],
    },
  ],
});
