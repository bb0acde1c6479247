import { addDays, type LegalDate } from '../../../kernel/legal-date';
import { compareAmounts, type DecimalText } from '../../../kernel/money';
import { bandAfter, countsEarlierUnits, lineFor, type PriceScheme } from '../../../policy';
import type { QuoteChangeKind } from '../../../policy/vocabulary';

/** Something that would make the same request cost another amount, or have another answer. */
export interface QuoteChange {
  readonly kind: QuoteChangeKind;
  /** The first day of it; null for what the buyer decides. */
  readonly on: LegalDate | null;
  /** Units in the period after which another price begins; null for what is no matter of quantity. */
  readonly aboveUnits: number | null;
  readonly unitPrice: DecimalText | null;
}

interface QuoteSituation {
  readonly today: LegalDate;
  /** Null for free use. */
  readonly scheme: PriceScheme | null;
  readonly customerClass: string;
  readonly comparedFields: number;
  readonly unitsBefore: number;
  readonly quantity: number;
  /** First day of the next tariff, and of the next guided price, as far as they are announced. */
  readonly tariffFrom: LegalDate | null;
  readonly guidedPriceFrom: LegalDate | null;
  /** Last day of the guided price in force; null while it is open. */
  readonly guidedPriceTo: LegalDate | null;
  /** Last day of the agreement. */
  readonly endsOn: LegalDate | null;
}

/** What would change a quote as far as it is known today: what the buyer decides first, then by day. */
export function quoteChangesOf(situation: QuoteSituation): QuoteChange[] {
  const { today, tariffFrom, guidedPriceFrom, guidedPriceTo, endsOn } = situation;
  const guidedPriceEnds = guidedPriceTo && addDays(guidedPriceTo, 1);
  const dated = (kind: QuoteChangeKind, on: LegalDate | null): QuoteChange[] =>
    on === null || on <= today ? [] : [{ kind, on, aboveUnits: null, unitPrice: null }];
  return [
    ...nextBand(situation),
    ...[
      ...dated('COUNTING_RESTARTS', restartOf(situation)),
      ...dated('TARIFF_BEGINS', tariffFrom),
      ...dated('GUIDED_PRICE_BEGINS', guidedPriceFrom),
      ...(guidedPriceEnds === guidedPriceFrom ? [] : dated('GUIDED_PRICE_ENDS', guidedPriceEnds)),
      ...dated('TERM_ENDS', endsOn === null ? null : addDays(endsOn, 1)),
    ].sort((left, right) => (left.on ?? '').localeCompare(right.on ?? '', 'en')),
  ];
}

/** The first price that begins only after the last unit that was asked for. */
function nextBand({
  scheme,
  customerClass,
  comparedFields,
  unitsBefore,
  quantity,
}: QuoteSituation): QuoteChange[] {
  if (scheme === null) return [];
  const line = lineFor(scheme, customerClass, comparedFields);
  const last = bandAfter(line, unitsBefore + quantity - 1);
  const next = line.bands.find(
    ({ above, unitPrice }) => above > last.above && compareAmounts(unitPrice, last.unitPrice) !== 0,
  );
  return next === undefined
    ? []
    : [{ kind: 'NEXT_BAND', on: null, aboveUnits: next.above, unitPrice: next.unitPrice }];
}

/** The day on which units are counted from zero again; null where what was ordered before changes no price. */
function restartOf({ scheme, today }: QuoteSituation): LegalDate | null {
  if (scheme === null || !countsEarlierUnits(scheme)) return null;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const isLastMonth = scheme.accumulation === 'YEAR' || month === 12;
  return isLastMonth
    ? `${String(year + 1)}-01-01`
    : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
}
