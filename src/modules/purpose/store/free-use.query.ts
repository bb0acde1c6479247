import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { FreeGrantFacts, OwedReportFacts } from '../../../policy';
import type { FreeGrantStanding, FreeUseCondition } from '../../../policy/vocabulary';
import { FreeGrantEntity } from './free-grant.entity';
import { FreeUseReportEntity } from './free-use-report.entity';
import { FreeUseEntity } from './free-use.entity';

/** Stopped speaks before suspended: two causes, each with its own end. */
export const standingOf = ({
  suspendedAt,
  stoppedAt,
}: Pick<FreeUseEntity, 'suspendedAt' | 'stoppedAt'>): FreeGrantStanding => {
  if (stoppedAt !== null) return 'STOPPED';
  return suspendedAt === null ? 'RUNNING' : 'SUSPENDED';
};

export interface GrantForUse {
  readonly facts: FreeGrantFacts;
  readonly standing: FreeGrantStanding;
}

/** The grant of an order and how it stands; null for an order without one. Hold the order before. */
export async function grantForUse(manager: EntityManager, orderId: string): Promise<GrantForUse | null> {
  const grant = await manager.findOneBy(FreeGrantEntity, { orderId });
  const use = await manager.findOneBy(FreeUseEntity, { orderId });
  if (grant === null || use === null) return null;
  const { quota, startsOn, endsOn } = grant;
  return { facts: { quota, startsOn, endsOn }, standing: standingOf(use) };
}

interface OwedRow {
  readonly product_code: string;
  readonly due_on: LegalDate;
}

/**
 * The oldest report that a user owes on a day: not filed in time, or not yet accepted where its grant was suspended for
 * it; none when it owes nothing.
 */
export async function owedReports(
  manager: EntityManager,
  userId: string,
  today: LegalDate,
): Promise<OwedReportFacts[]> {
  const rows: OwedRow[] = await manager.query(
    `SELECT product.product_code, report.due_on
       FROM free_use_report report
       JOIN free_use own ON own.order_id = report.order_id
       JOIN data_order placed ON placed.id = own.order_id
       JOIN data_product product ON product.id = placed.product_id
      WHERE own.buyer_id = ?
        AND ((report.state = 'DUE' AND report.due_on < ?) OR (own.suspended_at IS NOT NULL AND report.state <> 'ACCEPTED' AND report.due_on < ?))
      ORDER BY report.due_on, report.id LIMIT 1`,
    [userId, today, today],
  );
  return rows.map((row) => ({ productCode: row.product_code, dueOn: row.due_on }));
}

/** Whether a grant has a report that is owed on a day; judged by the date. */
export async function hasOwedReport(
  manager: EntityManager,
  orderId: string,
  today: LegalDate,
): Promise<boolean> {
  const reports = await manager.findBy(FreeUseReportEntity, { orderId, state: 'DUE' });
  return reports.some(({ dueOn }) => dueOn < today);
}

/** What an offering asks of its free users; none for an offering for industry, and for an unknown id. */
export async function conditionsOfOffering(
  manager: EntityManager,
  offeringId: string,
): Promise<FreeUseCondition[]> {
  const rows: { free_use_conditions: string | null }[] = await manager.query(
    'SELECT free_use_conditions FROM offering WHERE id = ?',
    [offeringId],
  );
  const text = rows[0]?.free_use_conditions ?? null;
  return text === null ? [] : (JSON.parse(text) as FreeUseCondition[]);
}
