import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, ProductFacts } from '../facts';
import { ORDER_TRANSITIONS, type OrderState } from '../vocabulary';

export interface OrderStatesFacts {
  readonly actor: ActorFacts;
  readonly product: ProductFacts;
  readonly state: OrderState;
  readonly nextState: OrderState;
}

const STATES_REACHED_BY_OPERATOR: ReadonlySet<OrderState> = new Set(['PAID', 'DELIVERED']);

/**
 * F-17, practice elsewhere: an order moves only along its states, and each move has its own actor.
 *
 * Reading: payment and delivery are the acts of the product's operator; who rules on a free request is asked by D-06.
 *
 * @design
 */
export const orderStates: Rule<OrderStatesFacts> = {
  id: 'F-17',
  clauses: ['PRACTICE:platforms', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '订单只按规定的状态流转，收款确认和交付由该产品的运营机构办理。',
    en: 'An order moves only along its states; payment and delivery are confirmed by the operator of the product.',
  },
  decide: ({ actor, product, state, nextState }) => {
    const isOperatorNeeded = STATES_REACHED_BY_OPERATOR.has(nextState);
    if (isOperatorNeeded && actor.organisationId !== product.operatorId) {
      return refuse('ORDER_ACT_NOT_BY_OPERATOR', { nextState });
    }
    return ORDER_TRANSITIONS[state].includes(nextState)
      ? PERMIT
      : refuse('ORDER_STATE_FORBIDS', { state, nextState });
  },
};
