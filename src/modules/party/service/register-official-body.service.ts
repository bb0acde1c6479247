import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import type { OrganisationKind } from '../../../policy/vocabulary';
import { announce, once, type Made } from '../../ledger';
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
): Promise<Outcome<Made<OrganisationEntity>, Refusal>> {
  if (!OFFICIAL_KINDS.includes(party.kind)) {
    const reason = `only ${OFFICIAL_KINDS.join(', ')} are registered by the agency; others apply by themselves`;
    return refused(plainRefusal('INVALID_INPUT', ['kind'], { reason }));
  }
  const flaw = flawOf(party, 'temporaryPassword', temporaryPassword);
  if (flaw !== null) return refused(flaw);
  const passwordHash = await hashPassword(temporaryPassword);
  const now = clock.now();
  return orTaken(
    inTransaction(dataSource, (manager) =>
      once<OrganisationEntity, Refusal>(manager, {
        clock,
        caller,
        operation: 'registerOfficialBody',
        idempotencyKey,
        // Keyed: the stored hash of a request must not be a way to guess the password in it.
        request: { ...party, temporaryPassword: credentialHash(secrets, 'request', temporaryPassword) },
        make: async () => {
          const { organisation, adminId } = await enterParty(manager, party, passwordHash, now, {
            state: 'VERIFIED',
            verifiedAt: now,
            verifiedBy: caller.personId,
            activatedAt: null,
          });
          await announce(manager, {
            clock,
            type: 'OFFICIAL_BODY_REGISTERED',
            subjectId: organisation.id,
            decisionId: null,
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
