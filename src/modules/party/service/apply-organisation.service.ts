import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { Caller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import type { OrganisationKind } from '../../../policy/vocabulary';
import { announce } from '../../ledger';
import type { OrganisationEntity } from '../store/organisation.entity';
import { countAttempt, networkOf } from './attempts';
import { enterParty, flawOf, orTaken, type NewParty } from './new-party';
import { hashPassword } from './password';

export interface ApplyOrganisation extends NewParty {
  readonly adminPassword: string;
}

/** The others hold powers in authorised operation: the implementing agency registers them. */
const APPLYING_KINDS: readonly OrganisationKind[] = ['ENTERPRISE', 'PUBLIC_BODY', 'AUDITOR'];

/**
 * An organisation asks to be admitted; its first administrator may sign in, and nothing else, until it is verified.
 *
 * There is no idempotency key: nobody is signed in whose key it could be. The credit code and the login are unique,
 * so that a repeated application makes nothing; its sender signs in instead.
 */
export async function applyOrganisation(
  { dataSource, clock }: Deps,
  caller: Caller,
  { adminPassword, ...party }: ApplyOrganisation,
): Promise<Outcome<OrganisationEntity, Refusal>> {
  if (!APPLYING_KINDS.includes(party.kind)) {
    const reason = `the implementing agency registers a ${party.kind}; ${APPLYING_KINDS.join(', ')} apply by themselves`;
    return refused(plainRefusal('INVALID_INPUT', ['kind'], { reason }));
  }
  const flaw = flawOf(party, 'adminPassword', adminPassword);
  if (flaw !== null) return refused(flaw);
  const waitSeconds = await countAttempt(dataSource, 'applicationsPerAddress', networkOf(caller.address));
  if (waitSeconds !== null)
    return refused(plainRefusal('TOO_MANY_ATTEMPTS', undefined, { seconds: waitSeconds }));

  const password = { hash: await hashPassword(adminPassword), isTemporary: false };
  const now = clock.now();
  return orTaken(
    inTransaction(dataSource, async (manager) => {
      const { organisation, adminId } = await enterParty(
        manager,
        newId('organisation'),
        party,
        password,
        now,
        {
          state: 'APPLIED',
          verifiedAt: null,
          verifiedBy: null,
          activatedAt: null,
        },
      );
      await announce(manager, {
        clock,
        type: 'ORGANISATION_APPLIED',
        subjectId: organisation.id,
        decisionId: null,
        payload: { kind: organisation.kind, creditCode: organisation.creditCode, adminId },
      });
      return permitted(organisation);
    }),
    'creditCode or adminLogin',
  );
}
