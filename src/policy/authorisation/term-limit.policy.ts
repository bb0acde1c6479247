import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface TermLimitFacts {
  readonly today: LegalDate;
  readonly termYears: number;
  /** Whether it is recorded why the term is longer than the law has in principle. */
  readonly hasReason: boolean;
}

/**
 * A-11, N27 14(2): the term is in principle no longer than five years.
 *
 * Reading: "in principle" leaves room for an exception, which is taken only with its reason on record.
 */
export const termLimit: Rule<TermLimitFacts> = {
  id: 'A-11',
  clauses: ['N27:14.2'],
  basis: 'LAW',
  statement: {
    zh: '授权运营期限原则上最长不超过五年。',
    en: 'The term is in principle no longer than five years.',
  },
  decide: ({ today, termYears, hasReason }) => {
    const limit = settingOn('AGREEMENT_TERM_LIMIT_YEARS', today);
    return termYears <= limit || hasReason ? PERMIT : refuse('TERM_TOO_LONG', { years: termYears, limit });
  },
};
