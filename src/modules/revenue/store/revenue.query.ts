import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import type { Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { AgreementState } from '../../../policy/vocabulary';
import { bookedBetween, bookingsOf } from '../../ordering';
import { onlyForParties } from '../../pricing';
import { AnnualProductResultEntity } from './annual-product-result.entity';
import { AnnualResultEntity } from './annual-result.entity';

interface Period {
  readonly agreementId: string;
  /** Both days included. */
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** What of a period's revenue came in by one product. */
export interface ProductRevenue {
  readonly productId: string;
  readonly orderCount: number;
  /** In charge units. */
  readonly volume: string;
  readonly revenue: DecimalText;
}

/** What was booked in a period, product by product, in the order of their ids. */
export async function revenueByProduct(
  manager: EntityManager,
  { agreementId, from, to }: Period,
): Promise<ProductRevenue[]> {
  const rows: { product_id: string; order_count: string; volume: string; revenue: string }[] =
    await manager.query(
      `SELECT booked.product_id, COUNT(*) AS order_count, CAST(SUM(booked.quantity) AS CHAR) AS volume, SUM(payment.amount) AS revenue
         FROM agreement JOIN ${bookingsOf('agreement')}
        WHERE agreement.id = ? AND ${bookedBetween('agreement', 'DATE(?)', 'DATE(?)')}
        GROUP BY booked.product_id ORDER BY booked.product_id`,
      [agreementId, from, to],
    );
  return rows.map((row) => ({
    productId: row.product_id,
    orderCount: Number(row.order_count),
    volume: row.volume,
    revenue: row.revenue,
  }));
}

/** What was booked on each legal day of a period on which anything was, oldest first. */
export async function revenueByDay(
  manager: EntityManager,
  { agreementId, from, to }: Period,
): Promise<{ readonly day: LegalDate; readonly revenue: DecimalText }[]> {
  return manager.query(
    `SELECT CAST(DATE(payment.confirmed_at + INTERVAL 8 HOUR) AS CHAR) AS day, SUM(payment.amount) AS revenue
       FROM agreement JOIN ${bookingsOf('agreement')}
      WHERE agreement.id = ? AND ${bookedBetween('agreement', 'DATE(?)', 'DATE(?)')}
      GROUP BY day ORDER BY day`,
    [agreementId, from, to],
  );
}

/** What came in during the days of each maximum; zero where nothing did. */
export async function revenueByMaximum(
  manager: EntityManager,
  maximumIds: readonly string[],
): Promise<ReadonlyMap<string, DecimalText>> {
  if (maximumIds.length === 0) return new Map();
  const rows: { id: string; revenue: string }[] = await manager.query(
    `SELECT maximum.id, SUM(payment.amount) AS revenue
       FROM maximum_revenue maximum JOIN agreement ON agreement.id = maximum.agreement_id
       JOIN ${bookingsOf('agreement')}
      WHERE maximum.id IN (?) AND ${bookedBetween('agreement', 'maximum.effective_from', 'maximum.effective_to')}
      GROUP BY maximum.id`,
    [maximumIds],
  );
  const found = new Map(rows.map(({ id, revenue }) => [id, revenue]));
  return new Map(maximumIds.map((id) => [id, found.get(id) ?? '0.00']));
}

export const RESULTS_NEWEST: KeysetOrder = {
  name: 'annualResults',
  keys: [{ property: 'id', direction: 'DESC' }],
};

const visibleResults = (manager: EntityManager, caller: Caller): SelectQueryBuilder<AnnualResultEntity> =>
  onlyForParties(manager.createQueryBuilder(AnnualResultEntity, 'result'), 'result.agreement_id', caller);

export function pageOfResults(
  manager: EntityManager,
  caller: Caller,
  agreementId: string | undefined,
  window: PageWindow,
): Promise<Page<AnnualResultEntity>> {
  const query = visibleResults(manager, caller);
  if (agreementId !== undefined) query.andWhere('result.agreement_id = :agreementId', { agreementId });
  return readPage(query, RESULTS_NEWEST, window);
}

export async function visibleResultsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(AnnualResultEntity | null)[]> {
  const rows = await visibleResults(manager, caller).andWhere('result.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export const RESULT_PRODUCTS: KeysetOrder = {
  name: 'annualProductResults',
  keys: [{ property: 'productId', direction: 'ASC' }],
};

/** The products of a year's result. For readers who see the result. */
export const pageOfResultProducts = (
  manager: EntityManager,
  annualResultId: string,
  window: PageWindow,
): Promise<Page<AnnualProductResultEntity>> =>
  readPage(
    manager
      .createQueryBuilder(AnnualProductResultEntity, 'part')
      .where('part.annual_result_id = :annualResultId', { annualResultId }),
    RESULT_PRODUCTS,
    window,
  );

/** The maxima among these of which the year was found already. */
export async function foundResults(
  manager: EntityManager,
  maximumIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.findBy(AnnualResultEntity, { maximumRevenueId: In([...maximumIds]) });
  return new Set(rows.map(({ maximumRevenueId }) => maximumRevenueId));
}

/** An agreement as it is shown beside its figures, to whoever may see them; null for everybody else. */
export async function visibleOperation(
  manager: EntityManager,
  caller: Caller,
  agreementId: string,
): Promise<{
  readonly id: string;
  readonly agreementNumber: string;
  readonly state: AgreementState;
} | null> {
  const query = manager
    .createQueryBuilder()
    .select([
      'agreement.id AS id',
      'agreement.agreement_number AS agreementNumber',
      'agreement.state AS state',
    ])
    .from('agreement', 'agreement')
    .where("agreement.id = :agreementId AND agreement.state <> 'DRAFT'", { agreementId });
  return (await onlyForParties(query, 'agreement.id', caller).getRawOne()) ?? null;
}
