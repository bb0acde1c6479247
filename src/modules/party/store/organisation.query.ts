import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { OrganisationKind, OrganisationState } from '../../../policy/vocabulary';
import { OrganisationEntity } from './organisation.entity';

export interface OrganisationFilter {
  readonly id?: string | undefined;
  readonly state?: OrganisationState | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly namePrefix?: string | undefined;
  readonly creditCode?: string | undefined;
}

/** Holds the row to the end of the transaction; also the lock under which memberships of the organisation change. */
export const lockOrganisation = (manager: EntityManager, id: string): Promise<OrganisationEntity | null> =>
  manager.findOne(OrganisationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** The prefix is matched from the first character on, so that no wildcard stands in front. */
export function organisationsWhere(
  manager: EntityManager,
  { id, state, kind, namePrefix, creditCode }: OrganisationFilter,
): SelectQueryBuilder<OrganisationEntity> {
  const query = manager.createQueryBuilder(OrganisationEntity, 'organisation').where('1 = 1');
  if (id !== undefined) query.andWhere('organisation.id = :id', { id });
  if (state !== undefined) query.andWhere('organisation.state = :state', { state });
  if (kind !== undefined) query.andWhere('organisation.kind = :kind', { kind });
  if (creditCode !== undefined) query.andWhere('organisation.creditCode = :creditCode', { creditCode });
  if (namePrefix !== undefined) {
    query.andWhere('organisation.name LIKE :pattern', {
      pattern: `${namePrefix.replace(/[\\%_]/g, '\\$&')}%`,
    });
  }
  return query;
}

/** Locks what it finds, so that two first agencies cannot be made at once from an empty table. */
export const anyImplementingAgency = (manager: EntityManager): Promise<OrganisationEntity | null> =>
  manager
    .createQueryBuilder(OrganisationEntity, 'organisation')
    .where('organisation.kind = :kind', { kind: 'IMPLEMENTING_AGENCY' })
    .setLock('pessimistic_write')
    .limit(1)
    .getOne();

export async function organisationIdByCreditCode(
  manager: EntityManager,
  creditCode: string,
): Promise<string | null> {
  const row = await manager.findOne(OrganisationEntity, { where: { creditCode }, select: { id: true } });
  return row?.id ?? null;
}
