import { addDays, type LegalDate } from '../../kernel/legal-date';
import type { InForceFacts } from '../facts';
import type { GuidedPriceState } from '../vocabulary';

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

/** When a guided price begins, and what ends it. */
export interface GuidedPriceLife {
  readonly effectiveFrom: LegalDate;
  /** First day of the one that supersedes it; null while there is none. */
  readonly supersededFrom: LegalDate | null;
  /** First day on which it is revoked; null while it is not. */
  readonly revokedFrom: LegalDate | null;
}

/** Its last day in force; null while it is open, and for one that was revoked before it began. */
export function lastDayOf({ effectiveFrom, supersededFrom, revokedFrom }: GuidedPriceLife): LegalDate | null {
  const ends = [supersededFrom, revokedFrom].filter((end) => end !== null).sort();
  const [end] = ends;
  return end === undefined || end <= effectiveFrom ? null : addDays(end, -1);
}

export function guidedPriceStateOn(life: GuidedPriceLife, on: LegalDate): GuidedPriceState {
  const { effectiveFrom, supersededFrom, revokedFrom } = life;
  if (revokedFrom !== null && (revokedFrom <= on || revokedFrom <= effectiveFrom)) {
    return 'REVOKED';
  }
  if (supersededFrom !== null && supersededFrom <= on) {
    return 'SUPERSEDED';
  }
  return effectiveFrom > on ? 'COMING' : 'IN_FORCE';
}
