import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { verifiedParty } from '../../../policy/party/verified-party.policy';
import { decide, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../store/party-facts.query';

/** F-03 for an act inside one's own organisation: who acts for it is named only once it was verified and is active. */
export async function decideOwnPartyActive(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  operation: string,
): Promise<Outcome<string, PolicyRefusal>> {
  const party = await partyFacts(manager, caller.organisationId);
  assert(party !== null, 'The organisation of a member exists.');
  return decide(manager, {
    clock,
    caller,
    operation,
    subjectId: caller.organisationId,
    rules: [verifiedParty],
    facts: { party },
  });
}
