import { addYears, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';

export interface AgreementTerm {
  readonly startsOn: LegalDate;
  /** The last day of the term. */
  readonly endsOn: LegalDate;
}

/** The term of so many years that an agreement has when it is signed on a day. */
export const termFromSigning = (signedOn: LegalDate, years: number): AgreementTerm => ({
  startsOn: signedOn,
  endsOn: addYears(signedOn, years),
});

export interface AgreementTermFacts {
  readonly signedOn: LegalDate | null;
  readonly startsOn: LegalDate | null;
  readonly endsOn: LegalDate | null;
  /** The agreed years; null for an agreement whose content is not kept here. */
  readonly termYears: number | null;
}

/**
 * A-10, plan 四(五)1: the term is counted from the day of signing, three years where nothing else was agreed.
 *
 * Reading: Civil Code 201 and 202. The day of signing does not count, and the corresponding day of the last year is the
 * last day of the term, or the last day of that month where there is none: signed on 2028-02-29 for three years it ends
 * with 2031-02-28. The agreement binds from its signing, so that the day of signing is also the first day in force.
 */
export const agreementTerm: Rule<AgreementTermFacts> = {
  id: 'A-10',
  clauses: ['SEED:4.5.1', 'CIVIL:201'],
  basis: 'LAW',
  statement: {
    zh: '运营期限从签订协议之日起算，未另行约定的为三年。',
    en: 'The term is counted from the signing of the agreement; three years unless agreed otherwise.',
  },
  decide: ({ signedOn, startsOn, endsOn, termYears }) => {
    if (signedOn === null || startsOn === null || endsOn === null || termYears === null) {
      return refuse('TERM_NOT_AGREED');
    }
    const term = termFromSigning(signedOn, termYears);
    return term.startsOn === startsOn && term.endsOn === endsOn
      ? PERMIT
      : refuse('TERM_NOT_FROM_SIGNING', { ...term });
  },
};
