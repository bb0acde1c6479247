import type { LegalDate } from '../../kernel/legal-date';

export interface CorrectionDeadline {
  readonly dueOn: LegalDate;
  /** Whether the day was counted with a year whose holidays were not published yet. */
  readonly isProvisional: boolean;
}

/**
 * K-03, K-04: the last day on which a correction is still reported in time, as far as it is known today.
 *
 * Reading: a day that was counted without the holidays of its year may lie too early, and a period that is not fully
 * counted has not passed. It runs on until the calendar is published, and then until the day that is counted, or until
 * the day on which it is, if that is later: nobody is told afterwards that he was late.
 */
export const lastDayToCorrect = (
  { dueOn, isProvisional }: CorrectionDeadline,
  today: LegalDate,
): LegalDate => (isProvisional && dueOn < today ? today : dueOn);
