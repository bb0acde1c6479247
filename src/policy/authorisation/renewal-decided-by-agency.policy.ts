import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { RenewalState } from '../vocabulary';
import { whyNotAgency, whyNotRunning } from './agreement-runs';

export interface RenewalDecidedByAgencyFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly renewal: { readonly state: RenewalState };
}

/**
 * A-13, plan 四(五)1: the implementing agency reviews the application for renewal and consents to it.
 *
 * Reading: once the term has passed there is nothing left to renew; whoever goes on needs a new agreement.
 */
export const renewalDecidedByAgency: Rule<RenewalDecidedByAgencyFacts> = {
  id: 'A-13',
  clauses: ['SEED:4.5.1', 'SEED:4.10'],
  basis: 'LAW',
  statement: {
    zh: '续期申请由该协议的实施机构审核同意。',
    en: 'An application for renewal is decided by the implementing agency of the agreement.',
  },
  decide: (facts) => {
    const stopped = whyNotAgency(facts.actor, facts.agreement) ?? whyNotRunning(facts);
    if (stopped !== null) return stopped;
    return facts.renewal.state === 'APPLIED'
      ? PERMIT
      : refuse('RENEWAL_ALREADY_DECIDED', { state: facts.renewal.state });
  },
};
