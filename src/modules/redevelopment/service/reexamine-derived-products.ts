import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { reexamineDerivedProductRules } from '../../../policy';
import { organisationIdsBelow, type ControlFactEntity } from '../../control';
import { announce, consult, decide, type PolicyRefusal } from '../../ledger';
import { freezeDerivedProduct } from '../store/derived-product.write';
import { registeredProductsOf } from '../store/reexamination.query';
import { withBanFacts, type ExaminedProduct } from './ban-facts';

interface Reexamination {
  readonly clock: Clock;
  readonly caller: MemberCaller;
  readonly fact: ControlFactEntity;
}

/**
 * Freezes every registered derived product that a new fact of control has made unlawful (decision 9), each with its
 * own decision and event. Hold the control facts exclusively before. Returns the ids of what was frozen.
 */
export async function reexamineDerivedProducts(
  manager: EntityManager,
  reexamination: Reexamination,
): Promise<string[]> {
  const today = legalDateOf(reexamination.clock.now());
  const below = await organisationIdsBelow(manager, reexamination.fact.controlledId, today);
  const products = await registeredProductsOf(manager, below);
  const frozen: string[] = [];
  for (const examined of await withBanFacts(manager, products, today)) {
    if (consult(reexamineDerivedProductRules, examined.ban).ok) continue;
    await freeze(manager, reexamination, examined);
    frozen.push(examined.product.id);
  }
  return frozen;
}

async function freeze(
  manager: EntityManager,
  { clock, caller, fact }: Reexamination,
  { product, ban }: ExaminedProduct,
): Promise<void> {
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'reexamineDerivedProduct',
    subjectId: product.id,
    rules: reexamineDerivedProductRules,
    facts: { ...ban, controlFactId: fact.id },
  });
  assert(!outcome.ok, 'The same facts get the same answer.');
  const hasFrozen = await freezeDerivedProduct(manager, product, reasonOf(outcome.refusal));
  assert(hasFrozen, 'Nobody changes a derived product while the control facts are held exclusively.');
  await announce(manager, {
    clock,
    type: 'DERIVED_PRODUCT_FROZEN',
    subjectId: product.id,
    decisionId: outcome.refusal.decisionId,
    payload: {
      controlFactId: fact.id,
      developerId: product.developerId,
      path: outcome.refusal.decision.path ?? [],
    },
  });
}

/** The chain of control in names, which needs no translation; the sentence around it is made where it is read. */
const reasonOf = ({ decision }: PolicyRefusal): string => String(decision.params['path'] ?? decision.code);
