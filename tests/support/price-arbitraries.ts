import fc from 'fast-check';
import { addDays } from '../../src/kernel/legal-date';
import type { PriceBand, PriceLine, PriceScheme } from '../../src/policy/pricing/price-scheme';
import type { UseEvent } from '../../src/policy/pricing/rate';
import { ACCUMULATION_PERIODS, STANDARD_CLASS } from '../../src/policy/vocabulary';

/** Random lawful schemes, and uses that go with them. Small counts, so that bands, windows and classes meet often. */

const microYuan = fc.integer({ min: 0, max: 30_000_000 }).map((micro) => (micro / 1_000_000).toFixed(6));

const bands: fc.Arbitrary<PriceBand[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    fc.array(microYuan, { minLength: 5, maxLength: 5 }),
  )
  .map(([ends, prices]) => {
    const sorted: (number | null)[] = [...ends.sort((a, b) => a - b), null];
    return sorted.map((upTo, index) => ({
      above: index === 0 ? 0 : (sorted[index - 1] ?? 0),
      upTo,
      unitPrice: prices[index] ?? '0',
    }));
  });

const linesOf = (customerClass: string): fc.Arbitrary<PriceLine[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
      fc.array(bands, { minLength: 3, maxLength: 3 }),
    )
    .map(([steps, ofLines]) =>
      [0, ...steps.sort((a, b) => a - b)].map((fieldsFrom, index) => ({
        customerClass,
        fieldsFrom,
        bands: ofLines[index] ?? [],
      })),
    );

export const OTHER_CLASSES = ['WELFARE', 'BANK'] as const;

export const anyScheme: fc.Arbitrary<PriceScheme> = fc.record({
  accumulation: fc.constantFrom(...ACCUMULATION_PERIODS),
  repeatWindowDays: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  chargesHitsOnly: fc.boolean(),
  lines: fc
    .tuple(
      linesOf(STANDARD_CLASS),
      ...OTHER_CLASSES.map((other) => fc.option(linesOf(other), { nil: [] as PriceLine[] })),
    )
    .map((lines) => lines.flat()),
});

export const FIRST_DAY = '2026-01-01';

export const anyClass = fc.constantFrom(STANDARD_CLASS, ...OTHER_CLASSES);

export const anyUses: fc.Arbitrary<UseEvent[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 120 }),
      minute: fc.integer({ min: 0, max: 959 }),
      orderId: fc.constantFrom('ord_a', 'ord_b'),
      units: fc.integer({ min: 1, max: 12 }),
      subjectKey: fc.option(fc.constantFrom('s1', 's2', 's3'), { nil: null }),
      isHit: fc.boolean(),
      comparedFields: fc.integer({ min: 0, max: 10 }),
    }),
    { maxLength: 40 },
  )
  .map((uses) =>
    uses.map(({ day, minute, ...use }, index) => {
      const usedOn = addDays(FIRST_DAY, day);
      // Before 16:00 UTC the day in Shanghai is the day in UTC.
      const occurredAt = new Date(Date.parse(`${usedOn}T00:00:00.000Z`) + minute * 60_000).toISOString();
      return { eventId: `evt_${String(index).padStart(3, '0')}`, occurredAt, usedOn, ...use };
    }),
  );
