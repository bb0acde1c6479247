import { In, type EntityManager } from 'typeorm';
import type { MemberCaller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import type { DataGrade } from '../../../policy/vocabulary';
import { DataResourceEntity } from './data-resource.entity';

/** Which of these resources an agreement covers, with their grades. A resource that is not in the answer is outside. */
export async function resourcesInScope(
  manager: EntityManager,
  agreementId: string,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, DataGrade>> {
  if (resourceIds.length === 0) return new Map();
  const rows: { id: string; grade: DataGrade }[] = await manager.query(
    `SELECT resource.id, resource.grade FROM agreement_resource scope
       JOIN data_resource resource ON resource.id = scope.resource_id
      WHERE scope.agreement_id = ? AND scope.resource_id IN (?)`,
    [agreementId, [...new Set(resourceIds)]],
  );
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}

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

/** The catalogue as far as the caller works with it: what it holds, what its agreement covers, all for supervision. */
export function pageOfResources(
  manager: EntityManager,
  caller: MemberCaller,
  window: PageWindow,
): Promise<Page<DataResourceEntity>> {
  const query = manager.createQueryBuilder(DataResourceEntity, 'resource');
  const { organisationId } = caller;
  if (caller.organisationKind === 'SUPPLYING_DEPARTMENT')
    query.where('resource.holder_id = :organisationId', { organisationId });
  if (caller.organisationKind === 'OPERATOR') {
    query.where(
      `resource.id IN (SELECT scope.resource_id FROM agreement_resource scope
         JOIN agreement ON agreement.id = scope.agreement_id WHERE agreement.operator_id = :organisationId)`,
      { organisationId },
    );
  }
  return readPage(query, RESOURCES_BY_CODE, window);
}
