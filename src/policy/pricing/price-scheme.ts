import { assert } from '../../kernel/assert';
import { compareAmounts, type DecimalText } from '../../kernel/money';
import { STANDARD_CLASS, type AccumulationPeriod } from '../vocabulary';

/**
 * What a unit costs, as data: for each customer class and number of compared fields a row of bands that add up.
 * A guided price and a tariff have the same shape, so that one can be held against the other point by point.
 */
export interface PriceScheme {
  readonly accumulation: AccumulationPeriod;
  /**
   * Legal days, the first included, in which a repeat for the same subject is not charged again; null when each use is.
   * One day is the calendar day in Asia/Shanghai.
   */
  readonly repeatWindowDays: number | null;
  /** True where a query without a hit costs nothing and is not counted. */
  readonly chargesHitsOnly: boolean;
  readonly lines: readonly PriceLine[];
}

/** The bands of one customer class, from a number of compared fields on. */
export interface PriceLine {
  readonly customerClass: string;
  /** The line counts from this many compared fields up to the next line of its class; the first one begins at 0. */
  readonly fieldsFrom: number;
  readonly bands: readonly PriceBand[];
}

/** The price of the units above one count and up to another. A free quota is a first band at zero. */
export interface PriceBand {
  /** Units that come before this band: its first unit is the next one. */
  readonly above: number;
  /** The last unit of this band; null for the band that goes on. */
  readonly upTo: number | null;
  readonly unitPrice: DecimalText;
}

/** One price for every unit, buyer and number of fields. */
export function flatScheme(unitPrice: DecimalText): PriceScheme {
  return {
    accumulation: 'ORDER',
    repeatWindowDays: null,
    chargesHitsOnly: false,
    lines: [{ customerClass: STANDARD_CLASS, fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice }] }],
  };
}

/** Every amount of a scheme, in the order of its lines and bands. */
export function amountsOf({ lines }: PriceScheme): DecimalText[] {
  return lines.flatMap(({ bands }) => bands.map(({ unitPrice }) => unitPrice));
}

/**
 * The one price of a scheme that charges every use of everybody alike; null where it differs by class, fields or
 * quantity, or where not every use is charged.
 */
export function onePriceOf(scheme: PriceScheme): DecimalText | null {
  const [first, ...others] = amountsOf(scheme);
  const isPlain = scheme.repeatWindowDays === null && !scheme.chargesHitsOnly;
  return isPlain && first !== undefined && others.every((other) => compareAmounts(other, first) === 0)
    ? first
    : null;
}

/** The line by which a buyer of a class is charged; a class that the scheme does not name pays as the standard class. */
export function lineFor(scheme: PriceScheme, customerClass: string, comparedFields: number): PriceLine {
  const named = scheme.lines.some((line) => line.customerClass === customerClass);
  const own = named ? customerClass : STANDARD_CLASS;
  let found: PriceLine | null = null;
  for (const line of scheme.lines) {
    if (
      line.customerClass === own &&
      line.fieldsFrom <= comparedFields &&
      (found === null || line.fieldsFrom > found.fieldsFrom)
    ) {
      found = line;
    }
  }
  assert(found !== null, 'A lawful scheme has a line for the standard class from no compared fields on.');
  return found;
}

/** The band that holds the unit after `above` others. */
export function bandAfter(line: PriceLine, above: number): PriceBand {
  const band = line.bands.find(({ upTo }) => upTo === null || above < upTo);
  assert(band !== undefined, 'The last band of a lawful line goes on.');
  return band;
}

/** The part of a band that some units take up. */
export interface BandShare {
  readonly band: PriceBand;
  readonly units: number;
}

/** Spreads units that follow `above` others over the bands of a line, in their order. */
export function spreadOver(line: PriceLine, above: number, units: number): BandShare[] {
  const shares: BandShare[] = [];
  let at = above;
  const end = above + units;
  while (at < end) {
    const band = bandAfter(line, at);
    const upTo = band.upTo === null ? end : Math.min(band.upTo, end);
    shares.push({ band, units: upTo - at });
    at = upTo;
  }
  return shares;
}

/** True where every unit of a line costs the same, so that it does not matter over what units are counted. */
export function isFlat({ bands }: PriceLine): boolean {
  const [first, ...others] = bands;
  return (
    first !== undefined && others.every((other) => compareAmounts(other.unitPrice, first.unitPrice) === 0)
  );
}

/** True where the number of compared fields decides by which line somebody pays. */
export function hasFieldSteps({ lines }: PriceScheme): boolean {
  return lines.some(({ fieldsFrom }) => fieldsFrom > 0);
}

/** True where a unit may cost more or less for what the same buyer took before in the period of accumulation. */
export function countsEarlierUnits({ accumulation, lines }: PriceScheme): boolean {
  return accumulation !== 'ORDER' && !lines.every(isFlat);
}
