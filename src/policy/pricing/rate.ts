import { assert } from '../../kernel/assert';
import { addDays, type LegalDate } from '../../kernel/legal-date';
import { exactProduct, roundToFen, sumOf, type DecimalText } from '../../kernel/money';
import { ACCUMULATION_PERIODS, STANDARD_CLASS, type AccumulationPeriod } from '../vocabulary';
import { lineFor, spreadOver, type PriceScheme } from './price-scheme';

/** One use of an offering by one buyer, as a gateway reports it. */
export interface UseEvent {
  /** Names the event for ever: the same id twice is one use. */
  readonly eventId: string;
  readonly orderId: string;
  /** Instant in UTC as ISO 8601 with milliseconds; it orders the uses. */
  readonly occurredAt: string;
  /** The legal date of that instant in Asia/Shanghai; it finds the price in force. */
  readonly usedOn: LegalDate;
  readonly units: number;
  /** Pseudonym of the subject asked about, by which repeats are known; null where there is none. */
  readonly subjectKey: string | null;
  readonly isHit: boolean;
  readonly comparedFields: number;
}

/** A scheme from the day on which it takes the place of the one before. */
export interface DatedScheme {
  /** Names the tariff. */
  readonly versionId: string;
  readonly effectiveFrom: LegalDate;
  readonly scheme: PriceScheme;
}

/** The class of the buyer from a day on. */
export interface DatedClass {
  readonly from: LegalDate;
  readonly customerClass: string;
}

/** Why a use costs what it costs. */
export type UseCharge = 'CHARGED' | 'NO_HIT' | 'REPEAT';

/** Units that lie in one band, and what they cost. */
export interface RatedPart {
  readonly customerClass: string;
  /** Class and number of fields of the line by which they are charged. */
  readonly lineClass: string;
  readonly fieldsFrom: number;
  readonly bandAbove: number;
  readonly bandUpTo: number | null;
  /** Units of this buyer that came before them in the period over which is counted. */
  readonly unitsBefore: number;
  readonly units: number;
  readonly unitPrice: DecimalText;
  /** Yuan, exact, not yet rounded. */
  readonly amount: DecimalText;
}

export interface RatedUse {
  readonly event: UseEvent;
  readonly versionId: string;
  readonly charge: UseCharge;
  /** Empty unless charged. */
  readonly parts: readonly RatedPart[];
}

export interface RatingFacts {
  /** The tariffs of the offering, oldest first. */
  readonly tariffs: readonly DatedScheme[];
  /** The classes of the buyer, oldest first; a day before the first belongs to the standard class. */
  readonly classes: readonly DatedClass[];
  readonly events: readonly UseEvent[];
}

/**
 * What the uses of one offering by one buyer cost, each at the tariff in force at its use (F-15). In what order the
 * events arrived, and how often, changes nothing: each counts once, at its instant, those of one instant by id.
 */
export function rate({ tariffs, classes, events }: RatingFacts): readonly RatedUse[] {
  const counted = new Map<string, number>();
  const windowEnds = new Map<string, LegalDate>();
  return inOrder(events).map((event) => {
    const { usedOn, subjectKey, units } = event;
    const tariff = latestFrom(tariffs, usedOn, ({ effectiveFrom }) => effectiveFrom);
    assert(tariff !== null, 'C-10: nothing is charged on a day without a tariff.');
    const { scheme, versionId } = tariff;
    if (scheme.chargesHitsOnly && !event.isHit) {
      return { event, versionId, charge: 'NO_HIT', parts: [] };
    }
    const windowEnd = subjectKey === null ? undefined : windowEnds.get(subjectKey);
    if (windowEnd !== undefined && usedOn <= windowEnd) {
      return { event, versionId, charge: 'REPEAT', parts: [] };
    }
    if (subjectKey !== null && scheme.repeatWindowDays !== null) {
      windowEnds.set(subjectKey, addDays(usedOn, scheme.repeatWindowDays - 1));
    }
    const unitsBefore = counted.get(periodOf(scheme.accumulation, event)) ?? 0;
    // Counted for every period, so that a tariff that counts over another one finds what was used before it began.
    for (const accumulation of ACCUMULATION_PERIODS) {
      const period = periodOf(accumulation, event);
      counted.set(period, (counted.get(period) ?? 0) + units);
    }
    const parts = partsOf(scheme, {
      customerClass: classOn(classes, usedOn),
      comparedFields: event.comparedFields,
      unitsBefore,
      units,
    });
    return { event, versionId, charge: 'CHARGED', parts };
  });
}

interface UnitsToCharge {
  readonly customerClass: string;
  readonly comparedFields: number;
  /** Units of this buyer before these in the period over which the scheme counts. */
  readonly unitsBefore: number;
  readonly units: number;
}

/** Some units under one scheme, band by band. */
export function partsOf(scheme: PriceScheme, asked: UnitsToCharge): RatedPart[] {
  const line = lineFor(scheme, asked.customerClass, asked.comparedFields);
  let unitsBefore = asked.unitsBefore;
  return spreadOver(line, unitsBefore, asked.units).map(({ band, units }) => {
    const part: RatedPart = {
      customerClass: asked.customerClass,
      lineClass: line.customerClass,
      fieldsFrom: line.fieldsFrom,
      bandAbove: band.above,
      bandUpTo: band.upTo,
      unitsBefore,
      units,
      unitPrice: band.unitPrice,
      amount: exactProduct(band.unitPrice, units),
    };
    unitsBefore += units;
    return part;
  });
}

/** What a line of some parts costs: the exact amounts added up, rounded half-up to the fen once. */
export function lineTotalOf(parts: readonly RatedPart[]): DecimalText {
  return roundToFen(sumOf(parts.map(({ amount }) => amount)));
}

/** The class of a buyer on a day. */
function classOn(classes: readonly DatedClass[], day: LegalDate): string {
  return latestFrom(classes, day, ({ from }) => from)?.customerClass ?? STANDARD_CLASS;
}

/** The period in which a use is counted, as a text: units are added up under it. */
function periodOf(
  accumulation: AccumulationPeriod,
  { orderId, usedOn }: Pick<UseEvent, 'orderId' | 'usedOn'>,
): string {
  switch (accumulation) {
    case 'ORDER':
      return orderId;
    case 'MONTH':
      return usedOn.slice(0, 7);
    case 'YEAR':
      return usedOn.slice(0, 4);
  }
}

function inOrder(events: readonly UseEvent[]): UseEvent[] {
  const once = new Map(events.map((event) => [event.eventId, event]));
  return [...once.values()].sort(
    (a, b) => compareText(a.occurredAt, b.occurredAt) || compareText(a.eventId, b.eventId),
  );
}

// By code unit and not by locale, so that every machine agrees.
function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function latestFrom<Version>(
  versions: readonly Version[],
  day: LegalDate,
  from: (version: Version) => LegalDate,
): Version | null {
  return versions.filter((version) => from(version) <= day).at(-1) ?? null;
}
