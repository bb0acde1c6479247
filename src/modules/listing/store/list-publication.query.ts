import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import { ListPublicationItemEntity } from './list-publication-item.entity';
import { ListPublicationEntity } from './list-publication.entity';

/** An item that stands approved under an agreement, in the form in which it is published. */
export interface ApprovedItem {
  readonly itemId: string;
  readonly productId: string;
  readonly productCode: string;
  readonly contentHash: string;
  readonly approvedAt: Date;
}

interface ApprovedRow {
  readonly id: string;
  readonly product_id: string;
  readonly product_code: string;
  readonly content_hash: string;
  readonly decided_at: Date;
}

/** In the order of product codes. Hold the agreement exclusively: rulings hold it too, and wait. */
export async function approvedItemsOf(manager: EntityManager, agreementId: string): Promise<ApprovedItem[]> {
  const rows: ApprovedRow[] = await manager.query(
    `SELECT item.id, item.product_id, product.product_code, item.content_hash, item.decided_at
       FROM product_list list
       JOIN product_list_item item ON item.list_id = list.id AND item.state = 'APPROVED'
       JOIN data_product product ON product.id = item.product_id
      WHERE list.agreement_id = ? ORDER BY product.product_code`,
    [agreementId],
  );
  return rows.map((row) => ({
    itemId: row.id,
    productId: row.product_id,
    productCode: row.product_code,
    contentHash: row.content_hash,
    approvedAt: row.decided_at,
  }));
}

export async function lastPublishedNumber(manager: EntityManager, agreementId: string): Promise<number> {
  return (await manager.maximum(ListPublicationEntity, 'number', { agreementId })) ?? 0;
}

export const PUBLICATIONS_NEWEST: KeysetOrder = {
  name: 'productListPublications',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** What is published is everybody's. */
export const pageOfPublications = (
  manager: EntityManager,
  agreementId: string,
  window: PageWindow,
): Promise<Page<ListPublicationEntity>> =>
  readPage(
    manager
      .createQueryBuilder(ListPublicationEntity, 'publication')
      .where('publication.agreement_id = :agreementId', { agreementId }),
    PUBLICATIONS_NEWEST,
    window,
  );

export async function publicationsByIds(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(ListPublicationEntity | null)[]> {
  const rows = await manager.findBy(ListPublicationEntity, { id: In([...ids]) });
  return alignByKey(ids, rows, (row) => row.id);
}

export const PUBLISHED_BY_CODE: KeysetOrder = {
  name: 'publishedListItems',
  keys: [{ property: 'position', direction: 'ASC' }],
};

const publishedItems = (
  manager: EntityManager,
  publicationId: string,
): SelectQueryBuilder<ListPublicationItemEntity> =>
  manager
    .createQueryBuilder(ListPublicationItemEntity, 'published')
    .where('published.publication_id = :publicationId', { publicationId });

export const pageOfPublishedItems = (
  manager: EntityManager,
  publicationId: string,
  window: PageWindow,
): Promise<Page<ListPublicationItemEntity>> =>
  readPage(publishedItems(manager, publicationId), PUBLISHED_BY_CODE, window);

/** Every item of a version, in its order. */
export const itemsOfPublication = (
  manager: EntityManager,
  publicationId: string,
): Promise<ListPublicationItemEntity[]> =>
  publishedItems(manager, publicationId).orderBy('published.position', 'ASC').getMany();
