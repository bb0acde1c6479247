import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { runningOrderRules } from '../../../policy';
import { ORDER_STATES, type OrderState } from '../../../policy/vocabulary';
import { followUp, instantOf, notifyEach, setTimers, type Notice, type TimerHandler } from '../../agenda';
import { announceEach, consult, decideEach, decisionIdOf } from '../../ledger';
import {
  FIRST_CURSOR,
  lockNextOrders,
  type Hold,
  type HoldableOrder,
  type OrderCursor,
} from '../store/order-hold.query';
import { markHeld, markReleased } from '../store/order-hold.write';
import { runningFacts, type RunningFacts } from './running-facts';

type Timer = Parameters<TimerHandler['run']>[2];

/** Orders of one run: few enough that nobody who moves one of them waits long. */
const ORDERS_PER_RUN = 200;

/**
 * Looks at the orders of a product again, a page at a time, and holds or releases each as the rules answer now. Which
 * change set the timer does not matter to that: an order is held exactly while its next step would be refused, so that
 * the end of one cause releases nothing that another still stops, and a page that comes late does no harm.
 *
 * Nothing but the orders is locked, and they are before the facts are read. Whoever changes a fact after that sets
 * a timer whose run waits for these orders, and looks at them again.
 */
export const reexamineOrdersTimer: TimerHandler = {
  kind: 'REEXAMINE_ORDERS',
  hold: () => Promise.resolve(),
  run: reexamineOrders,
};

async function reexamineOrders(manager: EntityManager, deps: Deps, timer: Timer): Promise<void> {
  const productId = timer.subjectId;
  const { orders, next } = await lockNextOrders(manager, productId, cursorOf(timer), ORDERS_PER_RUN);
  if (orders.length === 0) return;
  const today = legalDateOf(deps.clock.now());
  const facts = (await runningFacts(manager, { productIds: [productId], today, lock: 'NONE' })).get(
    productId,
  );
  assert(facts !== undefined, 'A foreign key holds the product of an order.');
  await judgeOrders(manager, deps, { orders, facts, timer });
  if (next !== null) {
    const params = { ...timer.params, state: next.state, afterId: next.afterId };
    await setTimers(manager, [
      followUp(timer, deps.clock, { kind: timer.kind, subjectId: productId, params }),
    ]);
  }
}

function cursorOf({ params }: Timer): OrderCursor {
  const state = ORDER_STATES.find((known) => known === params['state']);
  return state === undefined ? FIRST_CURSOR : { state, afterId: String(params['afterId']) };
}

interface Page {
  readonly orders: readonly HoldableOrder[];
  readonly facts: RunningFacts;
  readonly timer: Timer;
}

interface JudgedOrder {
  readonly order: HoldableOrder;
  /** What stands against its next step; null when nothing does. */
  readonly hold: Hold | null;
}

/** Each hold and each release has a decision of its own, which says by what rule, and on what facts. */
async function judgeOrders(manager: EntityManager, deps: Deps, page: Page): Promise<void> {
  const judged = page.orders.map((order) => ({ order, hold: holdOf(page.facts, order.state) }));
  const changed = judged.filter(({ order, hold }) => (order.hold === null) !== (hold === null));
  const answers = await decideEach(
    manager,
    { clock: deps.clock, caller: null, operation: 'reexamineOrder', rules: runningOrderRules },
    changed.map(({ order: { id, state } }) => ({
      subjectId: id,
      facts: { ...page.facts, order: { state } },
    })),
  );
  for (const state of statesOf(judged)) {
    const hold = holdOf(page.facts, state);
    if (hold === null) continue;
    // Also those that were held for another reason: they show the one that counts now.
    const reworded = judged.filter((one) => one.order.state === state && !isSameHold(one.order.hold, hold));
    await markHeld(manager, idsOf(reworded), hold, instantOf(page.timer));
  }
  await markReleased(manager, idsOf(changed.filter(({ hold }) => hold === null)));
  await announceEach(
    manager,
    deps.clock,
    changed.map(({ order, hold }, index) => ({
      type: hold === null ? 'ORDER_RELEASED' : 'ORDER_HELD',
      subjectId: order.id,
      decisionId: decisionIdOf(answers[index]),
      payload: { productId: page.timer.subjectId, reason: page.timer.params['reason'] ?? null, ...hold },
    })),
  );
  await notifyEach(manager, deps.clock, [
    ...changed.map(({ order, hold }) => noticeOf(page.facts, order, hold)),
    ...whatMayFinish(page, judged),
  ]);
}

function holdOf(facts: RunningFacts, state: OrderState): Hold | null {
  const answer = consult(runningOrderRules, { ...facts, order: { state } });
  if (answer.ok) return null;
  const { code, params } = answer.refusal.decision;
  return { code, params };
}

const isSameHold = (hold: Hold | null, other: Hold): boolean =>
  hold?.code === other.code && JSON.stringify(hold.params) === JSON.stringify(other.params);

const statesOf = (judged: readonly JudgedOrder[]): OrderState[] => [
  ...new Set(judged.map(({ order }) => order.state)),
];

const idsOf = (judged: readonly JudgedOrder[]): string[] => judged.map(({ order }) => order.id);

/** What was delivered concerns its user alone; what is not yet delivered, the operator too. */
const noticeOf = (
  { product }: RunningFacts,
  { id, state, buyerId, operatorId }: HoldableOrder,
  hold: Hold | null,
): Notice => ({
  recipientIds: state === 'DELIVERED' ? [buyerId] : [buyerId, operatorId],
  kind: hold === null ? 'ORDER_RELEASED' : 'ORDER_HELD',
  subjectId: id,
  params: { product: product.code },
});

/** Where the notice of the agency lets running orders finish, nothing is held, but their buyers are told. */
function whatMayFinish({ facts, timer }: Page, judged: readonly JudgedOrder[]): Notice[] {
  const { product } = facts;
  const isNews = timer.params['runningOrders'] === 'FINISH' && product.runningOrders === 'FINISH';
  if (!isNews) return [];
  return judged
    .filter(({ order, hold }) => order.state !== 'DELIVERED' && hold === null)
    .map(({ order }) => ({
      recipientIds: [order.buyerId],
      kind: 'ORDER_MAY_FINISH',
      subjectId: order.id,
      params: { product: product.code },
    }));
}
