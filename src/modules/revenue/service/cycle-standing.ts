import { addDays, type LegalDate } from '../../../kernel/legal-date';
import {
  compareAmounts,
  differenceOf,
  exactProduct,
  inFen,
  quotientDown,
  sumOf,
  type DecimalText,
} from '../../../kernel/money';

/** A maximum with what came in during its days. */
export interface JudgedMaximum {
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo: LegalDate;
  readonly amount: DecimalText;
  readonly revenue: DecimalText;
}

export interface CycleStanding {
  readonly revenue: DecimalText;
  /** All maxima of the cycle that were fixed, whole. */
  readonly maximum: DecimalText;
  /** The same for the days that have passed: of a running year, by its days. */
  readonly maximumToDate: DecimalText;
  /** What came in beyond the whole; zero for less, which is carried nowhere. */
  readonly excess: DecimalText;
  /** What came in beyond the days that have passed. */
  readonly excessToDate: DecimalText;
}

const FEN_PLACES = 2;

/**
 * How a cycle stands on a day: net over its years, and never below zero (E-22, E-23). What is worked out for a part of a
 * year goes by its days and is rounded down; it settles nothing, and is there for whoever looks in the middle (K-11).
 */
export function cycleStandingOn(maximums: readonly JudgedMaximum[], today: LegalDate): CycleStanding {
  const revenue = inFen(sumOf(maximums.map((one) => one.revenue)));
  const maximum = inFen(sumOf(maximums.map(({ amount }) => amount)));
  const maximumToDate = inFen(sumOf(maximums.map((one) => passedPart(one, today))));
  return {
    revenue,
    maximum,
    maximumToDate,
    excess: beyond(revenue, maximum),
    excessToDate: beyond(revenue, maximumToDate),
  };
}

const beyond = (revenue: DecimalText, maximum: DecimalText): DecimalText =>
  compareAmounts(revenue, maximum) > 0 ? inFen(differenceOf(revenue, maximum)) : '0.00';

function passedPart({ effectiveFrom, effectiveTo, amount }: JudgedMaximum, today: LegalDate): DecimalText {
  if (today > effectiveTo) return amount;
  if (today < effectiveFrom) return '0';
  const passed = exactProduct(amount, daysBetween(effectiveFrom, today));
  return quotientDown(passed, daysBetween(effectiveFrom, effectiveTo), FEN_PLACES);
}

/** Days from one to the other, both included. */
function daysBetween(from: LegalDate, to: LegalDate): number {
  let days = 1;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}

/** Equal parts in whole fen; the fen that are left over go to the first ones. */
export function instalmentsOf(excess: DecimalText, count: number): DecimalText[] {
  const fen = BigInt(inFen(excess).replace('.', ''));
  const parts = BigInt(count);
  const textOf = (amount: bigint): DecimalText => {
    const digits = String(amount).padStart(FEN_PLACES + 1, '0');
    return `${digits.slice(0, -FEN_PLACES)}.${digits.slice(-FEN_PLACES)}`;
  };
  return Array.from({ length: count }, (_, index) =>
    textOf(fen / parts + (BigInt(index) < fen % parts ? 1n : 0n)),
  );
}
