import { assert } from './assert';

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai. Text order is date order, so dates are compared with `<` and `>`. */
export type LegalDate = string;

// China has kept one zone without summer time since 1992; no legal date handled here is older.
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(date: LegalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

function textOf(day: Date): LegalDate {
  return day.toISOString().slice(0, 10);
}

/** True for a date that exists in the calendar, such as 2028-02-29 but not 2027-02-29. */
export function isLegalDate(text: string): boolean {
  if (!FORM.test(text)) {
    return false;
  }
  const day = dayOf(text);
  return !Number.isNaN(day.getTime()) && textOf(day) === text;
}

/** The calendar date in Asia/Shanghai at an instant. */
export function legalDateOf(instant: Date): LegalDate {
  return textOf(new Date(instant.getTime() + SHANGHAI_OFFSET_MS));
}

/** The last millisecond of a legal date, as an instant: what is in force "until" a date is in force all that day. */
export function endOfLegalDay(date: LegalDate): Date {
  assert(isLegalDate(date), 'A legal date is a calendar date.');
  return new Date(dayOf(date).getTime() + DAY_MS - SHANGHAI_OFFSET_MS - 1);
}

export function addDays(date: LegalDate, days: number): LegalDate {
  assert(isLegalDate(date), 'A legal date is a calendar date.');
  assert(Number.isSafeInteger(days), 'A number of days is whole.');
  return textOf(new Date(dayOf(date).getTime() + days * DAY_MS));
}

/** The first millisecond of a legal date, as an instant: what happens "on" a date happens from here on. */
export function startOfLegalDay(date: LegalDate): Date {
  assert(isLegalDate(date), 'A legal date is a calendar date.');
  return new Date(dayOf(date).getTime() - SHANGHAI_OFFSET_MS);
}

/**
 * The corresponding day some months later, or earlier for a negative number; the last day of the month where there is
 * none: 29 February in 12 months is 28 February. So the Civil Code counts periods of months and years (art. 202).
 */
export function addMonths(date: LegalDate, months: number): LegalDate {
  assert(isLegalDate(date), 'A legal date is a calendar date.');
  assert(Number.isSafeInteger(months), 'A number of months is whole.');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDayThere = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return textOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDayThere))));
}

export const addYears = (date: LegalDate, years: number): LegalDate => addMonths(date, 12 * years);
