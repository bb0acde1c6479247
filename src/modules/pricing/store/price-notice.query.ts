import type { EntityManager } from 'typeorm';
import { startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { defineLoader } from '../../../platform/persistence/loader';
import { OfferingEntity, onOffer } from '../../listing';
import { GuidedPriceEntity } from './guided-price.entity';
import { TariffEntity } from './tariff.entity';

/** Oldest first: who reads page by page loses nothing that comes in meanwhile. */
export const PRICE_NOTICE: KeysetOrder = {
  name: 'priceNotice',
  keys: [{ property: 'id', direction: 'ASC' }],
};

interface PriceNoticeRequest {
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly productCode?: string | undefined;
  readonly productId?: string | undefined;
  readonly offeringId?: string | undefined;
  readonly window: PageWindow;
}

/**
 * The charged offerings of which a price is public. For today and later: what is on offer and has a guided price, in
 * force or announced. For a day that is past: what had a guided price in force that day, because it was public then,
 * whatever became of the product. What was never approved never had one that anybody saw.
 */
export function pageOfNoticedOfferings(
  manager: EntityManager,
  { on, today, productCode, productId, offeringId, window }: PriceNoticeRequest,
): Promise<Page<OfferingEntity>> {
  const isPast = on < today;
  const query = manager
    .createQueryBuilder(OfferingEntity, 'offering')
    .where("offering.purpose_class = 'INDUSTRY'")
    .andWhere(
      isPast
        ? '(offering.retired_at IS NULL OR offering.retired_at > :dayBegins)'
        : 'offering.retired_at IS NULL',
      { dayBegins: startOfLegalDay(on) },
    )
    .andWhere(
      `EXISTS (SELECT 1 FROM guided_price price WHERE price.offering_id = offering.id
         AND NOT EXISTS (SELECT 1 FROM guided_price later WHERE later.offering_id = price.offering_id
               AND later.effective_from > price.effective_from AND later.effective_from <= :on)
         AND NOT EXISTS (SELECT 1 FROM guided_price_revocation revoked
               WHERE revoked.guided_price_id = price.id AND revoked.effective_from <= GREATEST(price.effective_from, :on))
         ${isPast ? 'AND price.effective_from <= :on' : ''})`,
      { on },
    )
    .andWhere(
      `EXISTS (SELECT 1 FROM data_product product WHERE product.id = offering.product_id
         AND ${isPast ? 'product.published_at IS NOT NULL' : onOffer('product')})`,
      { today },
    );
  if (offeringId !== undefined) query.andWhere('offering.id = :offeringId', { offeringId });
  if (productId !== undefined) query.andWhere('offering.product_id = :productId', { productId });
  if (productCode !== undefined) {
    query.andWhere('offering.product_id IN (SELECT id FROM data_product WHERE product_code = :productCode)', {
      productCode,
    });
  }
  return readPage(query, PRICE_NOTICE, window);
}

/**
 * The charged offerings of a product that was once approved, by their id or by the code of the product; retired ones
 * included, oldest first.
 */
export function onceOffered(
  manager: EntityManager,
  by: { readonly offeringId: string } | { readonly productCode: string },
): Promise<OfferingEntity[]> {
  const query = manager
    .createQueryBuilder(OfferingEntity, 'offering')
    .where("offering.purpose_class = 'INDUSTRY'")
    .andWhere('EXISTS (SELECT 1 FROM guided_price price WHERE price.offering_id = offering.id)')
    .orderBy('offering.id', 'ASC');
  const product = 'SELECT id FROM data_product WHERE published_at IS NOT NULL';
  return 'offeringId' in by
    ? query
        .andWhere('offering.id = :offeringId', by)
        .andWhere(`offering.product_id IN (${product})`)
        .getMany()
    : query.andWhere(`offering.product_id IN (${product} AND product_code = :productCode)`, by).getMany();
}

/** A product on a day, as one text: a loader compares its keys by value. */
export const productOn = (productId: string, today: LegalDate): string => `${productId}@${today}`;

/** Whether each product is on offer to everybody; all keys are of the same day. */
export const isOnOffer = defineLoader('isOnOffer', async (manager, keys: readonly string[]) => {
  const rows = await manager
    .createQueryBuilder()
    .select('product.id', 'id')
    .from('data_product', 'product')
    .where(`product.id IN (:...ids) AND ${onOffer('product')}`, {
      ids: keys.map((key) => key.slice(0, -11)),
      today: keys[0]?.slice(-10),
    })
    .getRawMany<{ id: string }>();
  const onOfferIds = new Set(rows.map(({ id }) => id));
  return keys.map((key) => onOfferIds.has(key.slice(0, -11)));
});

/** The versions of an offering's guided price, oldest first. There is one for a day at most. */
export const guidedPriceVersions = (
  manager: EntityManager,
  offeringId: string,
): Promise<GuidedPriceEntity[]> =>
  manager.find(GuidedPriceEntity, { where: { offeringId }, order: { effectiveFrom: 'ASC' } });

/** The versions of an offering's tariff, oldest first. There is one for a day at most. */
export const tariffVersions = (manager: EntityManager, offeringId: string): Promise<TariffEntity[]> =>
  manager.find(TariffEntity, { where: { offeringId }, order: { effectiveFrom: 'ASC' } });
