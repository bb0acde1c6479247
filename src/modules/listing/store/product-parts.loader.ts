import { In } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { DataProductEntity } from './data-product.entity';
import { OfferingEntity } from './offering.entity';
import { ProductFormEntity } from './product-form.entity';
import { ProductListItemEntity } from './product-list-item.entity';
import { ProductResourceEntity } from './product-resource.entity';
import { ProductScenarioEntity } from './product-scenario.entity';

/** Products by id, whoever asks: for rows whose reader has a right of its own, such as the buyer of an order. */
export const productById = defineLoader('productById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(DataProductEntity, { id: In([...ids]) }), (row) => row.id),
);

export const scenarioById = defineLoader('scenarioById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(ProductScenarioEntity, { id: In([...ids]) }), (row) => row.id),
);

export const offeringsByProductId = defineLoader(
  'offeringsByProductId',
  async (manager, productIds: readonly string[]) => {
    const rows = await manager.find(OfferingEntity, {
      where: { productId: In([...productIds]) },
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
      where: { productId: In([...productIds]) },
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

export const itemsByListId = defineLoader('itemsByListId', async (manager, listIds: readonly string[]) => {
  const rows = await manager.find(ProductListItemEntity, {
    where: { listId: In([...listIds]) },
    order: { id: 'ASC' },
  });
  return groupByKey(listIds, rows, (row) => row.listId);
});
