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
  const isProvisional = !isPublished(Number(from.slice(0, 4))) || !isPublished(Number(dueOn.slice(0, 4)));
  return { dueOn, isProvisional };
}
