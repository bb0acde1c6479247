import type { Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { Refusal } from '../../../platform/refusal';
import { activateOrganisationRules } from '../../../policy';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import type { OrganisationEntity } from '../store/organisation.entity';
import { partyFactsOf } from '../store/party-facts.query';
import { stepOrganisation } from './move-organisation';

export interface ActivateOrganisation {
  readonly expectedVersion: number;
}

/** The administrator takes the verified organisation into use: from now on it may act. */
export function activateOrganisation(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { expectedVersion }: ActivateOrganisation,
): Promise<Outcome<OrganisationEntity, Refusal<PolicyRefusal>>> {
  const { personId, organisationId } = caller;
  return inTransaction(dataSource, (manager) =>
    stepOrganisation(manager, {
      clock,
      organisationId,
      expectedVersion,
      from: 'VERIFIED',
      decide: (row) =>
        decide(manager, {
          clock,
          caller,
          operation: 'activateOrganisation',
          subjectId: row.id,
          rules: activateOrganisationRules,
          facts: { actor: actorFacts(caller), party: partyFactsOf(row) },
        }),
      set: { state: 'ACTIVE', activatedAt: clock.now() },
      event: 'ORGANISATION_ACTIVATED',
      actorId: personId,
    }),
  );
}
