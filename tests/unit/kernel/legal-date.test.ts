import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  endOfLegalDay,
  isLegalDate,
  legalDateOf,
  startOfLegalDay,
} from '../../../src/kernel/legal-date';

describe('legal date', () => {
  it.each([
    { instant: '2026-11-22T15:59:59.999Z', date: '2026-11-22' },
    { instant: '2026-11-22T16:00:00.000Z', date: '2026-11-23' },
    { instant: '2026-12-31T16:00:00.000Z', date: '2027-01-01' },
    { instant: '2028-02-28T16:00:00.000Z', date: '2028-02-29' },
  ])('is $date in Shanghai at $instant', ({ instant, date }) => {
    expect(legalDateOf(new Date(instant))).toBe(date);
  });

  it.each([
    { text: '2028-02-29', answer: true },
    { text: '2027-02-29', answer: false },
    { text: '2026-11-31', answer: false },
    { text: '2026-13-01', answer: false },
    { text: '2026-1-1', answer: false },
    { text: '2026-11-23T00:00:00Z', answer: false },
    { text: '', answer: false },
  ])('says $answer to $text as a legal date', ({ text, answer }) => {
    expect(isLegalDate(text)).toBe(answer);
  });

  it('ends with the last millisecond of the day in Shanghai', () => {
    expect(endOfLegalDay('2026-11-23').toISOString()).toBe('2026-11-23T15:59:59.999Z');
    expect(() => endOfLegalDay('2026-11-31')).toThrow('Assertion failed');
  });

  it('counts days across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(() => addDays('2026-01-01', 0.5)).toThrow('Assertion failed');
  });

  it('ends before the next day begins, for every day', () => {
    const days = fc.integer({ min: -30_000, max: 30_000 });
    fc.assert(
      fc.property(days, (count) => {
        const date = addDays('2026-01-01', count);
        const end = endOfLegalDay(date);
        expect(isLegalDate(date)).toBe(true);
        expect(legalDateOf(end)).toBe(date);
        expect(legalDateOf(new Date(end.getTime() + 1))).toBe(addDays(date, 1));
        expect(addDays(date, -count)).toBe('2026-01-01');
        expect(addDays(date, 1) > date).toBe(true);
      }),
    );
  });

  it('begins with the first millisecond of the day in Shanghai, right after the day before', () => {
    expect(startOfLegalDay('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(startOfLegalDay('2026-11-23').getTime() - endOfLegalDay('2026-11-22').getTime()).toBe(1);
    expect(() => startOfLegalDay('2026-11-31')).toThrow('Assertion failed');
  });
});

/** Civil Code art. 202: a period of months or years ends on the corresponding day, or on the last of the month. */
describe('a period of months or years', () => {
  it.each([
    { _case: 'the corresponding day', date: '2026-11-23', months: 3, end: '2027-02-23' },
    { _case: 'the last day of a month that is shorter', date: '2026-11-30', months: 3, end: '2027-02-28' },
    { _case: 'the last day of a leap February', date: '2027-11-30', months: 3, end: '2028-02-29' },
    { _case: '30 days have no 31st', date: '2026-08-31', months: 1, end: '2026-09-30' },
    { _case: 'a longer month keeps the day', date: '2026-02-28', months: 1, end: '2026-03-28' },
    { _case: 'over the end of a year', date: '2026-12-31', months: 2, end: '2027-02-28' },
    { _case: 'back, to the corresponding day', date: '2029-11-22', months: -3, end: '2029-08-22' },
    { _case: 'back, to the last day of the month', date: '2029-05-31', months: -3, end: '2029-02-28' },
    { _case: 'back over the beginning of a year', date: '2029-02-28', months: -3, end: '2028-11-28' },
    { _case: 'none', date: '2028-02-29', months: 0, end: '2028-02-29' },
  ])('ends on $end, $months months from $date: $_case', ({ date, months, end }) => {
    expect(addMonths(date, months)).toBe(end);
  });

  it.each([
    { _case: 'the corresponding day', date: '2026-11-23', years: 3, end: '2029-11-23' },
    { _case: 'a leap day, into a year without one', date: '2028-02-29', years: 3, end: '2031-02-28' },
    { _case: 'a leap day, into another leap year', date: '2028-02-29', years: 4, end: '2032-02-29' },
    {
      _case: 'the last of February stays the 28th in a leap year',
      date: '2027-02-28',
      years: 1,
      end: '2028-02-28',
    },
    { _case: 'a year of a century that has no leap day', date: '2096-02-29', years: 4, end: '2100-02-28' },
  ])('ends on $end, $years years from $date: $_case', ({ date, years, end }) => {
    expect(addYears(date, years)).toBe(end);
  });

  it.each(['2026-11-31', '2027-02-29', ''])('has no beginning on %s', (date) => {
    expect(() => addMonths(date, 1)).toThrow('Assertion failed');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('has no %s months', (months) => {
    expect(() => addMonths('2026-11-23', months)).toThrow('Assertion failed');
  });

  const dates = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays('2026-01-01', count));

  it('ends in the right month, never after the corresponding day, and on the last day where that does not exist', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const end = addMonths(date, months);
        const monthsOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isLegalDate(end)).toBe(true);
        expect(monthsOf(end) - monthsOf(date)).toBe(months);
        expect(end.slice(8) <= date.slice(8)).toBe(true);
        if (end.slice(8) !== date.slice(8)) expect(addDays(end, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('keeps the order of its beginnings, and of its lengths', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 1, max: 120 }), (one, other, months) => {
        const [first = '', second = ''] = [one, other].sort();
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
        expect(addMonths(first, months) < addMonths(first, months + 1)).toBe(true);
        expect(addYears(first, months)).toBe(addMonths(first, 12 * months));
      }),
    );
  });
});
