import fc from 'fast-check';
import { addDays, type LegalDate } from '../../../src/kernel/legal-date';
import { addWorkingDays, workingDaysBefore, type WorkingCalendar } from '../../../src/kernel/working-day';

const weekdayOf = (date: LegalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: LegalDate): boolean => [0, 6].includes(weekdayOf(date));

/** Weekends, and the days given: free where they are weekdays, worked on where they are weekend days. */
const calendarWith = (turned: readonly LegalDate[], published: (year: number) => boolean = () => true) =>
  ({
    isWorkingDay: (date) => isWeekend(date) === turned.includes(date),
    isPublished: published,
  }) satisfies WorkingCalendar;

const WEEKENDS = calendarWith([]);

describe('a period of working days', () => {
  it.each([
    { _case: 'Friday, one day: the next Monday', from: '2026-11-20', days: 1, dueOn: '2026-11-23' },
    { _case: 'Saturday, one day: the next Monday', from: '2026-11-21', days: 1, dueOn: '2026-11-23' },
    {
      _case: 'Monday, one day: Tuesday, for the first day does not count',
      from: '2026-11-23',
      days: 1,
      dueOn: '2026-11-24',
    },
    { _case: 'Monday, five days: the next Monday', from: '2026-11-23', days: 5, dueOn: '2026-11-30' },
    { _case: 'over the end of a leap February', from: '2028-02-25', days: 3, dueOn: '2028-03-01' },
  ])('from $_case', ({ from, days, dueOn }) => {
    expect(addWorkingDays(WEEKENDS, from, days)).toEqual({ dueOn, isProvisional: false });
  });

  it('passes over a holiday and counts a weekend day that is worked on instead', () => {
    // Thursday is free, and Saturday is worked on for it.
    const calendar = calendarWith(['2026-11-26', '2026-11-28']);
    expect(addWorkingDays(calendar, '2026-11-25', 1).dueOn).toBe('2026-11-27');
    expect(addWorkingDays(calendar, '2026-11-25', 2).dueOn).toBe('2026-11-28');
    expect(addWorkingDays(calendar, '2026-11-25', 3).dueOn).toBe('2026-11-30');
  });

  it.each([0, -1, 0.5, Number.NaN])('is no period with %s days', (days) => {
    expect(() => addWorkingDays(WEEKENDS, '2026-11-23', days)).toThrow('Assertion failed');
    expect(() => workingDaysBefore(WEEKENDS, '2026-11-23', days)).toThrow('Assertion failed');
  });

  it.each([
    { _case: 'within a published year', from: '2026-11-23', days: 20, isProvisional: false },
    { _case: 'into a year that is not published', from: '2026-12-21', days: 10, isProvisional: true },
    { _case: 'wholly in a year that is not published', from: '2027-03-01', days: 5, isProvisional: true },
    // The next notice may yet move the last days of this year.
    { _case: 'to the last days before such a year', from: '2026-12-18', days: 5, isProvisional: true },
    { _case: 'to just before those', from: '2026-12-17', days: 5, isProvisional: false },
  ])('that runs $_case is provisional: $isProvisional', ({ from, days, isProvisional }) => {
    const calendar = calendarWith([], (year) => year <= 2026);
    expect(addWorkingDays(calendar, from, days).isProvisional).toBe(isProvisional);
  });
});

describe('every calendar', () => {
  const dates = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays('2023-01-01', offset));
  // Turned days cluster round the date, as holidays do; at most three in four days are free.
  const cases = dates.chain((from) =>
    fc.record({
      from: fc.constant(from),
      days: fc.integer({ min: 1, max: 60 }),
      calendar: fc
        .uniqueArray(fc.integer({ min: -80, max: 120 }), { maxLength: 40 })
        .map((offsets) => calendarWith(offsets.map((offset) => addDays(from, offset)))),
    }),
  );
  const workedBetween = ({ isWorkingDay }: WorkingCalendar, after: LegalDate, until: LegalDate): number => {
    let worked = 0;
    for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) worked += 1;
    return worked;
  };

  it('has exactly the asked number of working days in a period, the last of them its last day', () => {
    fc.assert(
      fc.property(cases, ({ calendar, from, days }) => {
        const { dueOn } = addWorkingDays(calendar, from, days);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(workedBetween(calendar, from, dueOn)).toBe(days);
      }),
    );
  });

  it('makes a longer period end later, and one that begins later never end earlier', () => {
    fc.assert(
      fc.property(cases, ({ calendar, from, days }) => {
        const { dueOn } = addWorkingDays(calendar, from, days);
        expect(addWorkingDays(calendar, from, days + 1).dueOn > dueOn).toBe(true);
        expect(addWorkingDays(calendar, addDays(from, 1), days).dueOn >= dueOn).toBe(true);
      }),
    );
  });

  it('counts two periods one after the other as one', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 30 }), ({ calendar, from, days }, more) => {
        const first = addWorkingDays(calendar, from, days).dueOn;
        expect(addWorkingDays(calendar, first, more).dueOn).toBe(
          addWorkingDays(calendar, from, days + more).dueOn,
        );
      }),
    );
  });

  it('counts back to where it counted forward from, for a working day', () => {
    fc.assert(
      fc.property(cases, ({ calendar, from, days }) => {
        const { dueOn } = addWorkingDays(calendar, from, days);
        const back = workingDaysBefore(calendar, dueOn, days);
        expect(back <= from).toBe(true);
        if (calendar.isWorkingDay(from)) expect(back).toBe(from);
        expect(workedBetween(calendar, back, dueOn)).toBe(days);
      }),
    );
  });
});
