import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { releaseDerivedProductRules, type ReleaseDerivedProductFacts } from '../../../policy';
import type { ControlFactEntity } from '../../control';
import { announce, consult, decide } from '../../ledger';
import { releaseDerivedProduct } from '../store/derived-product.write';
import { frozenAbove } from '../store/lineage.query';
import { frozenProducts } from '../store/reexamination.query';
import { withBanFacts, type ExaminedProduct } from './ban-facts';

interface Release {
  readonly clock: Clock;
  readonly caller: MemberCaller;
  readonly fact: ControlFactEntity;
}

/**
 * Registers every frozen derived product again that is lawful once more: its developer is barred no longer, and
 * nothing above it is frozen. Each has its own decision and event. One release may open the way for the product
 * built on it, so the rest is asked again until nothing moves. Hold the control facts exclusively before. Returns
 * the ids of what was released.
 */
export async function releaseDerivedProducts(manager: EntityManager, release: Release): Promise<string[]> {
  const today = legalDateOf(release.clock.now());
  const products = await frozenProducts(manager);
  const above = await frozenAbove(
    manager,
    products.map(({ id }) => id),
  );
  const released = new Set<string>();
  let waiting = await withBanFacts(manager, products, today);
  let countBefore: number;
  do {
    countBefore = released.size;
    const stillFrozen: ExaminedProduct[] = [];
    for (const examined of waiting) {
      const { id } = examined.product;
      const frozenUpstream = (above.get(id) ?? []).filter((upstreamId) => !released.has(upstreamId)).length;
      const facts = factsOf(examined, frozenUpstream);
      if (consult(releaseDerivedProductRules, facts).ok) {
        await releaseOne(manager, release, examined, facts);
        released.add(id);
      } else stillFrozen.push(examined);
    }
    waiting = stillFrozen;
  } while (released.size > countBefore);
  return [...released];
}

const factsOf = ({ product, ban }: ExaminedProduct, frozenUpstream: number): ReleaseDerivedProductFacts => ({
  ...ban,
  inputId: product.id,
  productCode: product.productCode,
  frozenUpstream,
});

async function releaseOne(
  manager: EntityManager,
  { clock, caller, fact }: Release,
  { product }: ExaminedProduct,
  facts: ReleaseDerivedProductFacts,
): Promise<void> {
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'releaseDerivedProduct',
    subjectId: product.id,
    rules: releaseDerivedProductRules,
    facts: { ...facts, controlFactId: fact.id },
  });
  assert(outcome.ok, 'The same facts get the same answer.');
  const hasReleased = await releaseDerivedProduct(manager, product, legalDateOf(clock.now()));
  assert(hasReleased, 'Nobody changes a derived product while the control facts are held exclusively.');
  await announce(manager, {
    clock,
    type: 'DERIVED_PRODUCT_RELEASED',
    subjectId: product.id,
    decisionId: outcome.value,
    payload: { controlFactId: fact.id, developerId: product.developerId },
  });
}
