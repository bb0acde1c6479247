import { freshnessOn, staleFrom } from '../../../../src/policy/catalogue/freshness';
import type { UpdateInterval } from '../../../../src/policy/vocabulary';

const from = (updateInterval: UpdateInterval | null, lastUpdatedOn: string | null): string | null =>
  staleFrom({ updateInterval, lastUpdatedOn });

describe('staleFrom', () => {
  it.each<{ interval: UpdateInterval; lastUpdatedOn: string; expected: string }>([
    { interval: 'REAL_TIME', lastUpdatedOn: '2026-11-21', expected: '2026-11-23' },
    { interval: 'DAILY', lastUpdatedOn: '2026-12-31', expected: '2027-01-02' },
    { interval: 'WEEKLY', lastUpdatedOn: '2026-11-16', expected: '2026-11-24' },
    { interval: 'MONTHLY', lastUpdatedOn: '2026-10-22', expected: '2026-11-23' },
    { interval: 'MONTHLY', lastUpdatedOn: '2027-01-31', expected: '2027-03-01' },
    { interval: 'MONTHLY', lastUpdatedOn: '2028-01-31', expected: '2028-03-01' },
    { interval: 'QUARTERLY', lastUpdatedOn: '2026-11-30', expected: '2027-03-01' },
    { interval: 'HALF_YEARLY', lastUpdatedOn: '2026-08-31', expected: '2027-03-01' },
    { interval: 'YEARLY', lastUpdatedOn: '2028-02-29', expected: '2029-03-01' },
  ])(
    'is the day after the last day of the interval: $interval from $lastUpdatedOn',
    ({ interval, lastUpdatedOn, expected }) => {
      expect(from(interval, lastUpdatedOn)).toBe(expected);
    },
  );

  it('cannot be said of what is irregular, or of what nobody has told', () => {
    expect(from('IRREGULAR', '2020-01-01')).toBeNull();
    expect(from(null, '2020-01-01')).toBeNull();
    expect(from('DAILY', null)).toBeNull();
  });
});

describe('freshnessOn', () => {
  const monthly = { updateInterval: 'MONTHLY', lastUpdatedOn: '2026-10-22' } as const;

  it('turns with the day', () => {
    expect(freshnessOn('2026-11-22', monthly)).toEqual({ state: 'FRESH', staleSince: null });
    expect(freshnessOn('2026-11-23', monthly)).toEqual({ state: 'STALE', staleSince: '2026-11-23' });
    expect(freshnessOn('2027-11-23', monthly)).toEqual({ state: 'STALE', staleSince: '2026-11-23' });
  });

  it('is unknown where it cannot be said', () => {
    expect(freshnessOn('2026-11-23', { updateInterval: 'IRREGULAR', lastUpdatedOn: '2020-01-01' })).toEqual({
      state: 'UNKNOWN',
      staleSince: null,
    });
  });
});
