import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { registerOfficialBodyRules } from '../../../policy';
import type { OrganisationKind } from '../../../policy/vocabulary';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { OrganisationEntity } from '../store/organisation.entity';
import { credentialHash } from './credential';
import { enterParty, flawOf, orTaken, type NewParty } from './new-party';
import { hashPassword } from './password';

export interface RegisterOfficialBody extends NewParty {
  readonly idempotencyKey: string;
  readonly temporaryPassword: string;
}

/** Bodies that hold powers in authorised operation and therefore may not enter themselves. */
const OFFICIAL_KINDS: readonly OrganisationKind[] = [
  'OPERATOR',
  'PRICING_OFFICE',
  'SUPPLYING_DEPARTMENT',
  'REGULATOR',
  'STATE_ASSET_BODY',
];

/** The implementing agency enters a body that it knows; it counts as verified, and its administrator activates it. */
export async function registerOfficialBody(
  { dataSource, clock, secrets }: Deps,
  caller: MemberCaller,
  { idempotencyKey, temporaryPassword, ...party }: RegisterOfficialBody,
): Promise<Outcome<Made<OrganisationEntity>, Refusal<PolicyRefusal>>> {
  if (!OFFICIAL_KINDS.includes(party.kind)) {
    const reason = `only ${OFFICIAL_KINDS.join(', ')} are registered by the agency; others apply by themselves`;
    return refused(plainRefusal('INVALID_INPUT', ['kind'], { reason }));
  }
  const flaw = flawOf(party, 'temporaryPassword', temporaryPassword);
  if (flaw !== null) return refused(flaw);
  const password = { hash: await hashPassword(temporaryPassword), isTemporary: true };
  const now = clock.now();
  return orTaken(
    inTransaction(dataSource, (manager) =>
      once<OrganisationEntity, Refusal<PolicyRefusal>>(manager, {
        clock,
        caller,
        operation: 'registerOfficialBody',
        idempotencyKey,
        // Keyed: the stored hash of a request must not be a way to guess the password in it.
        request: { ...party, temporaryPassword: credentialHash(secrets, 'request', temporaryPassword) },
        make: async () => {
          const id = newId('organisation');
          const decision = await decide(manager, {
            clock,
            caller,
            operation: 'registerOfficialBody',
            subjectId: id,
            rules: registerOfficialBodyRules,
            facts: { actor: actorFacts(caller), partyId: id },
          });
          if (!decision.ok) return decision;
          const { organisation, adminId } = await enterParty(manager, id, party, password, now, {
            state: 'VERIFIED',
            verifiedAt: now,
            verifiedBy: caller.personId,
            activatedAt: null,
          });
          await announce(manager, {
            clock,
            type: 'OFFICIAL_BODY_REGISTERED',
            subjectId: organisation.id,
            decisionId: decision.value,
            payload: { kind: organisation.kind, personId: caller.personId, adminId },
          });
          return permitted(organisation);
        },
        reload: (id) => manager.findOneByOrFail(OrganisationEntity, { id }),
      }),
    ),
    'creditCode or adminLogin',
  );
}
