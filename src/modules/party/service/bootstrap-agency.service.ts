import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import type { OrganisationEntity } from '../store/organisation.entity';
import { anyImplementingAgency } from '../store/organisation.query';
import { newSecret } from './credential';
import { normalLogin } from './login';
import { enterParty, flawOf, orTaken, type NewParty } from './new-party';
import { hashPassword } from './password';

export type BootstrapAgency = Omit<NewParty, 'kind' | 'legalForm'>;

export interface BootstrappedAgency {
  readonly organisation: OrganisationEntity;
  readonly login: string;
  /** Shown once; opens nothing but the way to a password of one's own. */
  readonly password: string;
}

/**
 * Enters the first implementing agency with its administrator, for a server without demo accounts. Everybody else is
 * admitted by the agency; so this door is shut as soon as there is one.
 */
export async function bootstrapAgency(
  { dataSource, clock }: Deps,
  command: BootstrapAgency,
): Promise<Outcome<BootstrappedAgency, Refusal>> {
  const party: NewParty = { ...command, kind: 'IMPLEMENTING_AGENCY', legalForm: 'LEGAL_PERSON' };
  const password = newSecret();
  const flaw = flawOf(party, 'password', password);
  if (flaw !== null) return refused(flaw);
  const first = { hash: await hashPassword(password), isTemporary: true };
  const now = clock.now();
  return orTaken(
    // Serialisable, so that the empty range that was read stays empty; of two at once one is turned back by deadlock.
    dataSource.transaction('SERIALIZABLE', async (manager) => {
      if ((await anyImplementingAgency(manager)) !== null) {
        return refused(plainRefusal('ALREADY_EXISTS', undefined, { what: 'An implementing agency' }));
      }
      const { organisation, adminId } = await enterParty(manager, newId('organisation'), party, first, now, {
        state: 'ACTIVE',
        verifiedAt: now,
        verifiedBy: null,
        activatedAt: now,
      });
      await announce(manager, {
        clock,
        type: 'AGENCY_BOOTSTRAPPED',
        subjectId: organisation.id,
        decisionId: null,
        payload: { adminId },
      });
      return permitted({ organisation, login: normalLogin(party.adminLogin), password });
    }),
    'creditCode or adminLogin',
  );
}
