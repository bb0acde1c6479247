import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';

export interface PricingOfficeIssuesFacts {
  readonly actor: ActorFacts;
}

/**
 * E-04, N65 二: the operator never sets the ceiling.
 *
 * Reading (decision 2): the agency proposes and the pricing office issues; nothing else brings a guided price
 * into force. N65 names the authorising entity, the plan the pricing office: that it is the latter here is our choice,
 * so a body other than the operator is refused by a rule of this platform.
 */
export const pricingOfficeIssues: Rule<PricingOfficeIssuesFacts> = {
  id: 'E-04',
  clauses: ['N65:2', 'SEED:4.9'],
  basis: 'LAW',
  statement: {
    zh: '政府指导价由价格主管部门发布，运营机构不得自行制定。',
    en: 'Guided prices are issued by the pricing office, never by the operator.',
  },
  decide: ({ actor }) => {
    if (actor.kind === 'OPERATOR') {
      return refuse('GUIDED_PRICE_BY_OPERATOR');
    }
    return actor.kind === 'PRICING_OFFICE'
      ? PERMIT
      : refuse(
          'GUIDED_PRICE_NOT_BY_PRICING_OFFICE',
          { kind: actor.kind },
          { clauses: ['SEED:4.9', 'DESIGN:marketplace'] },
        );
  },
};
