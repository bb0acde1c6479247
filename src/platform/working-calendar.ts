import calendar from 'chinese-days/dist/chinese-days.json';
import type { LegalDate } from '../kernel/legal-date';
import type { WorkingCalendar } from '../kernel/working-day';

/**
 * Only the data of the library, which holds the yearly notices of the State Council: its own functions take the weekday
 * from the time zone of the machine, and west of Greenwich they are a day off.
 */
const holidays: Readonly<Record<string, string>> = calendar.holidays;
/** Weekend days that are worked on instead (调休). */
const shiftedWorkdays: Readonly<Record<string, string>> = calendar.workdays;

const isWeekend = (date: LegalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Working days of the mainland by the published holiday calendar, shifted weekends included. */
export const chinaCalendar: WorkingCalendar = {
  isWorkingDay: (date) => date in shiftedWorkdays || (!isWeekend(date) && !(date in holidays)),
  // Every published calendar frees National Day.
  isPublished: (year) => `${String(year)}-10-01` in holidays,
};
