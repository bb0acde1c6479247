import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { runningOrderRules, type RunningOrderFacts } from '../../../policy';
import { agreementFactsByIds } from '../../authorisation';
import { consult } from '../../ledger';
import { productsForUse, sourcesOfProducts } from '../../listing';

/** What every order of a product rests on when it goes on. */
export type RunningFacts = Omit<RunningOrderFacts, 'order'>;

interface Asked {
  readonly productIds: readonly string[];
  readonly today: LegalDate;
  /** SHARE where nothing of it may change before the answer is written; NONE where a change is looked at again. */
  readonly lock: Extract<RowLock, 'NONE' | 'SHARE'>;
}

/** What the orders of each product rest on, in as many statements for many products as for one. */
export async function runningFacts(
  manager: EntityManager,
  { productIds, today, lock }: Asked,
): Promise<ReadonlyMap<string, RunningFacts>> {
  const named = await productsForUse(manager, productIds, 'NONE');
  const agreementIds = [...new Set([...named.values()].map(({ agreementId }) => agreementId))];
  const agreements = await agreementFactsByIds(manager, agreementIds, lock);
  const products = lock === 'NONE' ? named : await productsForUse(manager, productIds, lock);
  const sources = await sourcesOfProducts(manager, productIds, { today, lock });
  return new Map(
    [...products].map(([id, { facts, agreementId }]) => {
      const own = sources.get(id);
      assert(own !== undefined, 'Products are never deleted.');
      return [id, { today, agreement: agreements.get(agreementId) ?? null, product: facts, ...own }];
    }),
  );
}

/** The codes of those products whose delivered use is stopped today, by the id of each. */
export async function stoppedProducts(
  manager: EntityManager,
  asked: Asked,
): Promise<ReadonlyMap<string, string>> {
  const facts = await runningFacts(manager, asked);
  assert(
    asked.productIds.every((id) => facts.has(id)),
    'Products are never deleted.',
  );
  return new Map(
    [...facts]
      .filter(([, own]) => !consult(runningOrderRules, { ...own, order: { state: 'DELIVERED' } }).ok)
      .map(([id, { product }]) => [id, product.code]),
  );
}
