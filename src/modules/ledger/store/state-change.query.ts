import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { StateChangeEntity, type StateAspect } from './state-change.entity';

/**
 * Leaves the row of each subject that stood at the instant: the last one that began by then. Of two that began in the
 * same millisecond the later written counts; ids sort by creation.
 */
function standingAt(
  query: SelectQueryBuilder<StateChangeEntity>,
  aspect: StateAspect,
  at: Date,
): SelectQueryBuilder<StateChangeEntity> {
  const row = query.alias;
  return query.andWhere(`${row}.aspect = :aspect AND ${row}.since <= :at`, { aspect, at }).andWhere(
    `NOT EXISTS (SELECT 1 FROM state_change later
        WHERE later.subject_id = ${row}.subject_id AND later.aspect = ${row}.aspect
          AND later.context_id <=> ${row}.context_id AND later.since <= :at
          AND (later.since > ${row}.since OR (later.since = ${row}.since AND later.id > ${row}.id)))`,
  );
}

export const STANDING_BY_SUBJECT: KeysetOrder = {
  name: 'standing',
  keys: [{ property: 'subjectId', direction: 'ASC' }],
};

interface StandingPageRequest {
  readonly contextId: string;
  readonly aspect: StateAspect;
  readonly at: Date;
  readonly window: PageWindow;
}

/** What stood under a context at an instant, one row for each subject; without what was null or false by then. */
export function pageOfStanding(
  manager: EntityManager,
  { contextId, aspect, at, window }: StandingPageRequest,
): Promise<Page<StateChangeEntity>> {
  const query = manager
    .createQueryBuilder(StateChangeEntity, 'standing')
    .where("standing.context_id = :contextId AND standing.value <> 'false'", { contextId });
  return readPage(standingAt(query, aspect, at), STANDING_BY_SUBJECT, window);
}

/** Which aspect of which subject at which instant. */
export interface StandingKey {
  readonly subjectId: string;
  readonly aspect: StateAspect;
  readonly at: Date;
}

const NEVER = '1970-01-01T00:00:00.000Z';

export const standingKey = ({ subjectId, aspect, at }: StandingKey): string =>
  [aspect, at.toISOString(), subjectId].join(' ');

/** Rows by `standingKey`; null for a subject of which nothing was recorded by then. One query for each instant asked. */
export const standingByKey = defineLoader('standingByKey', async (manager, keys: readonly string[]) => {
  const rowsByKey = new Map<string, StateChangeEntity>();
  for (const [prefix, subjectIds] of byPrefix(keys)) {
    const [aspect = '', at = NEVER] = prefix.split(' ');
    const query = manager
      .createQueryBuilder(StateChangeEntity, 'standing')
      .where({ subjectId: In(subjectIds) });
    for (const row of await standingAt(query, aspect as StateAspect, new Date(at)).getMany()) {
      rowsByKey.set(`${prefix} ${row.subjectId}`, row);
    }
  }
  return alignByKey(keys, [...rowsByKey], ([key]) => key).map((found) => found?.[1] ?? null);
});

function byPrefix(keys: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const cut = key.lastIndexOf(' ');
    const prefix = key.slice(0, cut);
    groups.set(prefix, [...(groups.get(prefix) ?? []), key.slice(cut + 1)]);
  }
  return groups;
}
