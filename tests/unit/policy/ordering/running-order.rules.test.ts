import { judge } from '../../../../src/policy/decision';
import { deliverOrderRules } from '../../../../src/policy/delivery/deliver-order.rules';
import { confirmPaymentRules } from '../../../../src/policy/ordering/confirm-payment.rules';
import {
  runningOrderRules,
  type RunningOrderFacts,
} from '../../../../src/policy/ordering/running-order.rules';
import { decideFreeUseRules } from '../../../../src/policy/purpose/decide-free-use.rules';
import { ORDER_STATES, type OrderState } from '../../../../src/policy/vocabulary';
import { agreement, product, sources, TODAY } from '../builders';

function facts(state: OrderState, over: Partial<RunningOrderFacts> = {}): RunningOrderFacts {
  return {
    today: TODAY,
    agreement: agreement(),
    product: product(),
    ...sources(),
    order: { state },
    ...over,
  };
}

const answer = (state: OrderState, over: Partial<RunningOrderFacts>) => {
  const decision = judge(runningOrderRules, facts(state, over));
  return decision.outcome === 'PERMIT' ? null : decision.code;
};

const LIVE: readonly OrderState[] = ORDER_STATES.filter((state) => state !== 'REJECTED');
const UNDECIDED: readonly OrderState[] = ['AWAITING_DECISION'];

/** What stands, and in which states it stops an order. */
const SITUATIONS: readonly {
  readonly _case: string;
  readonly over: Partial<RunningOrderFacts>;
  readonly stopped: readonly OrderState[];
  readonly code: string;
}[] = [
  { _case: '[C-01] nothing stopped', over: {}, stopped: [], code: '' },
  {
    _case: '[C-08] a suspension that stops what runs',
    over: { product: product({ state: 'SUSPENDED', runningOrders: 'STOP' }) },
    stopped: LIVE,
    code: 'PRODUCT_NOT_ON_SALE',
  },
  {
    _case: '[C-08] a suspension that lets running orders finish',
    over: { product: product({ state: 'SUSPENDED', runningOrders: 'FINISH' }) },
    stopped: [],
    code: '',
  },
  {
    _case: '[C-08] a withdrawal that stops what runs',
    over: { product: product({ state: 'WITHDRAWN', listItemState: 'WITHDRAWN', runningOrders: 'STOP' }) },
    stopped: LIVE,
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: '[C-08] a withdrawal that lets running orders finish',
    over: { product: product({ state: 'WITHDRAWN', listItemState: 'WITHDRAWN', runningOrders: 'FINISH' }) },
    stopped: [],
    code: '',
  },
  {
    _case: '[C-08] a notice never makes a product lawful that went off sale otherwise',
    over: { product: product({ state: 'RETURNED', listItemState: 'RETURNED', runningOrders: 'FINISH' }) },
    stopped: LIVE,
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: '[A-18] a resource outside the scope, whatever the notice says',
    over: {
      outsideResourceCodes: ['RES-1'],
      product: product({ state: 'SUSPENDED', runningOrders: 'FINISH' }),
    },
    stopped: LIVE,
    code: 'RESOURCES_OUTSIDE_SCOPE',
  },
  {
    _case: '[B-04] a resource that became important data, whatever the notice says',
    over: {
      ...sources({ resourceGrades: ['IMPORTANT'] }),
      product: product({ state: 'SUSPENDED', runningOrders: 'FINISH' }),
    },
    stopped: LIVE,
    code: 'IMPORTANT_DATA_LEAVES_DOMAIN',
  },
  {
    _case: '[B-06] a resource that was flagged as personal information',
    over: sources({ usesPersonalInformation: true }),
    stopped: LIVE,
    code: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
  },
  {
    _case: '[A-19] a suspension of new orders alone',
    over: { agreement: agreement({ state: 'SUSPENDED', stoppedActs: ['OPERATOR_WRITE', 'NEW_ORDER'] }) },
    stopped: UNDECIDED,
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: '[A-19] a suspension of deliveries alone',
    over: { agreement: agreement({ state: 'SUSPENDED', stoppedActs: ['OPERATOR_WRITE', 'DELIVERY'] }) },
    stopped: LIVE.filter((state) => !UNDECIDED.includes(state)),
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: '[A-19] a suspension of everything',
    over: { agreement: agreement({ state: 'SUSPENDED' }) },
    stopped: LIVE,
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: '[A-19] an end',
    over: { agreement: agreement({ state: 'TERMINATED' }) },
    stopped: LIVE,
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: '[A-19] a last day that was yesterday, though the clock has not run',
    over: { agreement: agreement({ endsOn: '2026-11-22' }) },
    stopped: LIVE,
    code: 'AGREEMENT_EXPIRED',
  },
];

describe('runningOrderRules', () => {
  it.each(SITUATIONS)('$_case', ({ over, stopped, code }) => {
    for (const state of LIVE) {
      expect([state, answer(state, over)]).toEqual([state, stopped.includes(state) ? code : null]);
    }
  });

  it('are asked, all of them, by every step that an order can take', () => {
    const ids = runningOrderRules.map(({ id }) => id);
    for (const rules of [confirmPaymentRules, deliverOrderRules, decideFreeUseRules]) {
      expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    }
  });
});
