import { In, type EntityManager } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { FreeGrantEntity } from './free-grant.entity';
import { FreeUseContentEntity } from './free-use-content.entity';
import { FreeUseCostEntity } from './free-use-cost.entity';
import { FreeUseFormCheckEntity } from './free-use-form-check.entity';
import { FreeUseReportEntity } from './free-use-report.entity';
import { FreeUseEntity } from './free-use.entity';

/** By the order: whoever sees the order sees its free use. */
export const freeUseByOrderId = defineLoader('freeUseByOrderId', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(FreeUseEntity, { orderId: In([...ids]) }), (row) => row.orderId),
);

export const grantByOrderId = defineLoader('grantByOrderId', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(FreeGrantEntity, { orderId: In([...ids]) }), (row) => row.orderId),
);

/** Every version of what was handed in, oldest first. */
export const contentsByOrderId = defineLoader('contentsByOrderId', async (manager, ids: readonly string[]) =>
  groupByKey(
    ids,
    await manager.find(FreeUseContentEntity, {
      where: { orderId: In([...ids]) },
      order: { orderId: 'ASC', number: 'ASC' },
    }),
    (row) => row.orderId,
  ),
);

export const formChecksByOrderId = defineLoader(
  'formChecksByOrderId',
  async (manager, ids: readonly string[]) =>
    groupByKey(
      ids,
      await manager.find(FreeUseFormCheckEntity, {
        where: { orderId: In([...ids]) },
        order: { orderId: 'ASC', contentNumber: 'ASC' },
      }),
      (row) => row.orderId,
    ),
);

export const reportsByOrderId = defineLoader('reportsByOrderId', async (manager, ids: readonly string[]) =>
  groupByKey(
    ids,
    await manager.find(FreeUseReportEntity, {
      where: { orderId: In([...ids]) },
      order: { orderId: 'ASC', number: 'ASC' },
    }),
    (row) => row.orderId,
  ),
);

/** What free use of an offering came to in a year. */
export interface FreeUseFiguresRow {
  readonly applications: number;
  readonly grants: number;
  readonly unitsGranted: string;
  readonly unitsDelivered: string;
  readonly unitsReported: string;
  /** The last record of its cost; null while there is none. */
  readonly cost: FreeUseCostEntity | null;
}

export const figuresKey = (offeringId: string, year: number): string => `${offeringId} ${String(year)}`;

/** Figures by `figuresKey`: as many statements for many offerings as for one, for each year asked. */
export const figuresByKey = defineLoader('figuresByKey', async (manager, keys: readonly string[]) => {
  const years = new Map<number, string[]>();
  for (const key of keys) {
    const [offeringId = '', year = '0'] = key.split(' ');
    years.set(Number(year), [...(years.get(Number(year)) ?? []), offeringId]);
  }
  const found = new Map<string, FreeUseFiguresRow>();
  for (const [year, offeringIds] of years) {
    for (const [offeringId, row] of await figuresOf(manager, offeringIds, year))
      found.set(figuresKey(offeringId, year), row);
  }
  return keys.map((key) => found.get(key) ?? NOTHING);
});

const NOTHING: FreeUseFiguresRow = {
  applications: 0,
  grants: 0,
  unitsGranted: '0',
  unitsDelivered: '0',
  unitsReported: '0',
  cost: null,
};

interface SumRow {
  readonly offering_id: string;
  readonly applications: string;
  readonly grants: string;
  readonly granted: string;
  readonly delivered: string;
  readonly reported: string;
}

/** Each figure belongs to the legal year of its own day: of the application, the grant, the delivery, the period's end. */
async function figuresOf(
  manager: EntityManager,
  offeringIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, FreeUseFiguresRow>> {
  const rows: SumRow[] = await manager.query(
    `SELECT own.offering_id,
            SUM(YEAR(placed.placed_on) = ?) AS applications,
            SUM(COALESCE(YEAR(given.granted_on) = ?, 0)) AS grants,
            SUM(CASE WHEN YEAR(given.granted_on) = ? THEN given.quota ELSE 0 END) AS granted,
            SUM(CASE WHEN YEAR(handed.delivered_at + INTERVAL 8 HOUR) = ? THEN given.quota ELSE 0 END) AS delivered,
            SUM(COALESCE((SELECT SUM(report.units_used) FROM free_use_report report
                           WHERE report.order_id = own.order_id AND report.state <> 'DUE' AND YEAR(report.period_to) = ?), 0)) AS reported
       FROM free_use own
       JOIN data_order placed ON placed.id = own.order_id
       LEFT JOIN free_grant given ON given.order_id = own.order_id
       LEFT JOIN delivery handed ON handed.order_id = own.order_id
      WHERE own.offering_id IN (?)
      GROUP BY own.offering_id`,
    [year, year, year, year, year, offeringIds],
  );
  const costs = await manager.find(FreeUseCostEntity, {
    where: { offeringId: In([...offeringIds]), year },
    order: { number: 'ASC' },
  });
  const lastCost = new Map(costs.map((cost) => [cost.offeringId, cost]));
  const sums = new Map(rows.map((row) => [row.offering_id, row]));
  return new Map(
    offeringIds.map((offeringId) => {
      const row = sums.get(offeringId);
      const cost = lastCost.get(offeringId) ?? null;
      if (row === undefined) return [offeringId, { ...NOTHING, cost }];
      return [
        offeringId,
        {
          applications: Number(row.applications),
          grants: Number(row.grants),
          unitsGranted: row.granted,
          unitsDelivered: row.delivered,
          unitsReported: row.reported,
          cost,
        },
      ];
    }),
  );
}
