import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * A batched read: one answer per key, in key order, in one query. Defined once in a `store/` folder, made
 * once per request, never shared between callers.
 */
export interface LoaderDefinition<Key, Value> {
  readonly name: string;
  readonly batch: (manager: EntityManager, keys: readonly Key[]) => Promise<readonly Value[]>;
}

export const defineLoader = <Key, Value>(
  name: string,
  batch: LoaderDefinition<Key, Value>['batch'],
): LoaderDefinition<Key, Value> => ({ name, batch });

/** The loaders of one request, each made at its first use. */
export class LoaderRegistry {
  readonly #loaders = new Map<object, unknown>();

  constructor(private readonly dataSource: DataSource) {}

  get<Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value> {
    const existing = this.#loaders.get(definition) as DataLoader<Key, Value> | undefined;
    if (existing) return existing;
    const loader = new DataLoader<Key, Value>((keys) => definition.batch(this.dataSource.manager, keys), {
      name: definition.name,
    });
    this.#loaders.set(definition, loader);
    return loader;
  }

  /** Forgets what was read: a mutation's answer must not show the state from before it. */
  clear(): void {
    this.#loaders.clear();
  }
}

/** Puts rows back into key order; a key without a row gets null. */
export function alignByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Groups rows under their keys, keeping row order; a key without rows gets an empty list. */
export function groupByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
