import { In, IsNull } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { DataProductEntity } from './data-product.entity';
import { ListItemReviewEntity } from './list-item-review.entity';
import { OfferingEntity } from './offering.entity';
import { ProductFormEntity } from './product-form.entity';
import { ProductListItemEntity } from './product-list-item.entity';
import { ProductListEntity } from './product-list.entity';
import { ProductResourceEntity } from './product-resource.entity';
import { ProductScenarioEntity } from './product-scenario.entity';

/** Products by id, whoever asks: for rows whose reader has a right of its own, such as the buyer of an order. */
export const productById = defineLoader('productById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DataProductEntity, { id: In([...ids]) }), (row) => row.id),
);

/** Offerings by id, retired ones included: for rows that name one. */
export const offeringById = defineLoader('offeringById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(OfferingEntity, { id: In([...ids]) }), (row) => row.id),
);

export const scenarioById = defineLoader('scenarioById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ProductScenarioEntity, { id: In([...ids]) }), (row) => row.id),
);

export const offeringsByProductId = defineLoader(
  'offeringsByProductId',
  async (manager, productIds: readonly string[]) => {
    const rows = await manager.find(OfferingEntity, {
      where: { productId: In([...productIds]), retiredAt: IsNull() },
      order: { id: 'ASC' },
    });
    return groupByKey(productIds, rows, (row) => row.productId);
  },
);

export const formsByProductId = defineLoader(
  'formsByProductId',
  async (manager, productIds: readonly string[]) => {
    const rows = await manager.find(ProductFormEntity, {
      where: { productId: In([...productIds]) },
      order: { form: 'ASC' },
    });
    return groupByKey(productIds, rows, (row) => row.productId);
  },
);

export const scenariosByProductId = defineLoader(
  'scenariosByProductId',
  async (manager, productIds: readonly string[]) => {
    const rows = await manager.find(ProductScenarioEntity, {
      where: { productId: In([...productIds]), retiredAt: IsNull() },
      order: { id: 'ASC' },
    });
    return groupByKey(productIds, rows, (row) => row.productId);
  },
);

export const resourceIdsByProductId = defineLoader(
  'resourceIdsByProductId',
  async (manager, productIds: readonly string[]) => {
    const rows = await manager.find(ProductResourceEntity, {
      where: { productId: In([...productIds]) },
      order: { resourceId: 'ASC' },
    });
    return groupByKey(productIds, rows, (row) => row.productId).map((group) =>
      group.map(({ resourceId }) => resourceId),
    );
  },
);

/** What was handed in with each item; null for one of which that was not kept. */
export const contentByItemId = defineLoader(
  'contentByItemId',
  async (manager, itemIds: readonly string[]) => {
    const rows = await manager.find(ProductListItemEntity, {
      select: { id: true, content: true },
      where: { id: In([...itemIds]) },
    });
    const contents = new Map(rows.map(({ id, content }) => [id, content]));
    return itemIds.map((id) => contents.get(id) ?? null);
  },
);

export const listById = defineLoader('listById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ProductListEntity, { id: In([...ids]) }), (row) => row.id),
);

/** As many items as a list shows by itself. */
const FIRST_ITEMS = 200;

/** The first items of each list; a list may have thousands, and a page of lists is not to read them all. */
export const firstItemsByListId = defineLoader(
  'firstItemsByListId',
  async (manager, listIds: readonly string[]) => {
    const first: { id: string }[] = await manager.query(
      `SELECT id FROM (
         SELECT id, ROW_NUMBER() OVER (PARTITION BY list_id ORDER BY id) AS place
           FROM product_list_item WHERE list_id IN (?)
       ) placed WHERE place <= ?`,
      [listIds, FIRST_ITEMS],
    );
    const rows =
      first.length === 0
        ? []
        : await manager.find(ProductListItemEntity, {
            where: { id: In(first.map(({ id }) => id)) },
            order: { id: 'ASC' },
          });
    return groupByKey(listIds, rows, (row) => row.listId);
  },
);

export const itemCountByListId = defineLoader(
  'itemCountByListId',
  async (manager, listIds: readonly string[]) => {
    const rows: { list_id: string; total: string | number }[] = await manager.query(
      'SELECT list_id, COUNT(*) AS total FROM product_list_item WHERE list_id IN (?) GROUP BY list_id',
      [listIds],
    );
    const totals = new Map(rows.map(({ list_id, total }) => [list_id, Number(total)]));
    return listIds.map((id) => totals.get(id) ?? 0);
  },
);

export const reviewsByItemId = defineLoader(
  'reviewsByItemId',
  async (manager, itemIds: readonly string[]) => {
    const rows = await manager.find(ListItemReviewEntity, {
      where: { itemId: In([...itemIds]) },
      order: { id: 'ASC' },
    });
    return groupByKey(itemIds, rows, (row) => row.itemId);
  },
);
