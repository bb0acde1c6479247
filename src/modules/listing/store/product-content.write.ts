import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';

const text = (key: string): string => `JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.${key}'))`;

/** The product becomes what its item says. One statement for all of them: each row reads its own item. */
const TAKES_CONTENT = `
  product.title = ${text('title')},
  product.summary = ${text('summary')},
  product.field = ${text('field')},
  product.delivery_mode = ${text('deliveryMode')},
  product.grade = ${text('grade')},
  product.contains_personal_information = (${text('containsPersonalInformation')} = 'true'),
  product.technical_standard = ${text('technicalStandard')},
  product.revision = item.product_revision,
  product.version = product.version + 1`;

/** Products that were returned and never approved are submitted again as these items say. */
export async function returnedProductsTakeContent(
  manager: EntityManager,
  agreementId: string,
  itemIds: readonly string[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await manager.query(
    `UPDATE data_product product JOIN product_list_item item ON item.product_id = product.id
        SET ${TAKES_CONTENT}, product.agreement_id = ?, product.state = 'SUBMITTED'
      WHERE item.id IN (?)`,
    [agreementId, itemIds],
  );
}

/** The products of approved items are sold as these say. One that the agency has suspended stays so until it is reinstated. */
export async function approvedProductsTakeContent(
  manager: EntityManager,
  itemIds: readonly string[],
  approvedAt: Date,
): Promise<void> {
  if (itemIds.length === 0) return;
  const result: { affectedRows: number } = await manager.query(
    `UPDATE data_product product JOIN product_list_item item ON item.product_id = product.id
        SET ${TAKES_CONTENT},
            product.approved_item_id = item.id,
            product.published_at = COALESCE(product.published_at, ?),
            product.state = IF(product.state = 'SUSPENDED', 'SUSPENDED', 'ON_SALE')
      WHERE item.id IN (?)`,
    [approvedAt, itemIds],
  );
  assert(result.affectedRows === itemIds.length, 'Each approved item has a product of its own.');
}
