import { In, IsNull, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { ScopeResourceFacts } from '../../../policy';
import type { DataGrade, OrganisationState } from '../../../policy/vocabulary';
import { AgreementResourceEntity } from './agreement-resource.entity';
import { DataResourceEntity } from './data-resource.entity';

/**
 * Which of these resources an agreement covers, with their grades. A resource that is not in the answer is outside.
 * Each stays as it is until the transaction ends: what is decided on it cannot be overtaken by a bar or a higher grade.
 */
export async function resourcesInScope(
  manager: EntityManager,
  agreementId: string,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, DataGrade>> {
  if (resourceIds.length === 0) return new Map();
  // In this order of tables, because everybody locks a resource before its place in a scope.
  const rows: { id: string; grade: DataGrade }[] = await manager.query(
    `SELECT resource.id, resource.grade FROM data_resource resource
       STRAIGHT_JOIN agreement_resource scope ON scope.resource_id = resource.id
      WHERE resource.id IN (?) AND scope.agreement_id = ? AND scope.removed_at IS NULL
      ORDER BY resource.id LOCK IN SHARE MODE`,
    [[...new Set(resourceIds)], agreementId],
  );
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}

/**
 * Codes of everything that an agreement covers. What is in the answer stays in the scope until the transaction ends;
 * hold the agreement before, so that nothing is added to it.
 */
export async function codesInScope(manager: EntityManager, agreementId: string): Promise<readonly string[]> {
  const ids = await resourceIdsOfScope(manager, agreementId);
  const resources = await holdResources(manager, ids);
  const inScope = await resourcesInScope(manager, agreementId, ids);
  return resources.filter(({ id }) => inScope.has(id)).map(({ resourceCode }) => resourceCode);
}

/**
 * Whether the agreement under the alias has not ended on the day that the marker stands for: by its date and not by its
 * state alone, so that its scope binds and opens nothing from the first millisecond after its last day. What is only
 * drafted or signed has a scope that its holders keep ready.
 */
export const hasNotEnded = (alias: string, today: '?' | ':today'): string =>
  `${alias}.state NOT IN ('EXPIRED', 'TERMINATED') AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today})`;

interface ScopePlace {
  readonly resource_id: string;
  readonly agreement_id: string;
  readonly operator_id: string;
  readonly agency_id: string;
  readonly agreement_number: string;
  /** False once the agreement has ended: the row stays as the record of what was covered to the end. */
  readonly is_live: number;
}

/** Every place of these resources in a scope, also in that of an agreement that has ended, with the parties. */
export const placesOf = async (
  manager: EntityManager,
  today: LegalDate,
  resourceIds: readonly string[],
): Promise<ScopePlace[]> =>
  resourceIds.length === 0
    ? []
    : manager.query(
        `SELECT scope.resource_id, scope.agreement_id, agreement.operator_id, agreement.agency_id,
                agreement.agreement_number, (${hasNotEnded('agreement', '?')}) AS is_live
           FROM agreement_resource scope JOIN agreement ON agreement.id = scope.agreement_id
          WHERE scope.resource_id IN (?) AND scope.removed_at IS NULL
          ORDER BY scope.agreement_id, scope.resource_id`,
        [today, [...new Set(resourceIds)]],
      );

/** The agreements that cover these resources today. */
export const livePlacesOf = async (...asked: Parameters<typeof placesOf>): Promise<ScopePlace[]> =>
  (await placesOf(...asked)).filter((place) => place.is_live === 1);

/** A resource as the rules see it that say what may be in a scope. */
export const scopeResourceFacts = (
  row: View<DataResourceEntity>,
  holderState: OrganisationState,
): ScopeResourceFacts => ({
  resourceId: row.id,
  code: row.resourceCode,
  holderId: row.holderId,
  holderState,
  source: row.source,
  providerConsentReference: row.providerConsentReference,
  utilityLicenceReference: row.utilityLicenceReference,
  grade: row.grade,
  updateFrequency: row.updateFrequency,
  updateInterval: row.updateInterval,
  qualityNote: row.qualityNote,
  useBar: row.useBar,
});

/** Resources within the scope of an agreement whose registration nobody was ever given to do. */
export const resourcesToRegister = (
  manager: EntityManager,
  agreementId: string,
): Promise<
  { readonly id: string; readonly holder_id: string; readonly code: string; readonly name: string }[]
> =>
  manager.query(
    `SELECT resource.id, resource.holder_id, resource.resource_code AS code, resource.name
       FROM agreement_resource scope JOIN data_resource resource ON resource.id = scope.resource_id
      WHERE scope.agreement_id = ? AND scope.removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM duty WHERE duty.subject_id = resource.id
              AND duty.kind = 'REGISTER_RESOURCE' AND duty.state <> 'CANCELLED')
      ORDER BY resource.id`,
    [agreementId],
  );

/** What lies within the scope of an agreement, or lay in it when it ended. */
export async function resourceIdsOfScope(manager: EntityManager, agreementId: string): Promise<string[]> {
  const rows = await manager.find(AgreementResourceEntity, {
    select: { resourceId: true },
    where: { agreementId, removedAt: IsNull() },
    order: { resourceId: 'ASC' },
  });
  return rows.map(({ resourceId }) => resourceId);
}

/** The resources with these ids, held until the transaction ends: none is barred or graded anew meanwhile. */
export const holdResources = (
  manager: EntityManager,
  ids: readonly string[],
): Promise<DataResourceEntity[]> =>
  manager.find(DataResourceEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });

/** Whether each of these organisations may act here. */
export async function holderStates(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationState>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; state: OrganisationState }[] = await manager.query(
    'SELECT id, state FROM organisation WHERE id IN (?)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
