import type { EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import type { FreeUseAccountEntity } from './free-use-account.entity';

/** Keeps the figures of an offering from its first application on. Of two at the same moment one writes the row. */
export async function openAccount(
  manager: EntityManager,
  { offeringId, productId, operatorId, agencyId }: View<FreeUseAccountEntity>,
): Promise<void> {
  await manager.query(
    `INSERT INTO free_use_account (offering_id, product_id, operator_id, agency_id) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE offering_id = offering_id`,
    [offeringId, productId, operatorId, agencyId],
  );
}
