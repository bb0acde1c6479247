import { orderStates, type OrderStatesFacts } from '../../../../src/policy/ordering/order-states.policy';
import { ORDER_STATES } from '../../../../src/policy/vocabulary';
import { actor, agencyActor, type Case, expectFinding, product } from '../builders';

const given = (over: Partial<OrderStatesFacts> = {}): OrderStatesFacts => ({
  actor: actor(),
  product: product(),
  state: 'AWAITING_PAYMENT',
  nextState: 'PAID',
  ...over,
});
const LAWFUL = new Set([
  'AWAITING_PAYMENT PAID',
  'AWAITING_DECISION APPROVED',
  'AWAITING_DECISION REJECTED',
  'APPROVED DELIVERED',
  'PAID DELIVERED',
]);

const cases: Case<OrderStatesFacts>[] = [
  { _case: 'permits the operator to confirm a payment', facts: given(), code: null },
  {
    _case: 'permits the agency to approve a free request',
    facts: given({ actor: agencyActor(), state: 'AWAITING_DECISION', nextState: 'APPROVED' }),
    code: null,
  },
  { _case: 'refuses a second payment', facts: given({ state: 'PAID' }), code: 'ORDER_STATE_FORBIDS' },
  {
    _case: 'refuses delivery before payment',
    facts: given({ nextState: 'DELIVERED' }),
    code: 'ORDER_STATE_FORBIDS',
  },
  {
    _case: 'refuses delivery before approval',
    facts: given({ state: 'AWAITING_DECISION', nextState: 'DELIVERED' }),
    code: 'ORDER_STATE_FORBIDS',
  },
  {
    _case: 'refuses payment confirmed by another operator',
    facts: given({ actor: actor({ organisationId: 'org_other' }) }),
    code: 'ORDER_ACT_NOT_BY_OPERATOR',
  },
  {
    _case: 'refuses delivery by the agency',
    facts: given({ actor: agencyActor(), state: 'PAID', nextState: 'DELIVERED' }),
    code: 'ORDER_ACT_NOT_BY_OPERATOR',
  },
];

describe('orderStates', () => {
  it.each(cases)('[F-17] $_case', (row) => {
    expectFinding(orderStates, row);
  });

  it('[F-17] permits the five lawful moves and no other', () => {
    for (const state of ORDER_STATES) {
      for (const nextState of ORDER_STATES) {
        expect(orderStates.decide(given({ state, nextState })).permitted).toBe(
          LAWFUL.has(`${state} ${nextState}`),
        );
      }
    }
  });
});
