import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import { CASE_TRANSITIONS, type CaseState } from '../vocabulary';

export interface ReopenedCaseFacts {
  readonly actor: ActorFacts;
  readonly agencyId: string;
  readonly state: CaseState;
  readonly reason: string;
}

/**
 * D-08: the agency that ruled on a case may look at it again, with a reason; what it ruled before stays on record.
 *
 * @design
 */
export const reopenedCase: Rule<ReopenedCaseFacts> = {
  id: 'D-08',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '已裁定的案件，实施机构可以说明理由后重新立案，原裁定予以保留。',
    en: 'The agency may look again, with a reason, at a case that it has ruled on; the earlier ruling stays on record.',
  },
  decide: ({ actor, agencyId, state, reason }) => {
    if (actor.organisationId !== agencyId) {
      return refuse('CASE_NOT_RULED_BY_AGENCY');
    }
    if (!CASE_TRANSITIONS[state].includes('REOPENED')) {
      return refuse('CASE_NOT_TO_REOPEN');
    }
    return reason.trim() === '' ? refuse('CASE_RULED_WITHOUT_REASON') : PERMIT;
  },
};
