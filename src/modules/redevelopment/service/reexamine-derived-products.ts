import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Rule } from '../../../policy';
import { controlTie } from '../../../policy/redevelopment/control-tie.policy';
import { operatorBan } from '../../../policy/redevelopment/operator-ban.policy';
import type { RedevelopmentFacts } from '../../../policy/redevelopment/redevelopment-of-order';
import { tiesOfMany, type ControlFactEntity } from '../../control';
import { announce, consult, decide, type PolicyRefusal } from '../../ledger';
import { freezeDerivedProduct } from '../store/derived-product.write';
import { lineagesOf } from '../store/lineage.query';
import { registeredProductsBelow, type ReexaminedProduct } from '../store/reexamination.query';

/** The ban alone: form, inputs and lineage of a registered product are as they were when it was registered. */
const BAN: readonly Rule<RedevelopmentFacts>[] = [operatorBan, controlTie];

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
  { clock, caller, fact }: Reexamination,
): Promise<string[]> {
  const today = legalDateOf(clock.now());
  const products = await registeredProductsBelow(manager, fact.controlledId, today);
  const lineages = await lineagesOf(
    manager,
    products.map(({ id }) => id),
  );
  const asked = products.map(({ id, developerId }) => ({
    organisationId: developerId,
    operatorIds: lineages.get(id)?.operatorIds ?? [],
  }));
  const ties = await tiesOfMany(manager, asked, today);
  const frozen: string[] = [];
  for (const [index, product] of products.entries()) {
    const facts = {
      isRedevelopment: true,
      ties: ties[index] ?? [],
      developerId: product.developerId,
      controlFactId: fact.id,
    };
    if (consult(BAN, facts).ok) continue;
    await freeze(manager, { clock, caller, fact }, product, facts);
    frozen.push(product.id);
  }
  return frozen;
}

async function freeze(
  manager: EntityManager,
  { clock, caller, fact }: Reexamination,
  product: ReexaminedProduct,
  facts: RedevelopmentFacts,
): Promise<void> {
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'reexamineDerivedProduct',
    subjectId: product.id,
    rules: BAN,
    facts,
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
