import type { View } from '../../../kernel/view';
import type { Caller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import type { OrganisationEntity } from '../store/organisation.entity';
import { organisationById } from '../store/organisation.loader';

const SUPERVISORS = ['IMPLEMENTING_AGENCY', 'REGULATOR'];

/**
 * An organisation on its way to a client. What is answered to its own people while nobody is signed in yet (the
 * applicant, and who is just signing in) is marked as theirs, because the caller of the request does not tell.
 */
export interface ShownOrganisation extends View<OrganisationEntity> {
  readonly isOfReader?: boolean;
}

export const shownToItsOwn = (row: View<OrganisationEntity>): ShownOrganisation => ({
  ...row,
  isOfReader: true,
});

const isOwn = (caller: Caller, { id, isOfReader }: ShownOrganisation): boolean =>
  isOfReader === true || (caller.kind === 'member' && caller.organisationId === id);

/**
 * Whether the caller belongs to the market: a member of an organisation that is active. Read from the credential
 * and so without a statement. Who only applied sees the own organisation and, like everybody, the public catalogue.
 */
export const isOfMarket = (caller: Caller): boolean =>
  caller.kind === 'member' && caller.isOrganisationActive;

/** Whether the caller sees the whole file of an organisation and not only that it exists. */
export const seesFileOf = (caller: Caller, row: ShownOrganisation): boolean =>
  isOwn(caller, row) ||
  (caller.kind === 'member' && isOfMarket(caller) && SUPERVISORS.includes(caller.organisationKind));

/** Whether the caller sees what the register says of an organisation and how it stands here, beside its name. */
export const seesEntryOf = (caller: Caller, row: ShownOrganisation): boolean =>
  isOwn(caller, row) || isOfMarket(caller);

const maySee = (caller: Caller, row: OrganisationEntity): boolean =>
  (isOfMarket(caller) && row.state === 'ACTIVE') || seesFileOf(caller, row);

/** Organisations by id, null in the place of each that the caller may not see. */
export async function visibleOrganisations(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(OrganisationEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(organisationById).load(id)));
  return rows.map((row) => (row !== null && maySee(caller, row) ? row : null));
}
