import { PERMIT, refuse, type Rule } from '../decision';

export interface FourEyesFacts {
  readonly submitterPersonId: string;
  readonly deciderPersonId: string;
  /** Whether the decider is also a member of the operator whose item it is, in whatever role. */
  readonly isDeciderOfOperator: boolean;
}

/**
 * C-11: the person who submitted an item does not decide it, whatever organisations that person acts for; nor does
 * anybody who belongs to the operator too. Reviews are part of the decision.
 *
 * @design
 */
export const fourEyes: Rule<FourEyesFacts> = {
  id: 'C-11',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '提交清单的人员和在该运营机构任职的人员不得审查、审定该清单。',
    en: 'Neither the person who submitted a list item nor a member of its operator reviews or decides it.',
  },
  decide: ({ submitterPersonId, deciderPersonId, isDeciderOfOperator }) => {
    if (submitterPersonId === deciderPersonId) return refuse('SUBMITTER_DECIDES');
    return isDeciderOfOperator ? refuse('OPERATOR_MEMBER_DECIDES') : PERMIT;
  },
};
