import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, ProductFacts } from '../facts';

export interface OperatorSetsTariffFacts {
  readonly actor: ActorFacts;
  readonly product: ProductFacts;
}

/**
 * E-03, N65 二 as decided in decision 2: the actual tariff is set by the operator of the product and by nobody else.
 *
 * Reading: the steps before it (guided price, delegation) are asked by C-10 and E-01.
 */
export const operatorSetsTariff: Rule<OperatorSetsTariffFacts> = {
  id: 'E-03',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '具体收费标准由该产品的运营机构在上限收费标准以内制定。',
    en: 'The actual tariff is set by the operator of the product, within the guided price.',
  },
  decide: ({ actor, product }) =>
    actor.kind === 'OPERATOR' && actor.organisationId === product.operatorId
      ? PERMIT
      : refuse('TARIFF_NOT_BY_OPERATOR', { product: product.code }),
};
