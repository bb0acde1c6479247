import type { EntityManager } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { ResourceUseDisclosureEntity, type DisclosedUse } from './resource-use-disclosure.entity';

export const USES_BY_RESOURCE: KeysetOrder = {
  name: 'resourceUse',
  keys: [{ property: 'resourceId', direction: 'ASC' }],
};

const USES = `FROM product_resource part
  JOIN data_product product ON product.id = part.product_id
  JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
 WHERE product.agreement_id = ?`;

interface UseRow {
  readonly resource_id: string;
  readonly product_count: string | number;
}

const useOf = ({ resource_id, product_count }: UseRow): DisclosedUse => ({
  resourceId: resource_id,
  productCount: Number(product_count),
});

/** How many approved products use each resource, by resource; a resource that none uses is not in the answer. */
export async function usesOf(manager: EntityManager, agreementId: string): Promise<DisclosedUse[]> {
  const rows: UseRow[] = await manager.query(
    `SELECT part.resource_id, COUNT(*) AS product_count ${USES} GROUP BY part.resource_id ORDER BY part.resource_id`,
    [agreementId],
  );
  return rows.map(useOf);
}

export async function pageOfUses(
  manager: EntityManager,
  agreementId: string,
  { limit, isBackward, after, before }: PageWindow,
): Promise<Page<DisclosedUse>> {
  const found: UseRow[] = await manager.query(
    `SELECT part.resource_id, COUNT(*) AS product_count ${USES}
        AND (? IS NULL OR part.resource_id > ?) AND (? IS NULL OR part.resource_id < ?)
      GROUP BY part.resource_id ORDER BY part.resource_id ${isBackward ? 'DESC' : 'ASC'} LIMIT ?`,
    [agreementId, ...twice(after?.[0]), ...twice(before?.[0]), limit + 1],
  );
  const rows = found.slice(0, limit).map(useOf);
  if (isBackward) rows.reverse();
  const hasMore = found.length > limit;
  return {
    rows,
    hasNextPage: isBackward ? before !== null : hasMore,
    hasPreviousPage: isBackward ? hasMore : after !== null,
    positionOf: ({ resourceId }) => [resourceId],
    order: USES_BY_RESOURCE,
    count: () => countOfUses(manager, agreementId),
  };
}

const twice = (value: unknown): [unknown, unknown] => [value ?? null, value ?? null];

const COUNT_CAP = 10_000;

async function countOfUses(
  manager: EntityManager,
  agreementId: string,
): Promise<{ value: number; isExact: boolean }> {
  const rows: { total: string | number }[] = await manager.query(
    `SELECT COUNT(*) AS total FROM (SELECT DISTINCT part.resource_id ${USES} LIMIT ?) used`,
    [agreementId, COUNT_CAP + 1],
  );
  const total = Number(rows[0]?.total ?? 0);
  return { value: Math.min(total, COUNT_CAP), isExact: total <= COUNT_CAP };
}

export const DISCLOSURES_NEWEST: KeysetOrder = {
  name: 'resourceUseDisclosures',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export const pageOfDisclosures = (
  manager: EntityManager,
  agreementId: string,
  window: PageWindow,
): Promise<Page<ResourceUseDisclosureEntity>> =>
  readPage(
    manager
      .createQueryBuilder(ResourceUseDisclosureEntity, 'disclosure')
      .where('disclosure.agreement_id = :agreementId', { agreementId }),
    DISCLOSURES_NEWEST,
    window,
  );
