import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import type { Role } from '../../../policy/vocabulary';
import { announce } from '../../ledger';
import { revokeApiKeysOf } from '../store/api-key.write';
import { countHolders, rolesHeld } from '../store/membership.query';
import { deleteMemberships } from '../store/membership.write';
import { lockOrganisation } from '../store/organisation.query';
import { revokeSessionsOf } from '../store/refresh-token.write';
import type { Member } from './member';

export interface RemoveMember {
  readonly personId: string;
  /** Null for every role. */
  readonly role: Role | null;
}

/** Takes roles away. Who holds none any more loses the sessions and keys for this organisation too. */
export function removeMember(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { personId, role }: RemoveMember,
): Promise<Outcome<Member, Refusal>> {
  const { organisationId } = caller;
  return inTransaction(dataSource, async (manager) => {
    await lockOrganisation(manager, organisationId);
    const held = await rolesHeld(manager, personId, organisationId);
    const taken = held.filter((one) => role === null || one === role);
    if (taken.length === 0) return refused(plainRefusal('NOT_FOUND', ['personId']));
    if (
      taken.includes('ORGANISATION_ADMIN') &&
      (await countHolders(manager, organisationId, 'ORGANISATION_ADMIN')) === 1
    ) {
      const reason = 'the organisation needs an ORGANISATION_ADMIN; name another one first';
      return refused(plainRefusal('INVALID_INPUT', ['personId'], { reason }));
    }
    await deleteMemberships(manager, personId, organisationId, taken);
    const roles = held.filter((one) => !taken.includes(one));
    if (roles.length === 0) {
      await revokeSessionsOf(manager, { personId, organisationId }, clock.now());
      await revokeApiKeysOf(manager, { personId, organisationId }, clock.now());
    }
    await announce(manager, {
      clock,
      type: 'MEMBER_REMOVED',
      subjectId: organisationId,
      decisionId: null,
      payload: { personId, roles: taken, removedBy: caller.personId },
    });
    return permitted({ id: personId, roles });
  });
}
