import type { EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import type { Clock } from '../../../platform/clock';
import { freshnessOn, staleFrom, type UpdateFacts } from '../../../policy';
import { notifyEach, openDuties, setTimers, type TimerHandler } from '../../agenda';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { livePlacesOf } from '../store/scope.query';
import { nextStaleResources } from '../store/stale.query';

/** Whether the last update is older than the interval on that day. */
export const isStaleOn = (today: LegalDate, row: UpdateFacts): boolean =>
  freshnessOn(today, row).state === 'STALE';

type Watched = Pick<DataResourceEntity, 'holderId' | 'updateInterval' | 'lastUpdatedOn'>;

/**
 * Lets the clock look again at the instant at which the first of these becomes stale. One timer stands for all
 * resources of a holder that do so on one day, so that a catalogue of 100,000 does not fill one midnight with as many;
 * one that was updated in between is passed over.
 */
export async function watchFreshness(
  manager: EntityManager,
  clock: Clock,
  rows: readonly Watched[],
): Promise<void> {
  const today = legalDateOf(clock.now());
  const watched = new Map<string, { subjectId: string; day: string }>();
  for (const row of rows) {
    const from = staleFrom(row);
    if (from === null) continue;
    // Stale already: it is looked at at once.
    const day = from < today ? today : from;
    watched.set(`${row.holderId} ${day}`, { subjectId: row.holderId, day });
  }
  await setTimers(
    manager,
    [...watched.values()].map(({ subjectId, day }) => ({
      kind: 'RESOURCE_STALE',
      subjectId,
      dueAt: startOfLegalDay(day),
    })),
  );
}

/** Resources that one run tells of; the rest is left to the next run. */
const PER_RUN = 500;

/** B-09: tells a holder which of its resources have become stale, and gives it the duty to update each. */
export const staleResources: TimerHandler = {
  kind: 'RESOURCE_STALE',
  // The resources themselves are held, and nobody holds one while waiting for this timer: it is never cancelled.
  hold: () => Promise.resolve(),
  async run(manager, deps, { subjectId: holderId, dueAt, params }) {
    const today = legalDateOf(deps.clock.now());
    const { rows, lastCode } = await nextStaleResources(manager, {
      holderId,
      today,
      after: String(params['after'] ?? ''),
      limit: PER_RUN,
    });
    const agencyIds = new Map(
      (
        await livePlacesOf(
          manager,
          today,
          rows.map(({ id }) => id),
        )
      ).map((place) => [place.resource_id, place.agency_id]),
    );
    await notifyEach(
      manager,
      deps.clock,
      rows.map((row) => ({
        recipientIds: [holderId],
        kind: 'RESOURCE_STALE',
        subjectId: row.id,
        params: { resource: nameOf(row), dueOn: addDays(staleFrom(row) ?? '', -1) },
      })),
    );
    await openDuties(
      manager,
      deps,
      rows.map((row) => ({
        kind: 'UPDATE_RESOURCE',
        subjectId: row.id,
        about: nameOf(row),
        holderId,
        escalatesToId: agencyIds.get(row.id) ?? null,
        period: { setting: 'RESOURCE_UPDATE_WORKING_DAYS' },
      })),
    );
    if (lastCode !== null) {
      await setTimers(manager, [
        { kind: 'RESOURCE_STALE', subjectId: holderId, dueAt, params: { after: lastCode } },
      ]);
    }
  },
};

/** A resource as people speak of it. */
export const nameOf = ({ resourceCode, name }: Pick<DataResourceEntity, 'resourceCode' | 'name'>): string =>
  `${resourceCode} ${name}`;
