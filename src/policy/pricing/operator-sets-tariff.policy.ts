import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, ProductFacts } from '../facts';

export interface OperatorSetsTariffFacts {
  readonly actor: ActorFacts;
  readonly product: ProductFacts;
}

/**
 * E-03, N65 二 as decided in decision 2: the actual tariff is set by the operator of the product and by nobody else.
 *
 * Reading: this is the last step of the chain; `pricing-chain.policy.ts` has those before it. That there is a guided
 * price is asked by C-10, the competence of the office by E-01.
 */
export const operatorSetsTariff: Rule<OperatorSetsTariffFacts> = {
  id: 'E-03',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '先核定最高准许收入，在其以内制定上限收费标准，再由运营机构在上限以内制定具体收费标准。',
    en: 'First the maximum revenue is fixed, within it the ceilings, and within those the operator sets its tariff.',
  },
  decide: ({ actor, product }) =>
    actor.kind === 'OPERATOR' && actor.organisationId === product.operatorId
      ? PERMIT
      : refuse('TARIFF_NOT_BY_OPERATOR', { product: product.code }),
};
