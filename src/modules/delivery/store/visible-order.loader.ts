import type { Caller } from '../../../platform/caller';
import { defineLoader, type LoaderDefinition } from '../../../platform/persistence/loader';
import { visibleOrdersByIds, type DataOrderEntity } from '../../ordering';

type VisibleById = LoaderDefinition<string, DataOrderEntity | null>;

const definitions = new WeakMap<Caller, VisibleById>();

/**
 * Orders as far as the caller may see them, batched for lists. A definition for each caller, because the batch asks
 * the database who may see what; a request has one caller, so it has one such loader.
 */
export function orderVisibleTo(caller: Caller): VisibleById {
  const existing = definitions.get(caller);
  if (existing) return existing;
  const definition: VisibleById = defineLoader('orderVisibleTo', (manager, ids: readonly string[]) =>
    visibleOrdersByIds(manager, caller, ids),
  );
  definitions.set(caller, definition);
  return definition;
}
