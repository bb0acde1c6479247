import { addDays, addMonths, type LegalDate } from '../../../kernel/legal-date';
import { settingOn } from '../../../policy/settings';
import type { FreeGrantEntity } from '../store/free-grant.entity';

type Term = Pick<FreeGrantEntity, 'startsOn' | 'endsOn' | 'grantedOn'>;

/**
 * The last day of a period that is reported on: counted from the first day of the grant, by the setting of the day on
 * which it was given, and no later than its end.
 */
export function periodEnd({ startsOn, endsOn, grantedOn }: Term, number: number): LegalDate {
  const months = settingOn('FREE_USE_REPORT_MONTHS', grantedOn);
  const end = addDays(addMonths(startsOn, months * number), -1);
  return end < endsOn ? end : endsOn;
}

export const periodStart = (term: Term, number: number): LegalDate =>
  number === 1 ? term.startsOn : addDays(periodEnd(term, number - 1), 1);
