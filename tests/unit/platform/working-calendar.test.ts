import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { addDays, type LegalDate } from '../../../src/kernel/legal-date';
import { addWorkingDays } from '../../../src/kernel/working-day';
import { chinaCalendar } from '../../../src/platform/working-calendar';

interface PublishedYear {
  readonly year: number;
  /** Document of the General Office of the State Council. */
  readonly notice: string;
  /** First and last day of each holiday. */
  readonly free: readonly (readonly [LegalDate, LegalDate])[];
  /** Weekend days that are worked on instead. */
  readonly worked: readonly LegalDate[];
}

/** Copied by hand from the notices, and on purpose not from the library. */
const NOTICES: readonly PublishedYear[] = [
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    free: [
      ['2023-01-01', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    worked: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    free: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    free: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    free: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

function daysOf(year: number): LegalDate[] {
  const days: LegalDate[] = [];
  for (let day = `${String(year)}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

const weekendDay = (date: LegalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

describe('the published calendar', () => {
  it.each(NOTICES)('of $year is that of $notice, day by day', ({ year, free, worked }) => {
    expect(chinaCalendar.isPublished(year)).toBe(true);
    const expected = daysOf(year).filter((date) => {
      if (worked.includes(date)) return true;
      return !weekendDay(date) && !free.some(([first, last]) => first <= date && date <= last);
    });
    expect(daysOf(year).filter((date) => chinaCalendar.isWorkingDay(date))).toEqual(expected);
    // A shifted day is a weekend day, or it would not be shifted.
    for (const date of worked) expect(weekendDay(date)).toBe(true);
  });

  it('of the last days of a year follows the notice of the next one', () => {
    expect(chinaCalendar.isWorkingDay('2018-12-29')).toBe(true);
    expect(chinaCalendar.isWorkingDay('2018-12-31')).toBe(false);
  });

  it('is not known for a year that is far away: only its weekends are', () => {
    expect(chinaCalendar.isPublished(2099)).toBe(false);
    expect(chinaCalendar.isWorkingDay('2099-10-01')).toBe(true);
    expect(chinaCalendar.isWorkingDay('2099-10-03')).toBe(false);
  });

  it.each([
    // Spring Festival of 2025, with the Sunday before it and the Saturday after it worked on.
    { from: '2025-01-24', days: 1, dueOn: '2025-01-26' },
    { from: '2025-01-24', days: 2, dueOn: '2025-01-27' },
    { from: '2025-01-24', days: 3, dueOn: '2025-02-05' },
    { from: '2025-01-24', days: 6, dueOn: '2025-02-08' },
    { from: '2025-01-24', days: 7, dueOn: '2025-02-10' },
    // Spring Festival of 2026.
    { from: '2026-02-13', days: 1, dueOn: '2026-02-14' },
    { from: '2026-02-13', days: 2, dueOn: '2026-02-24' },
    { from: '2026-02-13', days: 6, dueOn: '2026-02-28' },
    // Labour Day, and the Saturday for it.
    { from: '2026-04-30', days: 4, dueOn: '2026-05-09' },
    // Mid-Autumn and National Day of 2026, with 20 September and 10 October worked on.
    { from: '2026-09-18', days: 1, dueOn: '2026-09-20' },
    { from: '2026-09-18', days: 5, dueOn: '2026-09-24' },
    { from: '2026-09-18', days: 6, dueOn: '2026-09-28' },
    { from: '2026-09-30', days: 3, dueOn: '2026-10-10' },
    // The autumn festivals of 2023 ran into one.
    { from: '2023-09-28', days: 1, dueOn: '2023-10-07' },
    { from: '2023-09-28', days: 20, dueOn: '2023-11-01' },
  ])('makes $days working days from $from end on $dueOn', ({ from, days, dueOn }) => {
    expect(addWorkingDays(chinaCalendar, from, days)).toEqual({ dueOn, isProvisional: false });
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai', 'UTC'])(
    'is the same on a machine in %s',
    (TZ) => {
      const root = path.resolve(__dirname, '..', '..', '..');
      const lines = `
        const { chinaCalendar } = require('./src/platform/working-calendar');
        const { addDays } = require('./src/kernel/legal-date');
        let day = '2025-01-01', text = '';
        for (; day < '2027-01-01'; day = addDays(day, 1)) text += chinaCalendar.isWorkingDay(day) ? 'W' : '-';
        process.stdout.write(text);`;
      const text = execFileSync(process.execPath, ['-r', '@swc-node/register', '-e', lines], {
        cwd: root,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      const here = [2025, 2026].flatMap(daysOf).map((day) => (chinaCalendar.isWorkingDay(day) ? 'W' : '-'));
      expect(text).toBe(here.join(''));
    },
  );
});
