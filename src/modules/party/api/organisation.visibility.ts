import type { Caller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { OrganisationEntity } from '../store/organisation.entity';
import { organisationById } from '../store/organisation.loader';

const SUPERVISORS = ['IMPLEMENTING_AGENCY', 'REGULATOR'];

/** Whether the caller sees the whole file of an organisation and not only that it exists. */
export const seesFileOf = (caller: Caller, organisationId: string): boolean =>
  caller.kind === 'member' &&
  (caller.organisationId === organisationId || SUPERVISORS.includes(caller.organisationKind));

const maySee = (caller: Caller, row: OrganisationEntity): boolean =>
  (caller.kind === 'member' && row.state === 'ACTIVE') || seesFileOf(caller, row.id);

/** Organisations by id, null in the place of each that the caller may not see. */
export async function visibleOrganisations(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(OrganisationEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(organisationById).load(id)));
  return rows.map((row) => (row !== null && maySee(caller, row) ? row : null));
}
