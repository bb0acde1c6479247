import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { heldLineageRules, type HeldLineageFacts } from '../../../policy';
import { followUp, instantOf, notifyEach, setTimers, type TimerHandler } from '../../agenda';
import { announceEach, decideEach, decisionIdOf } from '../../ledger';
import { stoppedProducts } from '../../ordering';
import { lockNextDerivedProducts, type HoldableProduct } from '../store/derived-hold.query';
import { markHeld, markReleased } from '../store/derived-hold.write';
import { lineagesOf } from '../store/lineage.query';

type Timer = Parameters<TimerHandler['run']>[2];

/** Derived products of one run. */
const PRODUCTS_PER_RUN = 200;

const LONGEST_REASON = 500;

/**
 * Looks at what was built on a first-level product again, at any depth and a page at a time: a derived product is held
 * exactly while some first-level product above it is stopped. So the end of one stop releases nothing that another
 * still stops; and being frozen for a control tie stands beside it, with its own end.
 *
 * Only the derived products are locked, and they are before the facts are read. Whoever stops or resumes a product
 * after that sets a timer whose run waits for them, and looks at them again.
 */
export const reexamineLineagesTimer: TimerHandler = {
  kind: 'REEXAMINE_DERIVED_PRODUCTS',
  hold: () => Promise.resolve(),
  run: reexamineLineages,
};

async function reexamineLineages(manager: EntityManager, deps: Deps, timer: Timer): Promise<void> {
  const { kind, subjectId, params } = timer;
  const afterId = String(params['afterId'] ?? '');
  const products = await lockNextDerivedProducts(manager, subjectId, afterId, PRODUCTS_PER_RUN);
  const lastId = products.at(-1)?.id;
  if (lastId === undefined) return;
  await judgeLineages(manager, deps, products, timer);
  if (products.length < PRODUCTS_PER_RUN) return;
  const next = { kind, subjectId, params: { ...params, afterId: lastId } };
  await setTimers(manager, [followUp(timer, deps.clock, next)]);
}

interface JudgedProduct {
  readonly product: HoldableProduct;
  readonly facts: HeldLineageFacts;
  /** The codes of the stopped products above it; null when there are none. */
  readonly reason: string | null;
}

async function judgeLineages(
  manager: EntityManager,
  deps: Deps,
  products: readonly HoldableProduct[],
  timer: Timer,
): Promise<void> {
  const judged = await withStops(manager, deps, products);
  const changed = judged.filter(({ product, reason }) => (product.holdReason === null) !== (reason === null));
  const answers = await decideEach(
    manager,
    { clock: deps.clock, caller: null, operation: 'reexamineLineage', rules: heldLineageRules },
    changed.map(({ product, facts }) => ({ subjectId: product.id, facts })),
  );
  await writeHolds(manager, judged, instantOf(timer));
  await announceEach(
    manager,
    deps.clock,
    changed.map(({ product, facts, reason }, index) => ({
      type: reason === null ? 'DERIVED_PRODUCT_HOLD_ENDED' : 'DERIVED_PRODUCT_HELD',
      subjectId: product.id,
      decisionId: decisionIdOf(answers[index]),
      payload: { baseProductId: timer.subjectId, stoppedProductCodes: facts.stoppedProductCodes },
    })),
  );
  await notifyEach(
    manager,
    deps.clock,
    // Who is frozen as well cannot go on yet, and is not told so.
    changed
      .filter(({ product, reason }) => reason !== null || product.state === 'REGISTERED')
      .map(({ product, reason }) => ({
        recipientIds: [product.developerId],
        kind: reason === null ? 'DERIVED_PRODUCT_RELEASED' : 'DERIVED_PRODUCT_HELD',
        subjectId: product.id,
        params: { product: product.productCode },
      })),
  );
}

/** What is stopped above each of them now, in as many statements for a page as for one. */
async function withStops(
  manager: EntityManager,
  { clock }: Deps,
  products: readonly HoldableProduct[],
): Promise<JudgedProduct[]> {
  const lineages = await lineagesOf(
    manager,
    products.map(({ id }) => id),
  );
  const productIds = [...new Set([...lineages.values()].flatMap((lineage) => lineage.productIds))].sort();
  const today = legalDateOf(clock.now());
  const stopped = await stoppedProducts(manager, { productIds, today, lock: 'NONE' });
  return products.map((product) => {
    const stoppedProductCodes = (lineages.get(product.id)?.productIds ?? [])
      .flatMap((id) => stopped.get(id) ?? [])
      .sort();
    const facts: HeldLineageFacts = {
      inputId: product.id,
      productCode: product.productCode,
      stoppedUpstream: stoppedProductCodes.length,
      stoppedProductCodes,
    };
    return { product, facts, reason: reasonOf(stoppedProductCodes) };
  });
}

/** Codes need no translation; the sentence around them is made where it is read. The decision holds all of them. */
const reasonOf = (codes: readonly string[]): string | null =>
  codes.length === 0 ? null : codes.join(', ').slice(0, LONGEST_REASON);

/** Also those that were held for other products: they show what stands against them now. */
async function writeHolds(
  manager: EntityManager,
  judged: readonly JudgedProduct[],
  since: Date,
): Promise<void> {
  const reasons = judged.flatMap(({ product, reason }) =>
    reason === null || reason === product.holdReason ? [] : [{ id: product.id, reason }],
  );
  await markHeld(manager, reasons, since);
  await markReleased(
    manager,
    judged
      .filter(({ product, reason }) => product.holdReason !== null && reason === null)
      .map(({ product }) => product.id),
  );
}
