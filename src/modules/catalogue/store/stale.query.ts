import { In, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { INTERVAL_LENGTHS, staleFrom } from '../../../policy';
import { DataResourceEntity } from './data-resource.entity';

/** The last day on which an update is still in time, for the row under the alias; null where that cannot be said. */
const dueDayOf = (alias: string): string =>
  `CASE ${alias}.update_interval ${Object.entries(INTERVAL_LENGTHS)
    .flatMap(([interval, length]) => {
      if (length === null) return [];
      const period = 'days' in length ? `${String(length.days)} DAY` : `${String(length.months)} MONTH`;
      return [`WHEN '${interval}' THEN DATE_ADD(${alias}.last_updated_on, INTERVAL ${period})`];
    })
    .join(' ')} END`;

/** Whether the row under the alias is stale on the day of the parameter `today`. */
export const isStale = (alias: string): string => `${dueDayOf(alias)} < :today`;

/** Whether it is not: fresh, or nobody can say. */
export const isNotStale = (alias: string): string => `COALESCE(${dueDayOf(alias)} >= :today, TRUE)`;

interface StaleSearch {
  readonly holderId: string;
  readonly today: LegalDate;
  /** Only codes after this one. */
  readonly after: string;
  readonly limit: number;
}

/**
 * The next resources of a holder, by code, that are stale and that it has not been told to update. Each is held, and
 * looked at again once it is: a report of its update may have come in between.
 */
export async function nextStaleResources(
  manager: EntityManager,
  { holderId, today, after, limit }: StaleSearch,
): Promise<{ readonly rows: DataResourceEntity[]; readonly lastCode: string | null }> {
  const found = await manager
    .createQueryBuilder(DataResourceEntity, 'resource')
    .select(['resource.id', 'resource.resourceCode'])
    .where('resource.holder_id = :holderId AND resource.resource_code > :after', { holderId, after })
    .andWhere(isStale('resource'), { today })
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM duty WHERE duty.subject_id = resource.id
          AND duty.kind = 'UPDATE_RESOURCE' AND duty.state IN ('OPEN', 'OVERDUE'))`,
    )
    .orderBy('resource.resourceCode')
    .limit(limit)
    .getMany();
  const held = await manager.find(DataResourceEntity, {
    where: { id: In(found.map(({ id }) => id)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const rows = held.filter((row) => {
    const from = staleFrom(row);
    return from !== null && from <= today;
  });
  return { rows, lastCode: found.length < limit ? null : (found.at(-1)?.resourceCode ?? null) };
}
