import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, PartyFacts } from '../facts';
import { verifiedParty } from './verified-party.policy';

export interface AdmissionFacts {
  readonly actor: ActorFacts;
  /** The organisation that is verified or registered. */
  readonly partyId: string;
}

/**
 * F-03: the credit code is checked by the implementing agency, and by nobody for itself.
 *
 * Reading: registering a body that the agency knows is checking it too.
 *
 * @design
 */
const agencyVerifies: Rule<AdmissionFacts> = {
  ...verifiedParty,
  decide: ({ actor, partyId }) =>
    actor.kind === 'IMPLEMENTING_AGENCY' && actor.organisationId !== partyId
      ? PERMIT
      : refuse('VERIFICATION_NOT_BY_AGENCY'),
};

export interface ActivationFacts {
  readonly actor: ActorFacts;
  readonly party: PartyFacts;
}

/**
 * F-03: only a verified organisation is taken into use, and by its own people.
 *
 * @design
 */
const verifiedBeforeActive: Rule<ActivationFacts> = {
  ...verifiedParty,
  decide: ({ actor, party }) => {
    if (actor.organisationId !== party.organisationId) return refuse('ACTIVATION_NOT_BY_PARTY');
    return party.isCreditCodeVerified ? PERMIT : refuse('ORGANISATION_NOT_VERIFIED');
  },
};

/** May this body vouch for the credit code of that applicant? */
export const verifyOrganisationRules: readonly Rule<AdmissionFacts>[] = [agencyVerifies];

/** May this body enter that one as verified? */
export const registerOfficialBodyRules: readonly Rule<AdmissionFacts>[] = [agencyVerifies];

/** May these people take that organisation into use? */
export const activateOrganisationRules: readonly Rule<ActivationFacts>[] = [verifiedBeforeActive];
