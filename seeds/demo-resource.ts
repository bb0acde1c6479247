import { addDays, addMonths, type LegalDate } from '../src/kernel/legal-date';
import type { ResourceDraft } from '../src/modules/catalogue';
import { INTERVAL_LENGTHS } from '../src/policy/catalogue/freshness';
import type { DemoResource } from './demo-data';

/** What the holder of a resource says of it, on a day. */
export const entryOf = (
  resource: DemoResource,
  today: LegalDate,
): Omit<ResourceDraft, 'resourceCode' | 'holderId' | 'grade'> & Pick<DemoResource, 'grade'> => ({
  name: resource.name,
  grade: resource.grade,
  containsPersonalInformation: resource.containsPersonalInformation,
  source: resource.source,
  providerRegion: null,
  providerConsentReference: null,
  utilityLicenceReference: null,
  updateFrequency: resource.updateFrequency,
  updateInterval: resource.updateInterval,
  lastUpdatedOn: lastUpdate(resource, today),
  qualityNote: resource.qualityNote,
});

/**
 * The last update of a resource whose holder kept its interval since the one that the file has, up to a day, but for
 * the last few that it missed. So a market that is made on any day has the same resources that are stale.
 */
function lastUpdate(
  { updateInterval, lastUpdatedOn, missedUpdates }: DemoResource,
  today: LegalDate,
): LegalDate | null {
  const length = INTERVAL_LENGTHS[updateInterval];
  if (length === null || lastUpdatedOn === null) return lastUpdatedOn;
  const updates = [lastUpdatedOn];
  for (let count = 1; (updates.at(-1) ?? today) <= today; count += 1) {
    updates.push(
      'days' in length
        ? addDays(lastUpdatedOn, count * length.days)
        : addMonths(lastUpdatedOn, count * length.months),
    );
  }
  return updates.at(-2 - missedUpdates) ?? lastUpdatedOn;
}
