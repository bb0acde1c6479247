import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import type { DataGrade, ResourceSource } from '../../../policy/vocabulary';
import { DataResourceEntity } from './data-resource.entity';
import { isNotStale, isStale } from './stale.query';

export const resourceForUpdate = (manager: EntityManager, id: string): Promise<DataResourceEntity | null> =>
  manager.findOne(DataResourceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

export const dataResourceById = defineLoader('dataResourceById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DataResourceEntity, { id: In([...ids]) }), (row) => row.id),
);

export const RESOURCES_BY_CODE: KeysetOrder = {
  name: 'dataResources',
  keys: [
    { property: 'resourceCode', direction: 'ASC' },
    { property: 'id', direction: 'ASC' },
  ],
};

/** Everything given must hold. */
export interface ResourceFilter {
  readonly stale?: boolean;
  readonly barred?: boolean;
  readonly graded?: boolean;
  readonly grades?: readonly DataGrade[];
  readonly sources?: readonly ResourceSource[];
  readonly holderId?: string;
  readonly inScopeOf?: string;
  /** How code or name begins. */
  readonly search?: string;
}

/** The catalogue as far as the caller works with it: what it holds, what its agreements cover, all for supervision. */
function onlyVisible(
  query: SelectQueryBuilder<DataResourceEntity>,
  caller: Caller,
): SelectQueryBuilder<DataResourceEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisorOrAgency(caller)) return query;
  const { organisationId, organisationKind } = caller;
  if (organisationKind === 'OPERATOR') {
    return query.andWhere(
      `resource.id IN (SELECT scope.resource_id FROM agreement_resource scope
         JOIN agreement ON agreement.id = scope.agreement_id
        WHERE agreement.operator_id = :organisationId AND scope.removed_at IS NULL)`,
      { organisationId },
    );
  }
  return query.andWhere('resource.holder_id = :organisationId', { organisationId });
}

/** Text that is looked for as it stands, in a LIKE. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

interface ResourcesRequest {
  readonly caller: Caller;
  readonly today: LegalDate;
  readonly filter: ResourceFilter;
  readonly window: PageWindow;
}

export function pageOfResources(
  manager: EntityManager,
  { caller, today, filter, window }: ResourcesRequest,
): Promise<Page<DataResourceEntity>> {
  const query = onlyVisible(manager.createQueryBuilder(DataResourceEntity, 'resource'), caller);
  const { stale, barred, graded, grades, sources, holderId, inScopeOf, search } = filter;
  if (stale !== undefined) query.andWhere(stale ? isStale('resource') : isNotStale('resource'), { today });
  if (barred !== undefined) query.andWhere(`resource.use_bar IS ${barred ? 'NOT NULL' : 'NULL'}`);
  if (graded !== undefined) query.andWhere(`resource.grade IS ${graded ? 'NOT NULL' : 'NULL'}`);
  if (grades !== undefined) query.andWhere({ grade: In([...grades]) });
  if (sources !== undefined) query.andWhere({ source: In([...sources]) });
  if (holderId !== undefined) query.andWhere({ holderId });
  if (inScopeOf !== undefined) {
    query.andWhere(
      `resource.id IN (SELECT scope.resource_id FROM agreement_resource scope
        WHERE scope.agreement_id = :inScopeOf AND scope.removed_at IS NULL)`,
      { inScopeOf },
    );
  }
  if (search !== undefined) {
    // The column of codes is ASCII and is not even compared with other text.
    const isAscii = /^[\x20-\x7e]+$/.test(search);
    query.andWhere(
      isAscii
        ? '(resource.name LIKE :prefix OR resource.resource_code LIKE :prefix)'
        : 'resource.name LIKE :prefix',
      { prefix: `${literally(search)}%` },
    );
  }
  return readPage(query, RESOURCES_BY_CODE, window);
}

export async function visibleResourcesByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(DataResourceEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(DataResourceEntity, 'resource'), caller);
  return alignByKey(ids, await query.andWhere({ id: In([...ids]) }).getMany(), (row) => row.id);
}
