import { In, IsNull, type EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { measureOf, planKeyOf, type ItemContent } from './item-content';
import { OfferingEntity } from './offering.entity';
import { ProductFormEntity } from './product-form.entity';
import { ProductResourceEntity } from './product-resource.entity';
import { ProductScenarioEntity } from './product-scenario.entity';
import { ProductSearchTokenEntity } from './product-search-token.entity';
import { indexTokensOf } from './search-tokens';

/** A product and what it is to consist of. */
export interface ProductContent {
  readonly productId: string;
  readonly content: ItemContent;
}

/** Writes the parts of products that have none. Rows of one kind go in together. */
export async function insertParts(
  manager: EntityManager,
  products: readonly ProductContent[],
): Promise<void> {
  await insertPlainParts(manager, products);
  await insertRows(manager, ProductScenarioEntity, products.flatMap(scenarioRows));
  await insertRows(manager, OfferingEntity, products.flatMap(offeringRows));
}

/** A returned product was never on sale: nothing refers to its parts, and the new revision brings its own. */
export async function clearParts(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  for (const part of [
    ProductFormEntity,
    ProductScenarioEntity,
    ProductResourceEntity,
    OfferingEntity,
    ProductSearchTokenEntity,
  ]) {
    await manager.delete(part, { productId: In([...productIds]) });
  }
}

/**
 * Gives sold products the parts of their new revision. Orders and prices refer to scenarios and offerings: one whose
 * name or plan stays keeps its id, one that is dropped is retired, one that comes back is retired no more.
 */
export async function replaceParts(
  manager: EntityManager,
  products: readonly ProductContent[],
  now: Date,
): Promise<void> {
  if (products.length === 0) return;
  const ofProducts = { productId: In(products.map(({ productId }) => productId)) };
  for (const part of [ProductFormEntity, ProductResourceEntity, ProductSearchTokenEntity]) {
    await manager.delete(part, ofProducts);
  }
  await insertPlainParts(manager, products);
  const scenarios = matched(
    await manager.findBy(ProductScenarioEntity, ofProducts),
    products.flatMap(scenarioRows),
    ({ productId, name }) => `${productId} ${name}`,
  );
  await insertRows(manager, ProductScenarioEntity, scenarios.added);
  await retire(manager, ProductScenarioEntity, scenarios, now);
  const offerings = matched(
    await manager.findBy(OfferingEntity, ofProducts),
    products.flatMap(offeringRows),
    (row) => `${row.productId} ${planKeyOf(row)}`,
  );
  // The free offering that goes makes room for the one that comes.
  await retire(manager, OfferingEntity, offerings, now);
  await insertRows(manager, OfferingEntity, offerings.added);
  await setConditions(manager, offerings.kept);
}

interface Matched<Row> {
  readonly added: readonly Row[];
  readonly dropped: readonly Row[];
  readonly kept: readonly { readonly old: Row; readonly wanted: Row }[];
}

function matched<Row>(
  existing: readonly Row[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Matched<Row> {
  const byKey = new Map(existing.map((row) => [keyOf(row), row]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    added: wanted.filter((row) => !byKey.has(keyOf(row))),
    dropped: existing.filter((row) => !wantedKeys.has(keyOf(row))),
    kept: wanted.flatMap((row) => {
      const old = byKey.get(keyOf(row));
      return old === undefined ? [] : [{ old, wanted: row }];
    }),
  };
}

type Retirable = View<ProductScenarioEntity> | View<OfferingEntity>;

async function retire(
  manager: EntityManager,
  entity: typeof ProductScenarioEntity | typeof OfferingEntity,
  { dropped, kept }: Matched<Retirable>,
  now: Date,
): Promise<void> {
  const gone = dropped.map(({ id }) => id);
  if (gone.length > 0)
    await manager.update(entity, { id: In(gone), retiredAt: IsNull() }, { retiredAt: now });
  const back = kept.filter(({ old }) => old.retiredAt !== null).map(({ old }) => old.id);
  if (back.length > 0) await manager.update(entity, { id: In(back) }, { retiredAt: null });
}

/** The conditions of kept offerings, one statement for each set of conditions that some of them come under. */
async function setConditions(
  manager: EntityManager,
  kept: readonly {
    readonly old: View<OfferingEntity>;
    readonly wanted: View<OfferingEntity>;
  }[],
): Promise<void> {
  const idsByConditions = new Map<string, string[]>();
  for (const { old, wanted } of kept) {
    const conditions = JSON.stringify(wanted.freeUseConditions);
    if (wanted.freeUseConditions === null || conditions === JSON.stringify(old.freeUseConditions)) continue;
    idsByConditions.set(conditions, [...(idsByConditions.get(conditions) ?? []), old.id]);
  }
  for (const [conditions, ids] of idsByConditions) {
    await manager.query('UPDATE offering SET free_use_conditions = ? WHERE id IN (?)', [conditions, ids]);
  }
}

/** The parts to which nothing refers. */
async function insertPlainParts(manager: EntityManager, products: readonly ProductContent[]): Promise<void> {
  await insertRows(
    manager,
    ProductFormEntity,
    products.flatMap(({ content, productId }) => content.forms.map((form) => ({ productId, form }))),
  );
  await insertRows(
    manager,
    ProductResourceEntity,
    products.flatMap(({ content, productId }) =>
      content.resourceIds.map((resourceId) => ({ productId, resourceId })),
    ),
  );
  await insertRows(manager, ProductSearchTokenEntity, products.flatMap(tokenRows));
}

const scenarioRows = ({ content, productId }: ProductContent): View<ProductScenarioEntity>[] =>
  content.scenarios.map((name) => ({ id: newId('scenario'), productId, name, retiredAt: null }));

const offeringRows = ({ content, productId }: ProductContent): View<OfferingEntity>[] =>
  content.offerings.map((offering) => ({
    id: newId('offering'),
    productId,
    ...offering,
    chargeMeasure: measureOf(offering),
    retiredAt: null,
  }));

const tokenRows = ({ content, productId }: ProductContent) =>
  indexTokensOf([content.code, content.title, content.summary, ...content.scenarios].join(' ')).map(
    (token) => ({ token, productId }),
  );
