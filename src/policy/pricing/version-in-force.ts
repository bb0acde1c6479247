import type { LegalDate } from '../../kernel/legal-date';
import type { InForceFacts } from '../facts';

export function isInForceOn(version: InForceFacts, date: LegalDate): boolean {
  return version.effectiveFrom <= date && (version.effectiveTo === null || date <= version.effectiveTo);
}

/**
 * The version in force on a date; null when there is none. Where an older version was left open, the one that
 * began last counts: a new version takes the place of the old from its first day.
 */
export function versionInForceOn<Version extends InForceFacts>(
  versions: readonly Version[],
  date: LegalDate,
): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (version.effectiveFrom <= date && (found === null || version.effectiveFrom > found.effectiveFrom)) {
      found = version;
    }
  }
  return found !== null && isInForceOn(found, date) ? found : null;
}
