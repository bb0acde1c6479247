import { PERMIT, refuse, type Rule } from '../decision';
import type { LegalForm, OrganisationKind, OrganisationState } from '../vocabulary';

/** Who stands for the operation. A natural person is no organisation of this marketplace, but may be named. */
export interface CandidatePartyFacts {
  readonly partyId: string;
  readonly legalForm: LegalForm | 'NATURAL_PERSON';
  /** Null for a natural person. */
  readonly kind: OrganisationKind | null;
  readonly state: OrganisationState | null;
}

export interface LegalPersonCandidateFacts {
  readonly candidate: CandidatePartyFacts;
}

/**
 * A-06, plan 四 and N27 3: an operator is a legal person.
 *
 * Reading: asked when a candidate is entered and again when it is appointed. That it must be registered as an operator
 * and be active is a rule of this platform: no other kind of organisation has the people who act under an agreement.
 */
export const legalPersonCandidate: Rule<LegalPersonCandidateFacts> = {
  id: 'A-06',
  clauses: ['SEED:4', 'N27:3'],
  basis: 'LAW',
  statement: {
    zh: '运营机构应当是法人组织，自然人和非法人组织不得担任。',
    en: 'An operator is a legal person, never a natural person or an unincorporated body.',
  },
  decide: ({ candidate: { legalForm, kind, state } }) => {
    if (legalForm !== 'LEGAL_PERSON') return refuse('CANDIDATE_NOT_LEGAL_PERSON', { legalForm });
    if (kind !== 'OPERATOR') return refuse('CANDIDATE_NOT_OPERATOR', { kind: kind ?? '-' });
    return state === 'ACTIVE' ? PERMIT : refuse('CANDIDATE_NOT_ACTIVE', { state: state ?? '-' });
  },
};
