import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { PurposeClass } from '../vocabulary';

export interface FreeUseAgencyFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly purposeClass: PurposeClass;
  readonly applicantPersonId: string;
  /** Who has checked the form; null before. */
  readonly formCheckerPersonId: string | null;
}

/**
 * D-06: the implementing agency confirms the purpose class of a free request.
 *
 * Reading: the agency is the one of the product's agreement. Neither the person who applied nor the one who checked the
 * form confirms: one person may be a member of several bodies.
 *
 * @design
 */
export const freeUseAgency: Rule<FreeUseAgencyFacts> = {
  id: 'D-06',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用申请由该产品授权协议的实施机构确认用途，申请人和形式审查人不得确认。',
    en: 'The implementing agency of the agreement confirms the purpose of a free request; neither the applicant nor who checked the form does.',
  },
  decide: ({ actor, agreement, purposeClass, applicantPersonId, formCheckerPersonId }) => {
    if (actor.kind !== 'IMPLEMENTING_AGENCY' || actor.organisationId !== agreement?.agencyId) {
      return refuse('FREE_USE_NOT_DECIDED_BY_AGENCY');
    }
    if (actor.personId === applicantPersonId) {
      return refuse('APPLICANT_DECIDES_FREE_USE');
    }
    if (actor.personId === formCheckerPersonId) {
      return refuse('FORM_CHECKER_DECIDES_FREE_USE');
    }
    return purposeClass === 'PUBLIC_INTEREST' ? PERMIT : refuse('ORDER_NOT_OF_FREE_PURPOSE');
  },
};
