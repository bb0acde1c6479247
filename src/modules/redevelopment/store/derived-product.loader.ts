import { In } from 'typeorm';
import type { Caller } from '../../../platform/caller';
import { defineLoader, groupByKey, type LoaderDefinition } from '../../../platform/persistence/loader';
import { DerivedProductInputEntity } from './derived-product-input.entity';
import type { DerivedProductEntity } from './derived-product.entity';
import { visibleDerivedProductsByIds } from './derived-product.query';
import { lineageEdges } from './lineage.query';

type VisibleById = LoaderDefinition<string, DerivedProductEntity | null>;

const definitions = new WeakMap<Caller, VisibleById>();

/**
 * Derived products as far as the caller may see them. A definition for each caller, because the batch asks the
 * database who may see what; a request has one caller, so it has one such loader.
 */
export function derivedProductVisibleTo(caller: Caller): VisibleById {
  const existing = definitions.get(caller);
  if (existing) return existing;
  const definition: VisibleById = defineLoader('derivedProductVisibleTo', (manager, ids: readonly string[]) =>
    visibleDerivedProductsByIds(manager, caller, ids),
  );
  definitions.set(caller, definition);
  return definition;
}

/** The inputs of each derived product, in the order in which its developer named them. */
export const inputsByDerivedProductId = defineLoader(
  'inputsByDerivedProductId',
  async (manager, ids: readonly string[]) => {
    const rows = await manager.find(DerivedProductInputEntity, {
      where: { derivedProductId: In([...ids]) },
      order: { derivedProductId: 'ASC', position: 'ASC' },
    });
    return groupByKey(ids, rows, (row) => row.derivedProductId);
  },
);

/** Everything upstream of each derived product, whoever asks: the resolver leaves out what may not be seen. */
export const lineageByDerivedProductId = defineLoader(
  'lineageByDerivedProductId',
  async (manager, ids: readonly string[]) => {
    const edges = await lineageEdges(manager, ids);
    return ids.map((id) => edges.get(id) ?? []);
  },
);
