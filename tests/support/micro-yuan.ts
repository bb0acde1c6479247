import type { PriceScheme } from '../../src/policy';

/** Money as whole numbers of micro-yuan, for recomputing without the money of the program. */

/** Of an amount with 6 decimal places at most. */
export const micro = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (fraction.length > 6) throw new Error(`${amount} is finer than a micro-yuan`);
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
};

/** A scheme with each amount at some thousandths of itself, in turn; above a thousand it exceeds the one it is made of. */
export function atThousandths(scheme: PriceScheme, thousandths: readonly number[]): PriceScheme {
  let turn = 0;
  const share = (unitPrice: string): string => {
    const amount = (micro(unitPrice) * BigInt(thousandths[turn % thousandths.length] ?? 0)) / 1_000n;
    turn += 1;
    return `${String(amount / 1_000_000n)}.${String(amount % 1_000_000n).padStart(6, '0')}`;
  };
  return {
    ...scheme,
    lines: scheme.lines.map((line) => ({
      ...line,
      bands: line.bands.map((band) => ({ ...band, unitPrice: share(band.unitPrice) })),
    })),
  };
}
