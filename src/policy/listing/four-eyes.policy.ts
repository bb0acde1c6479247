import { PERMIT, refuse, type Rule } from '../decision';

export interface FourEyesFacts {
  readonly submitterPersonId: string;
  readonly deciderPersonId: string;
}

/**
 * C-11: the person who submitted an item does not decide it, whatever organisations that person acts for.
 *
 * @design
 */
export const fourEyes: Rule<FourEyesFacts> = {
  id: 'C-11',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '提交清单的人员不得审定该清单。',
    en: 'The person who submitted a list item does not decide it.',
  },
  decide: ({ submitterPersonId, deciderPersonId }) =>
    submitterPersonId === deciderPersonId ? refuse('SUBMITTER_DECIDES') : PERMIT,
};
