import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { FreeUseReportEntity } from '../store/free-use-report.entity';
import { lockFreeUse, type LockedFreeUse } from './lock-free-use';

export interface LockedReport extends LockedFreeUse {
  readonly report: FreeUseReportEntity;
}

/** Holds a report by holding the order of its grant; null for an unknown id. */
export async function lockReport(
  manager: EntityManager,
  clock: Clock,
  reportId: string,
): Promise<LockedReport | null> {
  const named = await manager.findOneBy(FreeUseReportEntity, { id: reportId });
  const locked = named && (await lockFreeUse(manager, clock, named.orderId));
  if (named === null || locked === null) return null;
  return { ...locked, report: await manager.findOneByOrFail(FreeUseReportEntity, { id: reportId }) };
}
