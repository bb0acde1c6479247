import { assert } from './assert';
import { addDays, type LegalDate } from './legal-date';

/** Which days are worked on. Given by whoever knows the published holiday calendar. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: LegalDate) => boolean;
  /** False for a year whose holidays were not published yet: only its weekends are known. */
  readonly isPublished: (year: number) => boolean;
}

export interface WorkingDeadline {
  /** The last day on which the act is still in time. */
  readonly dueOn: LegalDate;
  /** True when the period reaches into a year whose holidays were not published when it was counted. */
  readonly isProvisional: boolean;
}

/**
 * The notice of a year also says what is free and what is worked in the last days of the year before: that of 2019 made
 * 29 December 2018 a working Saturday, and the 31st free.
 */
const NEXT_NOTICE_REACHES_BACK_DAYS = 7;

const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));

/**
 * The last day of a period of working days. The day on which it begins does not count (Civil Code art. 201), so that
 * one working day from a Friday ends on the next working Monday.
 */
export function addWorkingDays(
  { isWorkingDay, isPublished }: WorkingCalendar,
  from: LegalDate,
  workingDays: number,
): WorkingDeadline {
  assert(Number.isSafeInteger(workingDays) && workingDays > 0, 'A period has at least one working day.');
  let dueOn = from;
  for (let left = workingDays; left > 0;) {
    dueOn = addDays(dueOn, 1);
    if (isWorkingDay(dueOn)) left -= 1;
  }
  const years = [from, dueOn, addDays(dueOn, NEXT_NOTICE_REACHES_BACK_DAYS)].map(yearOf);
  return { dueOn, isProvisional: !years.every(isPublished) };
}

/** The working day that lies so many working days before a date, which itself does not count. */
export function workingDaysBefore(
  { isWorkingDay }: WorkingCalendar,
  date: LegalDate,
  workingDays: number,
): LegalDate {
  assert(Number.isSafeInteger(workingDays) && workingDays > 0, 'A period has at least one working day.');
  let day = date;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
