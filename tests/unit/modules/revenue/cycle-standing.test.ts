import fc from 'fast-check';
import {
  cycleStandingOn,
  instalmentsOf,
  type JudgedMaximum,
} from '../../../../src/modules/revenue/service/cycle-standing';

const MAXIMUM = '16444525.00';
const year = (of: number, revenue: string): JudgedMaximum => ({
  effectiveFrom: `${String(of)}-01-01`,
  effectiveTo: `${String(of)}-12-31`,
  amount: MAXIMUM,
  revenue,
});
const CYCLE = [year(2027, '18350000.00'), year(2028, '16900000.00'), year(2029, '15800000.00')];

describe('how a cycle stands', () => {
  it('[E-22] is net over its years, as in the worked example', () => {
    expect(cycleStandingOn(CYCLE, '2030-01-01')).toEqual({
      revenue: '51050000.00',
      maximum: '49333575.00',
      maximumToDate: '49333575.00',
      excess: '1716425.00',
      excessToDate: '1716425.00',
    });
  });

  it('[E-23] leaves nothing of a shortfall', () => {
    expect(cycleStandingOn([year(2027, '1.00')], '2028-01-01')).toMatchObject({
      excess: '0.00',
      excessToDate: '0.00',
    });
  });

  it('is known in the middle, by the days that have passed', () => {
    const [first] = CYCLE;
    const half = cycleStandingOn([first ?? year(2027, '0'), year(2028, '0.00')], '2027-07-02');
    // 183 of 365 days, rounded down to the fen.
    expect(half.maximumToDate).toBe('8244789.24');
    expect(half.excessToDate).toBe('10105210.76');
    expect(half.excess).toBe('0.00');
    expect(cycleStandingOn([year(2027, '0.00')], '2026-12-31').maximumToDate).toBe('0.00');
    expect(cycleStandingOn([year(2027, '0.00')], '2027-12-31').maximumToDate).toBe(MAXIMUM);
  });
});

describe('the instalments of an excess', () => {
  it.each([
    { excess: '1716425.00', count: 2, parts: ['858212.50', '858212.50'] },
    { excess: '0.05', count: 3, parts: ['0.02', '0.02', '0.01'] },
    { excess: '0.01', count: 2, parts: ['0.01', '0.00'] },
    { excess: '0.00', count: 1, parts: ['0.00'] },
  ])('[E-22] of $excess are $parts', ({ excess, count, parts }) => {
    expect(instalmentsOf(excess, count)).toEqual(parts);
  });

  it('[E-22] add up to it, to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 10 }), (fen, count) => {
        const text = `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
        const parts = instalmentsOf(text, count).map((part) => BigInt(part.replace('.', '')));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(fen);
        expect((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) <= 1n).toBe(true);
      }),
    );
  });
});
