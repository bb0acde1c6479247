import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { RegradingState } from '../../../policy/vocabulary';
import { ResourceRegradingEntity } from './resource-regrading.entity';

export const hasOpenRegrading = (manager: EntityManager, resourceId: string): Promise<boolean> =>
  manager.existsBy(ResourceRegradingEntity, { resourceId, state: 'PROPOSED' });

/** Without a lock: the resource is locked first, and a proposal never changes its resource. */
export const resourceIdOfRegrading = async (manager: EntityManager, id: string): Promise<string | null> =>
  (await manager.findOne(ResourceRegradingEntity, { select: { id: true, resourceId: true }, where: { id } }))
    ?.resourceId ?? null;

export const regradingForUpdate = (
  manager: EntityManager,
  id: string,
): Promise<ResourceRegradingEntity | null> =>
  manager.findOne(ResourceRegradingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Who may rule on a proposal. */
export async function activeAgencyIds(manager: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    "SELECT id FROM organisation WHERE kind = 'IMPLEMENTING_AGENCY' AND state = 'ACTIVE'",
  );
  return rows.map(({ id }) => id);
}

export async function organisationName(manager: EntityManager, id: string): Promise<string> {
  const rows: { name: string }[] = await manager.query('SELECT name FROM organisation WHERE id = ?', [id]);
  return rows[0]?.name ?? '';
}

export const REGRADINGS_NEWEST: KeysetOrder = {
  name: 'resourceRegradings',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** A department sees what it proposed; agencies and supervisors see all. */
function onlyVisible(
  query: SelectQueryBuilder<ResourceRegradingEntity>,
  caller: Caller,
): SelectQueryBuilder<ResourceRegradingEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisorOrAgency(caller)) return query;
  return query.andWhere('regrading.proposed_by_organisation_id = :organisationId', {
    organisationId: caller.organisationId,
  });
}

export function pageOfRegradings(
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  state: RegradingState | undefined,
): Promise<Page<ResourceRegradingEntity>> {
  const query = onlyVisible(manager.createQueryBuilder(ResourceRegradingEntity, 'regrading'), caller);
  if (state !== undefined) query.andWhere({ state });
  return readPage(query, REGRADINGS_NEWEST, window);
}

export async function visibleRegradingsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(ResourceRegradingEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(ResourceRegradingEntity, 'regrading'), caller);
  return alignByKey(ids, await query.andWhere({ id: In([...ids]) }).getMany(), (row) => row.id);
}
