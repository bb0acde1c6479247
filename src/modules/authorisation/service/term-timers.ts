import type { EntityManager } from 'typeorm';
import { addDays, addMonths, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { lastDayToApply } from '../../../policy';
import { settingOn } from '../../../policy/settings';
import { cancelTimers, setTimers } from '../../agenda';

interface Term {
  readonly id: string;
  /** The last day of the term. */
  readonly endsOn: LegalDate;
}

/**
 * Lets the clock end an agreement in the first millisecond after its last day, and remind its parties of the renewal:
 * some months before, and on the last day on which it can be applied for. What was set for another term is cancelled.
 * Hold the agreement before.
 */
export async function setTermTimers(
  manager: EntityManager,
  { clock }: Pick<Deps, 'clock'>,
  { id: subjectId, endsOn }: Term,
): Promise<void> {
  const now = clock.now();
  const today = legalDateOf(now);
  const remindOn = [
    addMonths(endsOn, -settingOn('RENEWAL_REMINDER_MONTHS', today)),
    lastDayToApply(endsOn, today),
  ];
  await cancelTimers(manager, [subjectId], ['AGREEMENT_EXPIRY', 'RENEWAL_REMINDER']);
  await setTimers(manager, [
    { kind: 'AGREEMENT_EXPIRY', subjectId, dueAt: startOfLegalDay(addDays(endsOn, 1)) },
    ...[...new Set(remindOn)]
      .map((day) => startOfLegalDay(day))
      // A short term has no time for a reminder that lies before it.
      .filter((dueAt) => dueAt > now)
      .map((dueAt) => ({ kind: 'RENEWAL_REMINDER' as const, subjectId, dueAt, params: { endsOn } })),
  ]);
}
