import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DecisionEntity } from '../store/decision.entity';
import { decisionById } from '../store/decision.loader';

function maySee(caller: Caller, row: DecisionEntity): boolean {
  if (caller.kind === 'anonymous') return false;
  return isSupervisorOrAgency(caller) || row.actorOrganisationId === caller.organisationId;
}

/** Decisions by id, null in the place of each that the caller may not see. */
export async function visibleDecisions(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(DecisionEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(decisionById).load(id)));
  return rows.map((row) => (row !== null && maySee(caller, row) ? row : null));
}
