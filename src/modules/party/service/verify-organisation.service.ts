import type { Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { Refusal } from '../../../platform/refusal';
import { verifyOrganisationRules } from '../../../policy';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import type { OrganisationEntity } from '../store/organisation.entity';
import { stepOrganisation } from './move-organisation';

export interface VerifyOrganisation {
  readonly organisationId: string;
  readonly expectedVersion: number;
}

/** A reviewer of the implementing agency has checked the credit code against the register. */
export function verifyOrganisation(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { organisationId, expectedVersion }: VerifyOrganisation,
): Promise<Outcome<OrganisationEntity, Refusal<PolicyRefusal>>> {
  return inTransaction(dataSource, (manager) =>
    stepOrganisation(manager, {
      clock,
      organisationId,
      expectedVersion,
      from: 'APPLIED',
      decide: ({ id }) =>
        decide(manager, {
          clock,
          caller,
          operation: 'verifyOrganisation',
          subjectId: id,
          rules: verifyOrganisationRules,
          facts: { actor: actorFacts(caller), partyId: id },
        }),
      set: { state: 'VERIFIED', verifiedAt: clock.now(), verifiedBy: caller.personId },
      event: 'ORGANISATION_VERIFIED',
      actorId: caller.personId,
    }),
  );
}
