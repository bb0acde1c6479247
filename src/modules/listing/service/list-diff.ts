import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import type { KeysetOrder, Page, PageWindow } from '../../../platform/persistence/keyset';
import type { ItemContent } from '../store/item-content';
import type { ListPublicationItemEntity } from '../store/list-publication-item.entity';
import type { ListPublicationEntity } from '../store/list-publication.entity';
import { itemsOfPublication, publicationsByIds } from '../store/list-publication.query';

type PublishedItem = View<ListPublicationItemEntity>;

/** A product that is in one of two versions only, or in both with another content. */
export interface DiffEntry {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly productCode: string;
  readonly before: PublishedItem | null;
  readonly after: PublishedItem | null;
}

export interface Diff {
  readonly from: ListPublicationEntity;
  readonly to: ListPublicationEntity;
  /** By product code. */
  readonly all: readonly DiffEntry[];
}

/** Null when one of the versions does not exist, or they are not of the same list. */
export async function diffOfPublications(
  manager: EntityManager,
  fromId: string,
  toId: string,
): Promise<Diff | null> {
  const [from, to] = await publicationsByIds(manager, [fromId, toId]);
  if (from == null || to == null || from.agreementId !== to.agreementId) return null;
  const before = await itemsOfPublication(manager, from.id);
  const after = await itemsOfPublication(manager, to.id);
  return { from, to, all: entriesOf(before, after) };
}

/** Hashes tell what has changed: nothing that was handed in is read for it. */
export function entriesOf(before: readonly PublishedItem[], after: readonly PublishedItem[]): DiffEntry[] {
  const earlier = new Map(before.map((item) => [item.productCode, item]));
  const later = new Map(after.map((item) => [item.productCode, item]));
  const codes = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return codes.flatMap((productCode): DiffEntry[] => {
    const [old, now] = [earlier.get(productCode) ?? null, later.get(productCode) ?? null];
    if (old === null) return [{ kind: 'ADDED', productCode, before: old, after: now }];
    if (now === null) return [{ kind: 'REMOVED', productCode, before: old, after: now }];
    return old.contentHash === now.contentHash
      ? []
      : [{ kind: 'CHANGED', productCode, before: old, after: now }];
  });
}

/** The fields of the content in which two items differ, by name. */
export const changedFields = (before: ItemContent, after: ItemContent): string[] =>
  (Object.keys(after) as (keyof ItemContent)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .sort();

export const DIFF_BY_CODE: KeysetOrder = {
  name: 'listDiff',
  keys: [{ property: 'productCode', direction: 'ASC' }],
};

/** A page of what was computed whole; the codes are ASCII and compare as the database compares them. */
export function pageOfEntries(
  entries: readonly DiffEntry[],
  { limit, isBackward, after, before }: PageWindow,
): Page<DiffEntry> {
  const between = entries.filter(
    ({ productCode }) =>
      (after === null || productCode > String(after[0])) &&
      (before === null || productCode < String(before[0])),
  );
  const rows = isBackward ? between.slice(-limit) : between.slice(0, limit);
  const hasMore = between.length > limit;
  return {
    rows,
    hasNextPage: isBackward ? before !== null : hasMore,
    hasPreviousPage: isBackward ? hasMore : after !== null,
    positionOf: ({ productCode }) => [productCode],
    order: DIFF_BY_CODE,
    count: () => Promise.resolve({ value: entries.length, isExact: true }),
  };
}
