import type { EntityManager } from 'typeorm';
import type { ItemContent } from './item-content';
import { ProductListItemEntity } from './product-list-item.entity';

/** What was handed in with a list, in its order. Items from before contents were kept are not among them. */
export async function contentsOfList(manager: EntityManager, listId: string): Promise<ItemContent[]> {
  const items = await manager.find(ProductListItemEntity, {
    select: { id: true, content: true },
    where: { listId },
    order: { id: 'ASC' },
  });
  return items.flatMap(({ content }) => (content === null ? [] : [content]));
}

/** The ids of the resources with these codes; one that does not exist is not in the answer. */
export async function resourceIdsByCode(
  manager: EntityManager,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // What is no code of ours is none of theirs: their column holds ASCII only.
  const askable = [...new Set(codes)].filter((code) => /^[\x21-\x7e]{1,64}$/.test(code));
  if (askable.length === 0) return new Map();
  const rows: { id: string; resource_code: string }[] = await manager.query(
    'SELECT id, resource_code FROM data_resource WHERE resource_code IN (?)',
    [askable],
  );
  return new Map(rows.map(({ id, resource_code: code }) => [code, id]));
}
