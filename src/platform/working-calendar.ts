import { getHolidaysInRange, isWorkday } from 'chinese-days';
import type { WorkingCalendar } from '../kernel/working-day';

/** Years for which the State Council has published its holidays, as far as the library at hand knows. */
const published = new Map<number, boolean>();

function isPublished(year: number): boolean {
  const known = published.get(year);
  if (known !== undefined) return known;
  // Every published calendar frees National Day.
  const isKnown = getHolidaysInRange(`${String(year)}-10-01`, `${String(year)}-10-03`, false).length === 3;
  published.set(year, isKnown);
  return isKnown;
}

/** Working days of the mainland by the published holiday calendar, shifted weekends (调休) included. */
export const chinaCalendar: WorkingCalendar = { isWorkingDay: isWorkday, isPublished };
