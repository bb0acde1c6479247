import fc from 'fast-check';
import { deviationOf } from '../../../../src/policy/pricing/annual-deviation.policy';
import { maximumRevenueOf } from '../../../../src/policy/pricing/maximum-revenue';
import { proposedCeiling } from '../../../../src/policy/pricing/propose-guided-prices.rules';
import {
  differenceOf,
  exactProduct,
  percentOf,
  ratioPercent,
  roundToFen,
  sumOf,
} from '../../../../src/kernel/money';
import { costLine, WORKED_MAXIMUM, workedSurvey } from './survey';

const lineTotal = (price: string, units: number): string => roundToFen(exactProduct(price, units));

const NO_WEIGHT = { data: '0', computing: '0', storage: '0', labour: '0' };
const WORKED_LINES = [
  { _case: 'P1', weight: '55', forecastVolume: 4_500_000, places: 4, ceiling: '2.0098', most: '9044100.00' },
  { _case: 'P2', weight: '20', forecastVolume: 400, places: 2, ceiling: '8222.26', most: '3288904.00' },
  { _case: 'P3', weight: '25', forecastVolume: 13_000, places: 2, ceiling: '316.24', most: '4111120.00' },
];

describe('the worked example, to the fen', () => {
  it('[E-07] computes the maximum permitted revenue', () => {
    expect(maximumRevenueOf(workedSurvey())).toEqual({
      booked: '19000000.00',
      excluded: { NOT_REASONABLE: '150000.00', OUTSIDE_OPERATION: '0.00', FREE_PRODUCTS: '2827500.00' },
      operatingCost: '15022500.00',
      profitRatePercent: '6.75',
      permittedProfit: '1014018.75',
      gross: WORKED_MAXIMUM,
      amount: WORKED_MAXIMUM,
    });
  });

  it('[E-08] computes the highest profit that could be permitted', () => {
    expect(maximumRevenueOf(workedSurvey({ addOnPoints: '6' })).permittedProfit).toBe('1164243.75');
  });

  it.each(WORKED_LINES)('[E-15] allocates the ceiling of $_case', (line) => {
    const { weight, ceiling, most, forecastVolume } = line;
    const proposed = proposedCeiling(WORKED_MAXIMUM, { ...line, weights: { ...NO_WEIGHT, data: weight } });
    expect(proposed).toBe(ceiling);
    expect(lineTotal(proposed, forecastVolume)).toBe(most);
  });

  it('[E-16] has ceilings that together are 16,444,124.00, and would be above it with one rounded up', () => {
    const total = (first: string): string =>
      sumOf(
        WORKED_LINES.map(({ ceiling, forecastVolume }, index) =>
          lineTotal(index === 0 ? first : ceiling, forecastVolume),
        ),
      );
    expect(total('2.0098')).toBe('16444124');
    expect(total('2.0099')).toBe('16444574');
    expect(Number(differenceOf(WORKED_MAXIMUM, total('2.0099')))).toBeLessThan(0);
  });

  it.each([
    {
      _case: 'case 1',
      calls: 5_600_000,
      revenue: '18350000',
      difference: '1905475',
      percent: '11.5873',
      band: 'BEYOND',
    },
    {
      _case: 'case 2',
      calls: 5_300_000,
      revenue: '17780000',
      difference: '1335475',
      percent: '8.1211',
      band: 'WITHIN',
    },
  ])('[E-25] judges the year result of $_case', ({ calls, revenue, difference, percent, band }) => {
    const cameIn = sumOf([lineTotal('1.90', calls), lineTotal('8000', 420), lineTotal('300', 14_500)]);
    expect(cameIn).toBe(revenue);
    const deviation = deviationOf({ on: '2027-12-31', revenue: cameIn, maximum: WORKED_MAXIMUM });
    expect(deviation).toEqual({ difference, limitPercent: 10, band });
    expect(ratioPercent(deviation.difference, WORKED_MAXIMUM)).toBe(percent);
  });

  it('[E-22] finds the excess of the cycle and what the next one allows', () => {
    const revenue = sumOf(['18350000', '16900000', '15800000']);
    const excess = differenceOf(revenue, sumOf([WORKED_MAXIMUM, WORKED_MAXIMUM, WORKED_MAXIMUM]));
    expect([revenue, excess]).toEqual(['51050000', '1716425']);
    expect(differenceOf('51000000', excess)).toBe('49283575');
    expect(lineTotal('858212.50', 2)).toBe('1716425.00');
  });
});

/** Whole fen as a text, by nothing but integers. */
const fenText = (fen: bigint): string => `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
const rateText = (hundredthsOfBasisPoint: number): string =>
  `${String(Math.floor(hundredthsOfBasisPoint / 10_000))}.${String(hundredthsOfBasisPoint % 10_000).padStart(4, '0')}`;

describe('a maximum permitted revenue', () => {
  const fen = fc.bigInt({ min: 0n, max: 10n ** 13n });
  const rate = fc.integer({ min: 0, max: 60_000 });

  it('[E-07] equals the slow sum in whole fen, rounded down once', () => {
    fc.assert(
      fc.property(
        fen,
        fen,
        fen,
        fen,
        fen,
        rate,
        rate,
        (cost, notReasonable, free, subsidy, taxes, bond, addOn) => {
          const booked = cost + notReasonable + free + subsidy;
          const figures = maximumRevenueOf(
            workedSurvey({
              costs: [
                costLine('PLATFORM', fenText(booked)),
                costLine('PLATFORM', fenText(notReasonable), 'NOT_REASONABLE'),
                costLine('PLATFORM', fenText(free), 'FREE_PRODUCTS'),
              ],
              subsidy: fenText(subsidy),
              taxes: fenText(taxes),
              bondAveragePercent: rateText(bond),
              addOnPoints: rateText(addOn),
            }),
          );
          // A rate of 60,000 is 6 %: one in a million of the cost for each unit.
          const profit = (cost * BigInt(bond + addOn)) / 1_000_000n;
          expect(figures.operatingCost).toBe(fenText(cost));
          expect(figures.permittedProfit).toBe(fenText(profit));
          expect(figures.amount).toBe(fenText(cost + profit + taxes));
        },
      ),
    );
  });
});

describe('ceilings by allocation', () => {
  const line = fc.record({
    weight: fc.integer({ min: 1, max: 200_000 }),
    forecastVolume: fc.integer({ min: 1, max: 2_000_000_000 }),
    places: fc.integer({ min: 0, max: 6 }),
  });

  it('[E-16] never bring in more than the maximum, whatever they are rounded to', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        (maximum, lines) => {
          let millionths = 0n;
          for (const { weight, forecastVolume, places } of lines) {
            const weights = { ...NO_WEIGHT, computing: rateText(weight) };
            const ceiling = proposedCeiling(fenText(maximum), { weights, forecastVolume, places });
            const [whole = '0', fraction = ''] = ceiling.split('.');
            expect(fraction.length).toBeLessThanOrEqual(places);
            millionths += BigInt(whole + fraction.padEnd(6, '0')) * BigInt(forecastVolume);
          }
          // At most 5 weights of at most 20 % each.
          expect(millionths <= maximum * 10_000n).toBe(true);
        },
      ),
    );
  });

  it('[E-15] leave less than one step of the last place unused', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), line, (maximum, { weight, forecastVolume }) => {
        const weights = { ...NO_WEIGHT, labour: rateText(weight) };
        const ceiling = proposedCeiling(fenText(maximum), { weights, forecastVolume, places: 6 });
        const [whole = '0', fraction = ''] = ceiling.split('.');
        const next = (BigInt(whole + fraction.padEnd(6, '0')) + 1n) * BigInt(forecastVolume);
        // Fen times a hundred thousandth part of a percent against millionths of a yuan.
        expect(next * 1_000_000n > maximum * 10_000n * BigInt(weight)).toBe(true);
      }),
    );
  });
});

describe('the deviation of a year', () => {
  it('[E-24] is within exactly as long as ten times the distance is at most the maximum', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.bigInt({ min: -3n, max: 3n }),
        fc.boolean(),
        (maximum, step, isAbove) => {
          // Around the boundary, where a rounded percentage would be wrong.
          const distance = maximum / 10n + step;
          if (distance < 0n) return;
          const revenue = isAbove ? maximum + distance : maximum - distance;
          const { band } = deviationOf({
            on: '2027-12-31',
            revenue: fenText(revenue < 0n ? 0n : revenue),
            maximum: fenText(maximum),
          });
          const away = revenue < 0n ? maximum : distance;
          expect(band).toBe(10n * away <= maximum ? 'WITHIN' : 'BEYOND');
        },
      ),
    );
  });

  it('[E-24] of exactly 10 % either way is within', () => {
    for (const revenue of ['110.00', '90.00']) {
      expect(deviationOf({ on: '2027-12-31', revenue, maximum: '100.00' }).band).toBe('WITHIN');
    }
    for (const revenue of ['110.01', '89.99']) {
      expect(deviationOf({ on: '2027-12-31', revenue, maximum: '100.00' }).band).toBe('BEYOND');
    }
  });

  it('[E-25] is shown in percent, and compared without', () => {
    expect(ratioPercent('10.0000001', '100')).toBe('10.0000');
    expect(percentOf('0.05', '10')).toBe('0.005');
  });
});
