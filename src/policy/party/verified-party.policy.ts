import { PERMIT, refuse, type Rule } from '../decision';
import type { PartyFacts } from '../facts';

export interface VerifiedPartyFacts {
  readonly party: PartyFacts;
}

/**
 * F-03, practice elsewhere: an organisation that orders is verified by its unified social credit code.
 *
 * Reading: verified once is not enough; the organisation must also be active on the day of the act.
 *
 * @design
 */
export const verifiedParty: Rule<VerifiedPartyFacts> = {
  id: 'F-03',
  clauses: ['QZ:onboarding', 'PRACTICE:platforms', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '订购或者再开发的单位应当经统一社会信用代码核验，并处于启用状态。',
    en: 'An organisation that orders or redevelops is verified by its unified social credit code and is active.',
  },
  decide: ({ party }) => {
    if (!party.isCreditCodeVerified) {
      return refuse('ORGANISATION_NOT_VERIFIED');
    }
    return party.state === 'ACTIVE' ? PERMIT : refuse('ORGANISATION_NOT_ACTIVE', { state: party.state });
  },
};
