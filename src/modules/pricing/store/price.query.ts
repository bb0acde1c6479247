import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { isSupervisorOrAgency, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { GuidedPriceFacts, TariffFacts } from '../../../policy/facts';
import type { LatestGuidedPriceFacts } from '../../../policy';
import { onOffer } from '../../listing';
import { guidedSchemeOf, needsBands, tariffSchemeOf } from './bands';
import type { GuidedPriceBandEntity } from './guided-price-band.entity';
import { GuidedPriceRevocationEntity } from './guided-price-revocation.entity';
import { GuidedPriceEntity } from './guided-price.entity';
import { bandsOfGuidedPrices, bandsOfTariffs, guidedPricesInForce, offeringOn } from './price.loader';
import type { TariffBandEntity } from './tariff-band.entity';
import { TariffEntity } from './tariff.entity';

/** The guided price in force on a date: the version that began last, unless revoked. Call with the offering held. */
export async function guidedPriceOn(
  manager: EntityManager,
  offeringId: string,
  on: LegalDate,
): Promise<GuidedPriceEntity | null> {
  const [row = null] = await guidedPricesInForce(manager, [offeringOn(offeringId, on)]);
  return row;
}

/** The tariff in force on a date: the version that began last. Call with the offering held. */
export function tariffOn(
  manager: EntityManager,
  offeringId: string,
  on: LegalDate,
): Promise<TariffEntity | null> {
  return manager
    .createQueryBuilder(TariffEntity, 'tariff')
    .where('tariff.offering_id = :offeringId AND tariff.effective_from <= :on', { offeringId, on })
    .orderBy('tariff.effectiveFrom', 'DESC')
    .limit(1)
    .getOne();
}

async function latestFrom(
  manager: EntityManager,
  entity: typeof GuidedPriceEntity | typeof TariffEntity,
  offeringId: string,
): Promise<LegalDate | null> {
  const row = await manager
    .createQueryBuilder(entity, 'version')
    .select('MAX(version.effective_from)', 'latest')
    .where('version.offering_id = :offeringId', { offeringId })
    .getRawOne<{ latest: LegalDate | null }>();
  return row?.latest ?? null;
}

/** First day of the latest guided price or trial, future ones included. */
export const latestGuidedPriceFrom = (
  manager: EntityManager,
  offeringId: string,
): Promise<LegalDate | null> => latestFrom(manager, GuidedPriceEntity, offeringId);

/** First day of the latest tariff, future ones included. */
export const latestTariffFrom = (manager: EntityManager, offeringId: string): Promise<LegalDate | null> =>
  latestFrom(manager, TariffEntity, offeringId);

/** The latest guided price of an offering, future ones included, and from when it is revoked. */
export async function latestGuidedPrice(
  manager: EntityManager,
  offeringId: string,
): Promise<LatestGuidedPriceFacts | null> {
  const row = await manager.findOne(GuidedPriceEntity, {
    where: { offeringId, basis: 'GUIDED' },
    order: { effectiveFrom: 'DESC' },
  });
  if (row === null) return null;
  const revocation = await manager.findOneBy(GuidedPriceRevocationEntity, { guidedPriceId: row.id });
  return {
    guidedPriceId: row.id,
    documentNumber: row.documentNumber,
    effectiveFrom: row.effectiveFrom,
    revokedFrom: revocation?.effectiveFrom ?? null,
  };
}

/** A version without a successor is open; one with a successor ended the day before, which never matters on its own date. */
export const guidedPriceFactsOf = (
  row: GuidedPriceEntity,
  bands: readonly GuidedPriceBandEntity[],
): GuidedPriceFacts => ({
  guidedPriceId: row.id,
  guide: guidedSchemeOf(row, bands),
  unit: row.chargeUnit,
  taxBasis: row.taxBasis,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: null,
});

export const tariffFactsOf = (row: TariffEntity, bands: readonly TariffBandEntity[]): TariffFacts => ({
  tariffId: row.id,
  scheme: tariffSchemeOf(row, bands),
  unit: row.chargeUnit,
  taxBasis: row.taxBasis,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: null,
});

/** The same, with the bands read where they are needed: one statement more at most. */
export async function guidedPriceFacts(
  manager: EntityManager,
  row: GuidedPriceEntity,
): Promise<GuidedPriceFacts> {
  const [bands = []] = needsBands(row) ? await bandsOfGuidedPrices(manager, [row.id]) : [];
  return guidedPriceFactsOf(row, bands);
}

export async function tariffFacts(manager: EntityManager, row: TariffEntity): Promise<TariffFacts> {
  const [bands = []] = needsBands(row) ? await bandsOfTariffs(manager, [row.id]) : [];
  return tariffFactsOf(row, bands);
}

export const GUIDED_PRICES_NEWEST: KeysetOrder = {
  name: 'guidedPrices',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export const TARIFFS_NEWEST: KeysetOrder = {
  name: 'tariffs',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** Prices are public with their product: the same rule as for the product itself. */
function onlyVisible<Row extends GuidedPriceEntity | TariffEntity>(
  query: SelectQueryBuilder<Row>,
  caller: Caller,
  today: LegalDate,
): SelectQueryBuilder<Row> {
  // Those who issue, approve and supervise also see the prices of what is not, or no longer, on sale.
  if (isSupervisorOrAgency(caller)) return query;
  if (caller.kind === 'member' && caller.organisationKind === 'PRICING_OFFICE') return query;
  const isOperator = caller.kind === 'member' && caller.organisationKind === 'OPERATOR';
  return query.andWhere(
    `EXISTS (SELECT 1 FROM offering
       JOIN data_product product ON product.id = offering.product_id
      WHERE offering.id = ${query.alias}.offering_id
        AND (${onOffer('product')} ${isOperator ? 'OR product.operator_id = :organisationId' : ''}))`,
    { today, ...(isOperator && { organisationId: caller.organisationId }) },
  );
}

interface PricesRequest {
  readonly caller: Caller;
  readonly today: LegalDate;
  readonly productId: string | undefined;
  readonly offeringId: string | undefined;
  readonly window: PageWindow;
}

function onlyAsked<Row extends GuidedPriceEntity | TariffEntity>(
  query: SelectQueryBuilder<Row>,
  { caller, today, productId, offeringId }: PricesRequest,
): SelectQueryBuilder<Row> {
  onlyVisible(query, caller, today);
  if (offeringId !== undefined) query.andWhere(`${query.alias}.offering_id = :offeringId`, { offeringId });
  if (productId !== undefined) {
    query.andWhere(`${query.alias}.offering_id IN (SELECT id FROM offering WHERE product_id = :productId)`, {
      productId,
    });
  }
  return query;
}

export const pageOfGuidedPrices = (
  manager: EntityManager,
  request: PricesRequest,
): Promise<Page<GuidedPriceEntity>> =>
  readPage(
    onlyAsked(manager.createQueryBuilder(GuidedPriceEntity, 'price'), request).andWhere(
      "price.basis = 'GUIDED'",
    ),
    GUIDED_PRICES_NEWEST,
    request.window,
  );

export const pageOfTariffs = (manager: EntityManager, request: PricesRequest): Promise<Page<TariffEntity>> =>
  readPage(
    onlyAsked(manager.createQueryBuilder(TariffEntity, 'tariff'), request),
    TARIFFS_NEWEST,
    request.window,
  );

export async function visibleGuidedPricesByIds(
  manager: EntityManager,
  { caller, today }: Pick<PricesRequest, 'caller' | 'today'>,
  ids: readonly string[],
): Promise<(GuidedPriceEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(GuidedPriceEntity, 'price'), caller, today);
  const rows = await query.andWhere("price.basis = 'GUIDED' AND price.id IN (:...ids)", { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
