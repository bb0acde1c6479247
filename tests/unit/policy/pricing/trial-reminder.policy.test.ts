import { trialReminder, trialReminderDay } from '../../../../src/policy/pricing/trial-reminder.policy';
import { expectFinding } from '../builders';

describe('trialReminder', () => {
  it.each([
    { on: '2027-11-30', code: 'TRIAL_REMINDER_NOT_DUE' },
    { on: '2027-12-01', code: null },
    { on: '2029-12-01', code: null },
  ] as const)('[E-20] a trial from 1 December 2026 on $on: $code', ({ on, code }) => {
    expectFinding(trialReminder, { _case: on, facts: { on, trialSince: '2026-12-01' }, code });
  });

  it('[E-20] falls on the last day of a month that has no such day', () => {
    expect(trialReminderDay('2028-02-29')).toBe('2029-02-28');
  });
});
