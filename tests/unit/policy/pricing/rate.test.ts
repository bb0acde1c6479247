import fc from 'fast-check';
import { addDays } from '../../../../src/kernel/legal-date';
import { compareAmounts, sumOf } from '../../../../src/kernel/money';
import { breachOf, guideOf } from '../../../../src/policy/pricing/price-guide';
import {
  bandAfter,
  flatScheme,
  lineFor,
  type PriceScheme,
} from '../../../../src/policy/pricing/price-scheme';
import {
  lineTotalOf,
  rate,
  type DatedScheme,
  type RatedUse,
  type UseEvent,
} from '../../../../src/policy/pricing/rate';
import { atThousandths, micro } from '../../../support/micro-yuan';
import { anyClass, anyScheme, anyUses, FIRST_DAY } from '../../../support/price-arbitraries';

const parts = (uses: readonly RatedUse[]) => uses.flatMap((use) => use.parts);

const history: fc.Arbitrary<DatedScheme[]> = fc
  .tuple(anyScheme, anyScheme, anyScheme, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 119 }))
  .map(([first, second, third, secondDay, thirdDay]) => [
    { versionId: 't1', effectiveFrom: FIRST_DAY, scheme: first },
    { versionId: 't2', effectiveFrom: addDays(FIRST_DAY, secondDay), scheme: second },
    { versionId: 't3', effectiveFrom: addDays(FIRST_DAY, thirdDay), scheme: third },
  ]);

/** The slow and obvious way: unit by unit, every earlier use looked at again. */
function slowly(tariffs: readonly DatedScheme[], customerClass: string, events: readonly UseEvent[]): bigint {
  const unique = events.filter(
    (event, index) => events.findIndex(({ eventId }) => eventId === event.eventId) === index,
  );
  const sorted = unique.sort((a, b) =>
    `${a.occurredAt}${a.eventId}` < `${b.occurredAt}${b.eventId}` ? -1 : 1,
  );
  const charged: { event: UseEvent; windowEnd: string | null }[] = [];
  let total = 0n;
  for (const event of sorted) {
    const scheme = inForce(tariffs, event.usedOn);
    if (scheme.chargesHitsOnly && !event.isHit) continue;
    const isRepeat = charged.some(
      (before) =>
        event.subjectKey !== null &&
        before.event.subjectKey === event.subjectKey &&
        before.windowEnd !== null &&
        event.usedOn <= before.windowEnd,
    );
    if (isRepeat) continue;
    const length = scheme.accumulation === 'YEAR' ? 4 : 7;
    const isCountedWith = (before: UseEvent) =>
      scheme.accumulation === 'ORDER'
        ? before.orderId === event.orderId
        : before.usedOn.slice(0, length) === event.usedOn.slice(0, length);
    let unit = 0;
    for (const before of charged) if (isCountedWith(before.event)) unit += before.event.units;
    for (let done = 0; done < event.units; done += 1) {
      total += micro(bandAfter(lineFor(scheme, customerClass, event.comparedFields), unit + done).unitPrice);
    }
    const days = scheme.repeatWindowDays;
    charged.push({ event, windowEnd: days === null ? null : addDays(event.usedOn, days - 1) });
  }
  return total;
}

function inForce(versions: readonly DatedScheme[], day: string): PriceScheme {
  const found = versions.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1);
  if (found === undefined) throw new Error('The first version begins before every use.');
  return found.scheme;
}

describe('rate', () => {
  it('[F-15] gives the total of a slow recomputation, unit by unit', () => {
    fc.assert(
      fc.property(history, anyClass, anyUses, (tariffs, customerClass, events) => {
        const uses = rate({ tariffs, classes: [{ from: FIRST_DAY, customerClass }], events });
        expect(micro(sumOf(parts(uses).map(({ amount }) => amount)))).toBe(
          slowly(tariffs, customerClass, [...events]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('[F-15] gives the same answer in whatever order, and however often, the events arrive', () => {
    const shuffled = fc.tuple(history, anyUses).chain(([tariffs, events]) =>
      fc.tuple(
        fc.constant(tariffs),
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: 2 * events.length,
          maxLength: 2 * events.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([tariffs, events, arrived]) => {
        expect(rate({ tariffs, classes: [], events: arrived })).toEqual(
          rate({ tariffs, classes: [], events }),
        );
      }),
    );
  });

  it('[E-06] charges no unit above the guided price of its date, class, fields and place', () => {
    const perMille = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(history, perMille, anyClass, anyUses, (guides, shares, customerClass, events) => {
        const tariffs = guides.map(({ scheme, ...version }) => ({
          ...version,
          scheme: atThousandths(scheme, shares),
        }));
        for (const [index, { scheme }] of tariffs.entries()) {
          const guided = guides[index]?.scheme ?? scheme;
          expect(breachOf(scheme, guideOf({ form: 'CEILING', scheme: guided, floats: null }))).toBeNull();
        }
        for (const { event, parts: own } of rate({
          tariffs,
          classes: [{ from: FIRST_DAY, customerClass }],
          events,
        })) {
          const guide = inForce(guides, event.usedOn);
          for (const part of own) {
            const limit = bandAfter(lineFor(guide, customerClass, event.comparedFields), part.unitsBefore);
            expect(compareAmounts(part.unitPrice, limit.unitPrice)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('[E-34] rounds once, half-up, at the end of a line', () => {
    const scheme = flatScheme('0.0028');
    const events = Array.from({ length: 2 }, (_, index): UseEvent => ({
      eventId: `e${String(index)}`,
      orderId: 'ord_a',
      occurredAt: '2026-01-01T00:00:00.000Z',
      usedOn: FIRST_DAY,
      units: 1,
      subjectKey: null,
      isHit: true,
      comparedFields: 0,
    }));
    const uses = rate({
      tariffs: [{ versionId: 't', effectiveFrom: FIRST_DAY, scheme }],
      classes: [],
      events,
    });
    expect(sumOf(parts(uses).map(({ amount }) => amount))).toBe('0.0056');
    expect(lineTotalOf(parts(uses))).toBe('0.01');
  });
});
