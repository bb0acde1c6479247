import { benchmarkCeiling, benchmarkFloor, compareAmounts, type DecimalText } from '../../kernel/money';
import { STANDARD_CLASS, type GuidedPriceForm } from '../vocabulary';
import { bandAfter, flatScheme, isFlat, lineFor, type PriceBand, type PriceScheme } from './price-scheme';

/** How far a tariff may go from the benchmark, in percent of it: 20 is 20 %. */
export interface Floats {
  readonly upPercent: DecimalText;
  readonly downPercent: DecimalText;
}

/** A guided price as its issuer wrote it: ceilings, or benchmarks with floats. */
export interface GuidedScheme {
  readonly form: GuidedPriceForm;
  readonly scheme: PriceScheme;
  /** Of a benchmark; null for a ceiling. */
  readonly floats: Floats | null;
}

/** Between what amounts each unit may cost. A ceiling alone has floors of zero. */
export interface PriceGuide {
  readonly ceilings: PriceScheme;
  readonly floors: PriceScheme;
}

/** The limits that a guided price sets: ceilings rounded down and floors up, so that rounding never widens them. */
export function guideOf({ scheme, floats }: GuidedScheme): PriceGuide {
  return floats === null
    ? { ceilings: scheme, floors: withPrices(scheme, () => '0') }
    : {
        ceilings: withPrices(scheme, (benchmark) => benchmarkCeiling(benchmark, floats.upPercent)),
        floors: withPrices(scheme, (benchmark) => benchmarkFloor(benchmark, floats.downPercent)),
      };
}

function withPrices(scheme: PriceScheme, priceOf: (unitPrice: DecimalText) => DecimalText): PriceScheme {
  return {
    ...scheme,
    lines: scheme.lines.map((line) => ({
      ...line,
      bands: line.bands.map((band) => ({ ...band, unitPrice: priceOf(band.unitPrice) })),
    })),
  };
}

/** A ceiling for everybody, as one amount. */
export function flatCeiling(ceiling: DecimalText): GuidedScheme {
  return { form: 'CEILING', scheme: flatScheme(ceiling), floats: null };
}

/** A tariff for which it does not matter over what units are counted, counted as its guide counts: it comes to the same. */
export function countedAlike(
  tariff: PriceScheme,
  guidedPrice: { readonly guide: GuidedScheme } | null,
): PriceScheme {
  return guidedPrice !== null && tariff.lines.every(isFlat)
    ? { ...tariff, accumulation: guidedPrice.guide.scheme.accumulation }
    : tariff;
}

/** The same guide without its floors: an agreed price stays lawful when a floor rises above it. */
export function ceilingsOnly(guided: GuidedScheme): GuidedScheme {
  return { form: 'CEILING', scheme: guideOf(guided).ceilings, floats: null };
}

/** What one buyer was charged for some units, as a scheme: what it was not charged for costs nothing there. */
export function schemeOfCharge(parts: readonly ChargedUnits[]): PriceScheme {
  const bands: PriceBand[] = [];
  let above = 0;
  for (const { unitsBefore, units, unitPrice } of parts) {
    if (unitsBefore > above) bands.push({ above, upTo: unitsBefore, unitPrice: '0' });
    above = unitsBefore + units;
    bands.push({ above: unitsBefore, upTo: above, unitPrice });
  }
  bands.push({ above, upTo: null, unitPrice: '0' });
  return { ...flatScheme('0'), lines: [{ customerClass: STANDARD_CLASS, fieldsFrom: 0, bands }] };
}

export interface ChargedUnits {
  readonly unitsBefore: number;
  readonly units: number;
  readonly unitPrice: DecimalText;
}

/** The ceilings for one class of buyers and number of compared fields, as a guide for everybody. */
export function ceilingsFor(
  guided: GuidedScheme,
  { customerClass, comparedFields }: { readonly customerClass: string; readonly comparedFields: number },
): GuidedScheme {
  const { bands } = lineFor(guideOf(guided).ceilings, customerClass, comparedFields);
  const scheme = { ...flatScheme('0'), lines: [{ customerClass: STANDARD_CLASS, fieldsFrom: 0, bands }] };
  return { form: 'CEILING', scheme, floats: null };
}

/** The highest that any unit may cost: by it a guided price is held against the maximum permitted revenue. */
export function highestCeilingOf(guided: GuidedScheme): DecimalText {
  const ceilings = guideOf(guided).ceilings.lines.flatMap(({ bands }) =>
    bands.map(({ unitPrice }) => unitPrice),
  );
  return ceilings.reduce(
    (highest, ceiling) => (compareAmounts(ceiling, highest) > 0 ? ceiling : highest),
    '0',
  );
}

/** One stretch of units for which neither the tariff nor the guided price changes. */
export interface GuidedStretch {
  readonly customerClass: string;
  readonly fieldsFrom: number;
  readonly above: number;
  readonly upTo: number | null;
  readonly unitPrice: DecimalText;
  readonly ceiling: DecimalText;
  readonly floor: DecimalText;
  /** The line and band of the guided price in which the stretch lies. */
  readonly guideClass: string;
  readonly guideFieldsFrom: number;
  readonly guideAbove: number;
}

/**
 * The tariff cut at every point where it or the guided price changes, for every class and number of fields that either
 * of them names: each stretch lies in one band of the guided price, and can be held against it by itself.
 */
export function stretchesOf(tariff: PriceScheme, guide: PriceGuide): GuidedStretch[] {
  const { ceilings, floors } = guide;
  const stretches: GuidedStretch[] = [];
  for (const customerClass of classesOf(tariff, ceilings)) {
    for (const fieldsFrom of fieldStepsOf(customerClass, tariff, ceilings)) {
      const own = lineFor(tariff, customerClass, fieldsFrom);
      const limit = lineFor(ceilings, customerClass, fieldsFrom);
      const least = lineFor(floors, customerClass, fieldsFrom);
      let above: number | null = 0;
      while (above !== null) {
        const band = bandAfter(own, above);
        const ceiling = bandAfter(limit, above);
        const upTo = earlierEnd(band, ceiling);
        stretches.push({
          customerClass,
          fieldsFrom,
          above,
          upTo,
          unitPrice: band.unitPrice,
          ceiling: ceiling.unitPrice,
          floor: bandAfter(least, above).unitPrice,
          guideClass: limit.customerClass,
          guideFieldsFrom: limit.fieldsFrom,
          guideAbove: ceiling.above,
        });
        above = upTo;
      }
    }
  }
  return stretches;
}

function earlierEnd(a: PriceBand, b: PriceBand): number | null {
  if (a.upTo === null || b.upTo === null) {
    return a.upTo ?? b.upTo;
  }
  return Math.min(a.upTo, b.upTo);
}

const classesOf = (...schemes: readonly PriceScheme[]): string[] => [
  ...new Set(schemes.flatMap(({ lines }) => lines.map(({ customerClass }) => customerClass))),
];

/** Where the price of a class may change with the number of compared fields: the steps of the lines that it pays by. */
function fieldStepsOf(customerClass: string, ...schemes: readonly PriceScheme[]): number[] {
  const steps = schemes.flatMap((scheme) => {
    const paysAs = lineFor(scheme, customerClass, 0).customerClass;
    return scheme.lines.filter((line) => line.customerClass === paysAs).map(({ fieldsFrom }) => fieldsFrom);
  });
  return [...new Set(steps)].sort((a, b) => a - b);
}

/** Where a tariff leaves its guide, in the words of the refusal. */
export type GuideBreach =
  | { readonly kind: 'ABOVE_CEILING' | 'BELOW_FLOOR'; readonly stretch: GuidedStretch }
  | { readonly kind: 'ACCUMULATION'; readonly accumulation: string; readonly guided: string }
  | { readonly kind: 'REPEAT_WINDOW'; readonly days: number; readonly guided: number }
  | { readonly kind: 'HITS_ONLY' };

/**
 * The first point at which a tariff leaves its guide; null where it stays within it for every class, number of fields
 * and unit. An average below the ceiling excuses no unit above it.
 */
export function breachOf(tariff: PriceScheme, guide: PriceGuide): GuideBreach | null {
  const { ceilings } = guide;
  if (ceilings.chargesHitsOnly && !tariff.chargesHitsOnly) {
    return { kind: 'HITS_ONLY' };
  }
  const guided = ceilings.repeatWindowDays ?? 0;
  const days = tariff.repeatWindowDays ?? 0;
  if (days < guided) {
    return { kind: 'REPEAT_WINDOW', days, guided };
  }
  // Counted over other periods, the same unit would have another place in the bands of each.
  const isPlaceOfUnitCounted = !ceilings.lines.every(isFlat) && !tariff.lines.every(isFlat);
  if (tariff.accumulation !== ceilings.accumulation && isPlaceOfUnitCounted) {
    return { kind: 'ACCUMULATION', accumulation: tariff.accumulation, guided: ceilings.accumulation };
  }
  for (const stretch of stretchesOf(tariff, guide)) {
    if (compareAmounts(stretch.unitPrice, stretch.ceiling) > 0) {
      return { kind: 'ABOVE_CEILING', stretch };
    }
    if (compareAmounts(stretch.unitPrice, stretch.floor) < 0) {
      return { kind: 'BELOW_FLOOR', stretch };
    }
  }
  return null;
}
