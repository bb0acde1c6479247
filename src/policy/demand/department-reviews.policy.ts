import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { DataReviewRuling, DataReviewState } from '../vocabulary';

export interface DepartmentReviewsFacts {
  readonly actor: ActorFacts;
  /** State of the review that the actor's organisation owes; null when it owes none. */
  readonly reviewState: DataReviewState | null;
  readonly ruling: DataReviewRuling;
  readonly opinion: string | null;
}

/**
 * B-11, plan 四(九): the department that supplies the data reviews the authorisation of each request (授权审核).
 *
 * Reading: each department reviews its own resources, once. What flows back from the province or the nation has no
 * department of the city behind it: the implementing agency reviews it.
 */
export const departmentReviews: Rule<DepartmentReviewsFacts> = {
  id: 'B-11',
  clauses: ['SEED:4.9'],
  basis: 'LAW',
  statement: {
    zh: '行业主管部门对使用本部门数据的申请做好授权审核。',
    en: 'The department that supplies the data reviews each request for it.',
  },
  decide: ({ reviewState, ruling, opinion }) => {
    if (reviewState === null) return refuse('DATA_REQUEST_NOT_BY_DEPARTMENT');
    if (reviewState !== 'PENDING') {
      return refuse(
        'DATA_REQUEST_ALREADY_REVIEWED',
        { state: reviewState },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    return ruling === 'REJECT' && (opinion ?? '').trim() === ''
      ? refuse('DATA_REQUEST_REJECTED_WITHOUT_OPINION', {}, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
