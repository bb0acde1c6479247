import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { FormCheckResult } from '../vocabulary';

export interface FreeUseFormCheckFacts {
  readonly actor: ActorFacts;
  readonly operatorId: string;
  readonly applicantPersonId: string;
  readonly result: FormCheckResult;
  /** How many gaps were listed. */
  readonly gaps: number;
}

/**
 * D-06: the operator checks the form of a free request.
 *
 * Reading: form and not purpose. What goes back names every gap, so that the applicant completes it once; what passes
 * has none. The person who applied does not check.
 *
 * @design
 */
export const freeUseFormCheck: Rule<FreeUseFormCheckFacts> = {
  id: 'D-06',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用申请由该产品的运营机构进行形式审查，退回的一次列明全部缺项。',
    en: 'The operator of the product checks the form of a free request; what is returned lists every gap at once.',
  },
  decide: ({ actor, operatorId, applicantPersonId, result, gaps }) => {
    if (actor.organisationId !== operatorId) {
      return refuse('FREE_USE_FORM_NOT_CHECKED_BY_OPERATOR');
    }
    if (actor.personId === applicantPersonId) {
      return refuse('APPLICANT_CHECKS_FREE_USE_FORM');
    }
    if (result === 'RETURNED') {
      return gaps > 0 ? PERMIT : refuse('FREE_USE_RETURNED_WITHOUT_GAPS');
    }
    return gaps === 0 ? PERMIT : refuse('FREE_USE_PASSED_WITH_GAPS', { gaps });
  },
};
