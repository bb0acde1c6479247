import { Decimal } from 'decimal.js';
import { assert } from './assert';

/** An exact amount of yuan in plain decimal notation. Text, because a binary float cannot hold one fen exactly. */
export type DecimalText = string;

/** A unit price has at most this many decimal places, because published unit prices go below one fen. */
export const UNIT_PRICE_PLACES = 6;

/** An amount that is paid has exactly this many decimal places: the fen is the smallest coin. */
const AMOUNT_PLACES = 2;

// Own precision: 14 + 6 digits of price times 16 digits of quantity must never round on the way to the fen.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

// Wider than any amount here, so that a rule can say what is wrong with one that is too large.
const PLAIN_DECIMAL = /^-?\d{1,40}(?:\.\d{1,40})?$/;
/** The largest unit price: 14 digits before the point and 6 after it. */
export const LARGEST_UNIT_PRICE: DecimalText = '99999999999999.999999';

const PERCENT = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,4})?$/;
const UNIT_PRICE = /^(?:0|[1-9]\d{0,13})(?:\.\d{1,6})?$/;
const AMOUNT = /^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;

/** A percentage has at most this many decimal places. */
export const PERCENT_PLACES = 4;

/** True for a percentage from zero with at most 4 decimal places and 3 digits before the point. */
export function isPercent(text: string): boolean {
  return PERCENT.test(text);
}

/** True for a plain decimal number without exponent, blanks or signs but a leading minus. */
export function isDecimalText(text: string): boolean {
  return PLAIN_DECIMAL.test(text);
}

/** True for zero or more yuan with at most 6 decimal places and at most 14 digits before the point. */
export function isUnitPrice(text: string): boolean {
  return UNIT_PRICE.test(text);
}

/** True for zero or more yuan in whole fen, with at most 16 digits before the point. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

export function parseAmount(text: DecimalText): Decimal {
  assert(isDecimalText(text), 'An amount is plain decimal text.');
  return new Exact(text);
}

/** A ceiling is always rounded down, so that rounding never permits more than was decided. */
export function roundCeilingDown(text: DecimalText, places: number = UNIT_PRICE_PLACES): DecimalText {
  return parseAmount(text).toDecimalPlaces(places, Decimal.ROUND_FLOOR).toFixed();
}

/** The same amount without the zeros that a column adds: what people read. */
export function plainAmount(text: DecimalText): DecimalText {
  return parseAmount(text).toFixed();
}

export function compareAmounts(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  const left = parseAmount(a);
  const right = parseAmount(b);
  if (left.lessThan(right)) {
    return -1;
  }
  return left.greaterThan(right) ? 1 : 0;
}

export function isZero(text: DecimalText): boolean {
  return parseAmount(text).isZero();
}

/** An amount of whole fen with both places written out, as a column holds it. */
export function inFen(text: DecimalText): DecimalText {
  const amount = parseAmount(text);
  assert(amount.decimalPlaces() <= AMOUNT_PLACES, 'What is paid or booked is whole fen.');
  return amount.toFixed(AMOUNT_PLACES);
}

/** The exact sum; zero for none. */
export function sumOf(amounts: readonly DecimalText[]): DecimalText {
  return amounts.reduce((sum, amount) => sum.plus(parseAmount(amount)), new Exact(0)).toFixed();
}

/** Unit price times quantity, exact and not rounded. */
export function exactProduct(unitPrice: DecimalText, quantity: number): DecimalText {
  assert(Number.isSafeInteger(quantity) && quantity >= 0, 'A quantity is a whole number from 0.');
  return parseAmount(unitPrice).times(quantity).toFixed();
}

/** An exact amount rounded half-up to the fen: done once for each line, at its end. */
export function roundToFen(amount: DecimalText): DecimalText {
  return parseAmount(amount).toFixed(AMOUNT_PLACES, Decimal.ROUND_HALF_UP);
}

/** A benchmark with its upper float in percent, rounded down like every ceiling. */
export function benchmarkCeiling(benchmark: DecimalText, upPercent: DecimalText): DecimalText {
  const factor = parseAmount(upPercent).plus(100).dividedBy(100);
  return roundCeilingDown(parseAmount(benchmark).times(factor).toFixed());
}

/** A benchmark with its lower float in percent, rounded up, so that rounding never permits less than was decided. */
export function benchmarkFloor(benchmark: DecimalText, downPercent: DecimalText): DecimalText {
  const factor = new Exact(100).minus(parseAmount(downPercent)).dividedBy(100);
  return parseAmount(benchmark)
    .times(factor)
    .toDecimalPlaces(UNIT_PRICE_PLACES, Decimal.ROUND_CEIL)
    .toFixed();
}

/** The exact difference, negative where the second is the larger. */
export function differenceOf(a: DecimalText, b: DecimalText): DecimalText {
  return parseAmount(a).minus(parseAmount(b)).toFixed();
}

/** So many percent of an amount, exactly. */
export function percentOf(amount: DecimalText, percent: DecimalText): DecimalText {
  return parseAmount(amount).times(parseAmount(percent)).dividedBy(100).toFixed();
}

/** The largest amount of so many places that, taken so many times, does not exceed the whole. */
export function quotientDown(whole: DecimalText, parts: number, places: number): DecimalText {
  assert(Number.isSafeInteger(parts) && parts > 0, 'Something is divided into a whole number of parts.');
  return parseAmount(whole).dividedBy(parts).toDecimalPlaces(places, Decimal.ROUND_FLOOR).toFixed();
}

/** One amount in percent of another, rounded half-up to 4 places for people to read; comparisons are made exactly. */
export function ratioPercent(amount: DecimalText, whole: DecimalText): DecimalText {
  return parseAmount(amount).times(100).dividedBy(parseAmount(whole)).toFixed(4, Decimal.ROUND_HALF_UP);
}
