import { addMonths, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface TrialReminderFacts {
  readonly on: LegalDate;
  /** First day of the first trial tariff of the offering. */
  readonly trialSince: LegalDate;
}

/** The day on which the agency is reminded of a trial that began then. */
export const trialReminderDay = (trialSince: LegalDate): LegalDate =>
  addMonths(trialSince, settingOn('TRIAL_TARIFF_REMINDER_MONTHS', trialSince));

/**
 * E-20, N65 二: the text knows no day on which a trial tariff lapses.
 *
 * Reading: it is reminded of after twelve months, and stays in force. The rule is asked when the reminder is given, and
 * nowhere on the way of an order or a payment, so that there is nothing that it could stop.
 */
export const trialReminder: Rule<TrialReminderFacts> = {
  id: 'E-20',
  clauses: ['N65:2', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '试行收费标准不因满一年而失效；满十二个月时提醒实施机构申请定价。',
    en: 'A trial tariff does not lapse after a year; after twelve months the agency is reminded to apply for pricing.',
  },
  decide: ({ on, trialSince }) =>
    on >= trialReminderDay(trialSince)
      ? PERMIT
      : refuse('TRIAL_REMINDER_NOT_DUE', { dueOn: trialReminderDay(trialSince) }),
};
