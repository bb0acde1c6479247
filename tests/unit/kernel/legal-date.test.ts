import fc from 'fast-check';
import { addDays, endOfLegalDay, isLegalDate, legalDateOf } from '../../../src/kernel/legal-date';

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
});
