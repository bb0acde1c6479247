import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { ControlFactEntity } from '../store/control-fact.entity';
import { controlFactById } from '../store/control-fact.loader';

function maySee(caller: Caller, row: ControlFactEntity): boolean {
  if (caller.kind === 'anonymous') return false;
  const parties = [row.controllerId, row.controlledId, row.declaredByOrganisationId];
  return isSupervisorOrAgency(caller) || parties.includes(caller.organisationId);
}

/** Control facts by id, null in the place of each that the caller may not see. */
export async function visibleControlFacts(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(ControlFactEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(controlFactById).load(id)));
  return rows.map((row) => (row !== null && maySee(caller, row) ? row : null));
}
