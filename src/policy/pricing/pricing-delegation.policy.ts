import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { InForceFacts } from '../facts';
import { isInForceOn } from './version-in-force';

export interface DelegationFacts extends InForceFacts {
  readonly documentNumber: string;
}

export interface PricingDelegationFacts {
  readonly today: LegalDate;
  /** The document that delegates pricing to the acting office; null when none is on file. */
  readonly delegation: DelegationFacts | null;
}

/**
 * E-01, N65 一: pricing is provincial by default; a city prices only if the competence was delegated to it.
 *
 * Reading (decision 2): the delegation document must be on file and in force on the day of issue.
 */
export const pricingDelegation: Rule<PricingDelegationFacts> = {
  id: 'E-01',
  clauses: ['N65:1'],
  basis: 'LAW',
  statement: {
    zh: '市级价格主管部门发布政府指导价，应当有现行有效的授权文件。',
    en: 'A city pricing office issues guided prices only under a delegation document in force.',
  },
  decide: ({ today, delegation }) => {
    if (delegation === null || delegation.documentNumber.trim() === '') {
      return refuse('PRICING_DELEGATION_MISSING');
    }
    return isInForceOn(delegation, today)
      ? PERMIT
      : refuse('PRICING_DELEGATION_NOT_IN_FORCE', { document: delegation.documentNumber, date: today });
  },
};
