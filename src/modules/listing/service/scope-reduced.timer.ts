import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { reexamineProductRules } from '../../../policy';
import { followUp, instantOf, notifyEach, setTimers, type TimerHandler } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announceEach, decideEach, decisionIdOf, recordStates } from '../../ledger';
import { runningOutsideScope } from '../store/out-of-scope.query';
import { stopProducts } from '../store/out-of-scope.write';
import { productsForUse, type ProductForUse } from '../store/product-facts.query';
import { outsideResourceCodes } from './outside-scope';

type Timer = Parameters<TimerHandler['run']>[2];

/** Products of one run. */
const PRODUCTS_PER_RUN = 200;

/**
 * Resources have left the scope of an agreement: every product that is made of one of them stops, a page at a time
 * (decision 11, K-04). What is on sale is suspended as the agency would suspend it, and nothing that runs may finish.
 * Orders of such a product were refused from the instant at which the resource left; this shows it, and reaches what
 * rests on the product.
 */
export const scopeReducedTimer: TimerHandler = {
  kind: 'SCOPE_REDUCED',
  hold: (manager, agreementId) => agreementFacts(manager, agreementId, 'SHARE'),
  run: stopWhatIsOutside,
};

async function stopWhatIsOutside(manager: EntityManager, deps: Deps, timer: Timer): Promise<void> {
  const { kind, subjectId, params } = timer;
  const afterId = String(params['afterId'] ?? '');
  const productIds = await runningOutsideScope(manager, subjectId, afterId, PRODUCTS_PER_RUN);
  const lastId = productIds.at(-1);
  if (lastId === undefined) return;
  const products = await productsForUse(manager, productIds, 'UPDATE');
  const today = legalDateOf(deps.clock.now());
  const outside = await outsideResourceCodes(manager, { productIds, today, lock: 'SHARE' });
  const stopping = [...products.values()]
    .map((product) => ({ product, resourceCodes: outside.get(product.facts.productId) ?? [] }))
    .filter(({ product, resourceCodes }) => isRunning(product) && resourceCodes.length > 0);
  await stopAll(manager, deps, stopping, timer);
  if (productIds.length < PRODUCTS_PER_RUN) return;
  const next = { kind, subjectId, params: { ...params, afterId: lastId } };
  await setTimers(manager, [followUp(timer, deps.clock, next)]);
}

interface Stopping {
  readonly product: ProductForUse;
  readonly resourceCodes: readonly string[];
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
    stopping.map(({ product: { facts }, resourceCodes }) => ({
      subjectId: facts.productId,
      facts: { product: facts, outsideResourceCodes: resourceCodes },
    })),
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
    stopped.map(({ product, resourceCodes, decisionId }) => ({
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
