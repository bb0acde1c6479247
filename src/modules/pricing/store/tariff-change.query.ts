import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { TariffEntity } from './tariff.entity';

export const TARIFF_CHANGES: KeysetOrder = {
  name: 'tariffChanges',
  keys: [
    { property: 'effectiveFrom', direction: 'ASC' },
    { property: 'id', direction: 'ASC' },
  ],
};

/** The tariffs under an agreement that began within these days, both included. For readers who see its figures. */
export const pageOfTariffChanges = (
  manager: EntityManager,
  {
    agreementId,
    from,
    to,
  }: { readonly agreementId: string; readonly from: LegalDate; readonly to: LegalDate },
  window: PageWindow,
): Promise<Page<TariffEntity>> =>
  readPage(
    manager.createQueryBuilder(TariffEntity, 'tariff').where(
      `tariff.effective_from BETWEEN :from AND :to AND EXISTS (
           SELECT 1 FROM offering JOIN data_product product ON product.id = offering.product_id
            WHERE offering.id = tariff.offering_id AND product.agreement_id = :agreementId)`,
      { agreementId, from, to },
    ),
    TARIFF_CHANGES,
    window,
  );
