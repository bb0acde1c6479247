import {
  guidedPriceStateOn,
  isInForceOn,
  lastDayOf,
  versionInForceOn,
} from '../../../../src/policy/pricing/version-in-force';
import { guidedPrice } from '../builders';

const first = guidedPrice({ guidedPriceId: 'gpr_1', effectiveFrom: '2026-01-01' });
const second = guidedPrice({
  guidedPriceId: 'gpr_2',
  effectiveFrom: '2026-07-01',
  effectiveTo: '2026-12-31',
});

describe('versionInForceOn', () => {
  it.each([
    { date: '2025-12-31', id: undefined },
    { date: '2026-01-01', id: 'gpr_1' },
    { date: '2026-06-30', id: 'gpr_1' },
    { date: '2026-07-01', id: 'gpr_2' },
    { date: '2026-12-31', id: 'gpr_2' },
    { date: '2027-01-01', id: undefined },
  ])('finds $id on $date, in whatever order the versions come', ({ date, id }) => {
    expect(versionInForceOn([first, second], date)?.guidedPriceId).toBe(id);
    expect(versionInForceOn([second, first], date)?.guidedPriceId).toBe(id);
  });

  it('finds nothing among no versions', () => {
    expect(versionInForceOn([], '2026-01-01')).toBeNull();
  });

  it('counts the first and the last day', () => {
    expect(['2026-07-01', '2026-12-31'].every((date) => isInForceOn(second, date))).toBe(true);
    expect(['2026-06-30', '2027-01-01'].some((date) => isInForceOn(second, date))).toBe(false);
  });
});

describe('the life of a guided price', () => {
  const from = '2026-07-01';
  it.each([
    { supersededFrom: null, revokedFrom: null, lastDay: null, states: ['COMING', 'IN_FORCE', 'IN_FORCE'] },
    {
      supersededFrom: '2026-10-01',
      revokedFrom: null,
      lastDay: '2026-09-30',
      states: ['COMING', 'IN_FORCE', 'SUPERSEDED'],
    },
    {
      supersededFrom: null,
      revokedFrom: '2026-10-01',
      lastDay: '2026-09-30',
      states: ['COMING', 'IN_FORCE', 'REVOKED'],
    },
    {
      supersededFrom: '2026-12-01',
      revokedFrom: '2026-10-01',
      lastDay: '2026-09-30',
      states: ['COMING', 'IN_FORCE', 'REVOKED'],
    },
    { supersededFrom: null, revokedFrom: from, lastDay: null, states: ['REVOKED', 'REVOKED', 'REVOKED'] },
  ])(
    '[E-33] superseded $supersededFrom and revoked $revokedFrom, ends on $lastDay',
    ({ supersededFrom, revokedFrom, lastDay, states }) => {
      const life = { effectiveFrom: from, supersededFrom, revokedFrom };
      expect(lastDayOf(life)).toBe(lastDay);
      expect(['2026-06-30', from, '2026-10-01'].map((day) => guidedPriceStateOn(life, day))).toEqual(states);
    },
  );
});
