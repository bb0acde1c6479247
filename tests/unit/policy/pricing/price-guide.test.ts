import fc from 'fast-check';
import { compareAmounts } from '../../../../src/kernel/money';
import { breachOf, guideOf, stretchesOf } from '../../../../src/policy/pricing/price-guide';
import {
  bandAfter,
  flatScheme,
  lineFor,
  type PriceScheme,
} from '../../../../src/policy/pricing/price-scheme';
import { STANDARD_CLASS } from '../../../../src/policy/vocabulary';
import { anyScheme, OTHER_CLASSES } from '../../../support/price-arbitraries';

const ceiling = (scheme: PriceScheme) => guideOf({ form: 'CEILING', scheme, floats: null });

const bands = (...ends: [number | null, string][]): PriceScheme => ({
  ...flatScheme('0'),
  accumulation: 'YEAR',
  lines: [
    {
      customerClass: STANDARD_CLASS,
      fieldsFrom: 0,
      bands: ends.map(([upTo, unitPrice], index) => ({ above: ends[index - 1]?.[0] ?? 0, upTo, unitPrice })),
    },
  ],
});

describe('breachOf', () => {
  it('[E-06] finds one unit above the ceiling under an average below it', () => {
    const tariff = bands([10, '0.1'], [11, '9.01'], [null, '0.1']);
    expect(breachOf(tariff, ceiling({ ...flatScheme('9'), accumulation: 'ORDER' }))).toMatchObject({
      kind: 'ABOVE_CEILING',
      stretch: { above: 10, upTo: 11, unitPrice: '9.01', ceiling: '9' },
    });
  });

  it('[E-06] holds a class that only the guided price names against the price that it would pay', () => {
    const guided: PriceScheme = {
      ...flatScheme('9'),
      lines: [
        ...flatScheme('9').lines,
        { customerClass: 'WELFARE', fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice: '4.5' }] },
      ],
    };
    expect(breachOf(flatScheme('5'), ceiling(guided))).toMatchObject({
      kind: 'ABOVE_CEILING',
      stretch: { customerClass: 'WELFARE', unitPrice: '5', ceiling: '4.5' },
    });
    expect(breachOf(flatScheme('4.5'), ceiling(guided))).toBeNull();
  });

  it('[E-06] keeps a free quota, a repeat window and "no hit no charge" of the guided price', () => {
    const guided = { ...bands([2, '0'], [null, '10']), repeatWindowDays: 30, chargesHitsOnly: true };
    expect(breachOf({ ...guided, chargesHitsOnly: false }, ceiling(guided))).toEqual({ kind: 'HITS_ONLY' });
    expect(breachOf({ ...guided, repeatWindowDays: 29 }, ceiling(guided))).toEqual({
      kind: 'REPEAT_WINDOW',
      days: 29,
      guided: 30,
    });
    expect(
      breachOf(
        { ...guided, ...bands([1, '0'], [null, '10']), repeatWindowDays: 30, chargesHitsOnly: true },
        ceiling(guided),
      ),
    ).toMatchObject({
      kind: 'ABOVE_CEILING',
      stretch: { above: 1, upTo: 2, ceiling: '0' },
    });
    expect(breachOf({ ...guided, accumulation: 'MONTH' }, ceiling(guided))).toMatchObject({
      kind: 'ACCUMULATION',
    });
    expect(breachOf({ ...guided, repeatWindowDays: 45 }, ceiling(guided))).toBeNull();
  });

  it('[E-34] rounds the ceiling of a benchmark down and its floor up', () => {
    const guide = guideOf({
      form: 'BENCHMARK',
      scheme: flatScheme('0.000333'),
      floats: { upPercent: '10', downPercent: '10' },
    });
    expect(breachOf(flatScheme('0.000367'), guide)).toMatchObject({
      kind: 'ABOVE_CEILING',
      stretch: { ceiling: '0.000366' },
    });
    expect(breachOf(flatScheme('0.000299'), guide)).toMatchObject({
      kind: 'BELOW_FLOOR',
      stretch: { floor: '0.0003' },
    });
    expect(breachOf(flatScheme('0.0003'), guide)).toBeNull();
  });

  it('[E-06] answers like a comparison of every unit, one by one', () => {
    fc.assert(
      fc.property(anyScheme, anyScheme, (tariff, guided) => {
        const alike = { accumulation: 'YEAR', repeatWindowDays: null, chargesHitsOnly: false } as const;
        const own = { ...tariff, ...alike };
        const guide = ceiling({ ...guided, ...alike });
        let isAbove = false;
        for (const customerClass of [STANDARD_CLASS, ...OTHER_CLASSES]) {
          for (let fields = 0; fields <= 10; fields += 1) {
            for (let unit = 0; unit <= 32; unit += 1) {
              const price = bandAfter(lineFor(own, customerClass, fields), unit).unitPrice;
              const limit = bandAfter(lineFor(guide.ceilings, customerClass, fields), unit).unitPrice;
              if (compareAmounts(price, limit) > 0) isAbove = true;
            }
          }
        }
        expect(breachOf(own, guide) !== null).toBe(isAbove);
      }),
    );
  });

  it('[E-06] cuts a tariff into stretches that follow each other and lie in one band each', () => {
    fc.assert(
      fc.property(anyScheme, anyScheme, (tariff, guided) => {
        const guide = ceiling(guided);
        const stretches = stretchesOf(tariff, guide);
        for (const { customerClass, fieldsFrom, above, upTo, guideAbove } of stretches) {
          const limit = bandAfter(lineFor(guide.ceilings, customerClass, fieldsFrom), above);
          expect(limit.above).toBe(guideAbove);
          expect(limit.upTo === null || (upTo !== null && upTo <= limit.upTo)).toBe(true);
          const isFirst = above === 0;
          expect(
            isFirst ||
              stretches.some(
                (before) =>
                  before.customerClass === customerClass &&
                  before.fieldsFrom === fieldsFrom &&
                  before.upTo === above,
              ),
          ).toBe(true);
        }
      }),
    );
  });
});
