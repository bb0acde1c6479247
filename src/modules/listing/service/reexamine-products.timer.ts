import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { reexamineProductRules, type ReexamineProductFacts } from '../../../policy';
import { followUp, instantOf, notifyEach, setTimers, type TimerHandler } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announceEach, consult, decideEach, decisionIdOf, recordStates } from '../../ledger';
import { stopProducts } from '../store/product-stop.write';
import { productsForUse, type ProductForUse } from '../store/product-facts.query';
import { runningOnSensitiveData, runningOutsideScope } from '../store/to-reexamine.query';
import { sourcesOfProducts } from './product-sources';

type Timer = Parameters<TimerHandler['run']>[2];

/** Products of one run. */
const PRODUCTS_PER_RUN = 200;

/**
 * What an agreement's products are made from has changed to their disadvantage: every product that could not be approved
 * any more stops, a page at a time (decision 11, K-04, B-04, B-06). What is on sale is suspended as the agency would
 * suspend it, and nothing that runs may finish. Orders of such a product were refused from the instant of the change;
 * this shows it, and reaches what rests on the product.
 */
const reexamining = (kind: Timer['kind'], toReexamine: typeof runningOutsideScope): TimerHandler => ({
  kind,
  hold: (manager, agreementId) => agreementFacts(manager, agreementId, 'SHARE'),
  run: (manager, deps, timer) => stopWhatIsRefused(manager, deps, timer, toReexamine),
});

/** Resources have left the scope of an agreement; or some in it rose in grade, or were flagged as personal information. */
export const reexamineProductTimers: readonly TimerHandler[] = [
  reexamining('SCOPE_REDUCED', runningOutsideScope),
  reexamining('SOURCES_TIGHTENED', runningOnSensitiveData),
];

async function stopWhatIsRefused(
  manager: EntityManager,
  deps: Deps,
  timer: Timer,
  toReexamine: typeof runningOutsideScope,
): Promise<void> {
  const { kind, subjectId, params } = timer;
  const afterId = String(params['afterId'] ?? '');
  const productIds = await toReexamine(manager, {
    agreementId: subjectId,
    afterId,
    atMost: PRODUCTS_PER_RUN,
  });
  const lastId = productIds.at(-1);
  if (lastId === undefined) return;
  const products = await productsForUse(manager, productIds, 'UPDATE');
  const today = legalDateOf(deps.clock.now());
  const sources = await sourcesOfProducts(manager, productIds, { today, lock: 'SHARE' });
  const stopping = [...products.values()].flatMap((product): Stopping[] => {
    const own = sources.get(product.facts.productId);
    if (own === undefined || !isRunning(product)) return [];
    const facts = { product: product.facts, ...own };
    return consult(reexamineProductRules, facts).ok ? [] : [{ product, facts }];
  });
  await stopAll(manager, deps, stopping, timer);
  if (productIds.length < PRODUCTS_PER_RUN) return;
  const next = { kind, subjectId, params: { ...params, afterId: lastId } };
  await setTimers(manager, [followUp(timer, deps.clock, next)]);
}

interface Stopping {
  readonly product: ProductForUse;
  readonly facts: ReexamineProductFacts;
}

const isOnSale = ({ facts }: ProductForUse): boolean => facts.state === 'ON_SALE';

/** The agency may have acted between the search and the lock. */
const isRunning = (product: ProductForUse): boolean =>
  isOnSale(product) || product.facts.runningOrders === 'FINISH';

async function stopAll(
  manager: EntityManager,
  { clock }: Deps,
  stopping: readonly Stopping[],
  timer: Timer,
): Promise<void> {
  const answers = await decideEach(
    manager,
    { clock, caller: null, operation: 'reexamineProduct', rules: reexamineProductRules },
    stopping.map(({ facts }) => ({ subjectId: facts.product.productId, facts })),
  );
  const stopped = stopping.map((one, index) => ({ ...one, decisionId: decisionIdOf(answers[index]) }));
  const onSale = stopped.filter(({ product }) => isOnSale(product));
  const idsOf = (some: readonly Stopping[]): string[] => some.map(({ product }) => product.facts.productId);
  await stopProducts(manager, {
    onSaleIds: idsOf(onSale),
    finishingIds: idsOf(stopped.filter(({ product }) => !isOnSale(product))),
  });
  await recordStates(
    manager,
    onSale.map(({ product, decisionId }) => ({
      subjectId: product.facts.productId,
      contextId: product.agreementId,
      aspect: 'STATE',
      value: 'SUSPENDED',
      since: instantOf(timer),
      decisionId,
    })),
  );
  const { reason = '' } = timer.params;
  await announceEach(
    manager,
    clock,
    stopped.map(({ product, facts: { outsideResourceCodes: resourceCodes }, decisionId }) => ({
      type: isOnSale(product) ? 'PRODUCT_SUSPENDED' : 'PRODUCT_RUNNING_ORDERS_STOPPED',
      subjectId: product.facts.productId,
      decisionId,
      payload: { reason, resourceCodes, runningOrders: 'STOP' },
    })),
  );
  await notifyEach(
    manager,
    clock,
    stopped.map(({ product: { facts } }) => ({
      recipientIds: [facts.operatorId],
      kind: 'PRODUCT_STOPPED',
      subjectId: facts.productId,
      params: { product: facts.code },
    })),
  );
  await setTimers(
    manager,
    idsOf(stopped).map((subjectId) =>
      followUp(timer, clock, {
        kind: 'PRODUCT_STOPPED',
        subjectId,
        params: { reason, runningOrders: 'STOP' },
      }),
    ),
  );
}
