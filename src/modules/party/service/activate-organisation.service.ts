import type { Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { Refusal } from '../../../platform/refusal';
import type { OrganisationEntity } from '../store/organisation.entity';
import { stepOrganisation } from './move-organisation';

export interface ActivateOrganisation {
  readonly expectedVersion: number;
}

/** The administrator takes the verified organisation into use: from now on it may act. */
export function activateOrganisation(
  { dataSource, clock }: Deps,
  { personId, organisationId }: MemberCaller,
  { expectedVersion }: ActivateOrganisation,
): Promise<Outcome<OrganisationEntity, Refusal>> {
  return inTransaction(dataSource, (manager) =>
    stepOrganisation(manager, {
      clock,
      organisationId,
      expectedVersion,
      from: 'VERIFIED',
      set: { state: 'ACTIVE', activatedAt: clock.now() },
      event: 'ORGANISATION_ACTIVATED',
      actorId: personId,
    }),
  );
}
