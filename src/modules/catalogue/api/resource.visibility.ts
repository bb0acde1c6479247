import { legalDateOf } from '../../../kernel/legal-date';
import { isSupervisorOrAgency } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { operatorAccessByLook, operatorLookKey, visibleResourcesByIds } from '../store/data-resource.query';

/** For `node`: as in the list. */
export const visibleResources = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(DataResourceEntity | null)[]> =>
  visibleResourcesByIds(deps.dataSource.manager, caller, legalDateOf(deps.clock.now()), ids);

/**
 * What the caller sees of the entry of a resource that it came upon, be it beside a product that everybody sees: all of
 * it where it works with the resource, the outline where it may request it.
 */
async function accessTo(
  { id: resourceId, holderId }: DataResourceEntity,
  { caller, deps, loaders }: RequestContext,
): Promise<'ENTRY' | 'OUTLINE' | null> {
  if (caller.kind === 'anonymous') return null;
  if (caller.organisationId === holderId || isSupervisorOrAgency(caller)) return 'ENTRY';
  if (caller.organisationKind !== 'OPERATOR') return null;
  const look = { operatorId: caller.organisationId, today: legalDateOf(deps.clock.now()), resourceId };
  return loaders.get(operatorAccessByLook).load(operatorLookKey(look));
}

export const mayReadEntry = async (row: DataResourceEntity, context: RequestContext): Promise<boolean> =>
  (await accessTo(row, context)) === 'ENTRY';

export const mayReadOutline = async (row: DataResourceEntity, context: RequestContext): Promise<boolean> =>
  (await accessTo(row, context)) !== null;
