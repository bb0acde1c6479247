import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import type { DataGrade, ResourceSource } from '../../../policy/vocabulary';
import { DataResourceEntity } from './data-resource.entity';
import { hasNotEnded } from './scope.query';
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

/** Within the scope of an agreement of the operator that has not ended. */
const COVERED = `resource.id IN (SELECT scope.resource_id FROM agreement_resource scope
   JOIN agreement ON agreement.id = scope.agreement_id
  WHERE agreement.operator_id = :organisationId AND scope.removed_at IS NULL AND ${hasNotEnded('agreement', ':today')})`;

/** What an operator under an agreement in force may request: all that is neither barred nor core (A-17, B-03). */
const REQUESTABLE = `(resource.use_bar IS NULL AND (resource.grade IS NULL OR resource.grade <> 'CORE')
   AND EXISTS (SELECT 1 FROM agreement WHERE agreement.operator_id = :organisationId AND agreement.state = 'ACTIVE'
     AND :today BETWEEN agreement.starts_on AND agreement.ends_on))`;

/**
 * The catalogue as far as the caller works with it: what it holds, what its agreements cover and what it may request
 * under one in force, all for supervision.
 */
function onlyVisible(
  query: SelectQueryBuilder<DataResourceEntity>,
  caller: Caller,
  today: LegalDate,
): SelectQueryBuilder<DataResourceEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisorOrAgency(caller)) return query;
  const { organisationId, organisationKind } = caller;
  if (organisationKind === 'OPERATOR') {
    return query.andWhere(`(${COVERED} OR ${REQUESTABLE})`, { organisationId, today });
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
  const query = onlyVisible(manager.createQueryBuilder(DataResourceEntity, 'resource'), caller, today);
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
         JOIN agreement ON agreement.id = scope.agreement_id
        WHERE agreement.id = :inScopeOf AND scope.removed_at IS NULL AND ${hasNotEnded('agreement', ':today')})`,
      { inScopeOf, today },
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
  today: LegalDate,
  ids: readonly string[],
): Promise<(DataResourceEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(DataResourceEntity, 'resource'), caller, today);
  return alignByKey(ids, await query.andWhere({ id: In([...ids]) }).getMany(), (row) => row.id);
}

/** An operator that looks at a resource on a day. */
interface OperatorLook {
  readonly operatorId: string;
  readonly today: LegalDate;
  readonly resourceId: string;
}

export const operatorLookKey = ({ operatorId, today, resourceId }: OperatorLook): string =>
  `${operatorId} ${today} ${resourceId}`;

/** What of a resource an operator sees by the conditions of the list: its whole ENTRY, or its OUTLINE; null for nothing. */
export const operatorAccessByLook = defineLoader(
  'operatorAccessByLook',
  async (manager, keys: readonly string[]) => {
    const looks = keys.map((key) => key.split(' '));
    const access = new Map<string, 'ENTRY' | 'OUTLINE' | null>();
    // One round in practice: a request has one caller and one day.
    for (const look of new Set(looks.map(([operatorId, today]) => `${operatorId ?? ''} ${today ?? ''}`))) {
      const [organisationId, today] = look.split(' ');
      const ids = looks.flatMap(([, , id]) => id ?? []);
      const rows: { id: string; isCovered: number; isRequestable: number }[] = await manager
        .createQueryBuilder(DataResourceEntity, 'resource')
        .select('resource.id', 'id')
        .addSelect(COVERED, 'isCovered')
        .addSelect(REQUESTABLE, 'isRequestable')
        .where({ id: In(ids) })
        .setParameters({ organisationId, today })
        .getRawMany();
      for (const { id, isCovered, isRequestable } of rows) {
        access.set(`${look} ${id}`, isCovered === 1 ? 'ENTRY' : isRequestable === 1 ? 'OUTLINE' : null);
      }
    }
    return keys.map((key) => access.get(key) ?? null);
  },
);
