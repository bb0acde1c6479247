import { isSupervisorOrAgency } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { visibleResourcesByIds } from '../store/data-resource.query';
import { operatorIdsByResourceId } from '../store/scope.query';

/** For `node`: as in the list. */
export const visibleResources = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(DataResourceEntity | null)[]> => visibleResourcesByIds(deps.dataSource.manager, caller, ids);

/** Whether the caller works with a resource that it sees, be it beside a product that everybody sees. */
export async function mayReadEntry(
  row: DataResourceEntity,
  { caller, loaders }: RequestContext,
): Promise<boolean> {
  if (caller.kind === 'anonymous') return false;
  if (caller.organisationId === row.holderId || isSupervisorOrAgency(caller)) return true;
  if (caller.organisationKind !== 'OPERATOR') return false;
  return (await loaders.get(operatorIdsByResourceId).load(row.id)).includes(caller.organisationId);
}
