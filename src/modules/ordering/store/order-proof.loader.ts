import type { EntityManager } from 'typeorm';
import { defineLoader } from '../../../platform/persistence/loader';

/** What an order rests on beside its prices, as rows of the modules below say it. */
export interface ProofRow {
  readonly itemId: string;
  readonly listId: string;
  readonly productRevision: number;
  readonly contentHash: string | null;
  readonly decidedAt: Date | null;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface ListVersionRow {
  readonly publicationId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly rootHash: string;
}

async function proofRows(manager: EntityManager, orderIds: readonly string[]): Promise<ProofRow[]> {
  const rows: (ProofRow & { orderId: string })[] = await manager.query(
    `SELECT data_order.id AS orderId, item.id AS itemId, item.list_id AS listId,
            item.product_revision AS productRevision, item.content_hash AS contentHash, item.decided_at AS decidedAt,
            agreement.id AS agreementId, agreement.agreement_number AS agreementNumber,
            agreement.starts_on AS startsOn, agreement.ends_on AS endsOn
       FROM data_order
       JOIN product_list_item item ON item.id = data_order.approved_item_id
       JOIN product_list list ON list.id = item.list_id
       JOIN agreement ON agreement.id = list.agreement_id
      WHERE data_order.id IN (?)`,
    [orderIds],
  );
  const byOrder = new Map(rows.map((row) => [row.orderId, row]));
  return orderIds.map((id) => {
    const row = byOrder.get(id);
    if (row === undefined) throw new Error('An order rests on an item, a list and an agreement that exist');
    return row;
  });
}

/** The last version published until the order was placed that holds the item. */
async function listVersions(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<(ListVersionRow | null)[]> {
  const rows: (ListVersionRow & { orderId: string })[] = await manager.query(
    `SELECT data_order.id AS orderId, publication.id AS publicationId, publication.number AS number,
            publication.published_at AS publishedAt, publication.root_hash AS rootHash
       FROM data_order
       JOIN list_publication publication ON publication.id = (
         SELECT listed.publication_id FROM list_publication_item listed
           JOIN list_publication candidate ON candidate.id = listed.publication_id
          WHERE listed.item_id = data_order.approved_item_id AND candidate.published_at <= data_order.placed_at
          ORDER BY candidate.number DESC LIMIT 1
       )
      WHERE data_order.id IN (?)`,
    [orderIds],
  );
  const byOrder = new Map(rows.map((row) => [row.orderId, row]));
  return orderIds.map((id) => byOrder.get(id) ?? null);
}

export const proofByOrderId = defineLoader('proofByOrderId', proofRows);
export const listVersionByOrderId = defineLoader('listVersionByOrderId', listVersions);
