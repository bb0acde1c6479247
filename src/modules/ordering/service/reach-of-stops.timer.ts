import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { followUp, setTimers, type TimerHandler, type TimerRequest } from '../../agenda';
import { orderedProductIds } from '../store/order-hold.query';

type Timer = Parameters<TimerHandler['run']>[2];

/** Products of one run: each gets two timers. */
const PRODUCTS_PER_RUN = 200;

/**
 * What a stop or a resumption reaches: the orders of the product, and what others have built on it. Both are looked at
 * in pages of their own. No row is locked here: nothing is decided yet.
 */
const reachOf = (productIds: readonly string[], clock: Clock, timer: Timer): TimerRequest[] => {
  const { reason = '', runningOrders = '' } = timer.params;
  const kinds = ['REEXAMINE_ORDERS', 'REEXAMINE_DERIVED_PRODUCTS'] as const;
  return productIds.flatMap((subjectId) =>
    kinds.map((kind) => followUp(timer, clock, { kind, subjectId, params: { reason, runningOrders } })),
  );
};

const ofProduct = (kind: 'PRODUCT_STOPPED' | 'PRODUCT_RESUMED'): TimerHandler => ({
  kind,
  hold: () => Promise.resolve(),
  run: (manager, { clock }, timer) => setTimers(manager, reachOf([timer.subjectId], clock, timer)),
});

const ofAgreement = (kind: 'AGREEMENT_STOPPED' | 'AGREEMENT_RESUMED'): TimerHandler => ({
  kind,
  hold: () => Promise.resolve(),
  run: (manager, { clock }, timer) => reachProducts(manager, clock, timer),
});

/** Every product of the agreement that was ever ordered, a page at a time. */
async function reachProducts(manager: EntityManager, clock: Clock, timer: Timer): Promise<void> {
  const afterId = String(timer.params['afterId'] ?? '');
  const productIds = await orderedProductIds(manager, timer.subjectId, afterId, PRODUCTS_PER_RUN);
  await setTimers(manager, reachOf(productIds, clock, timer));
  const lastId = productIds.at(-1);
  if (productIds.length < PRODUCTS_PER_RUN || lastId === undefined) return;
  const { kind, subjectId, params } = timer;
  const next = { kind, subjectId, params: { ...params, afterId: lastId } };
  await setTimers(manager, [followUp(timer, clock, next)]);
}

/** A product or its agreement was stopped, or goes on. */
export const reachTimers: readonly TimerHandler[] = [
  ofProduct('PRODUCT_STOPPED'),
  ofProduct('PRODUCT_RESUMED'),
  ofAgreement('AGREEMENT_STOPPED'),
  ofAgreement('AGREEMENT_RESUMED'),
];
