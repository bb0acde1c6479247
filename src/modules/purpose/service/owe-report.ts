import type { EntityManager } from 'typeorm';
import { addDays, startOfLegalDay } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { cancelTimers, closeDuties, openDuty, setTimers } from '../../agenda';
import type { FreeUseReportEntity } from '../store/free-use-report.entity';
import type { FreeUseEntity } from '../store/free-use.entity';

interface Owing {
  readonly report: Pick<FreeUseReportEntity, 'id' | 'dueOn'>;
  readonly use: Pick<FreeUseEntity, 'buyerId' | 'agencyId'>;
  readonly about: string;
}

/** The user owes a report by a day; the day after, the clock hands it to the agency. */
export async function oweReport(
  manager: EntityManager,
  deps: Deps,
  { report, use, about }: Owing,
): Promise<void> {
  await openDuty(manager, deps, {
    kind: 'FILE_FREE_USE_REPORT',
    subjectId: report.id,
    about,
    holderId: use.buyerId,
    escalatesToId: use.agencyId,
    period: { dueOn: report.dueOn },
  });
  await setTimers(manager, [
    {
      kind: 'FREE_USE_REPORT_OVERDUE',
      subjectId: report.id,
      dueAt: startOfLegalDay(addDays(report.dueOn, 1)),
    },
  ]);
}

/** A report is no longer waited for: it was filed, or has another day. */
export async function endOwing(
  manager: EntityManager,
  deps: Deps,
  reportId: string,
  { state, closedBy }: { readonly state: 'DONE' | 'CANCELLED'; readonly closedBy: string },
): Promise<void> {
  await cancelTimers(manager, [reportId], ['FREE_USE_REPORT_OVERDUE']);
  await closeDuties(manager, deps, {
    subjectIds: [reportId],
    kinds: ['FILE_FREE_USE_REPORT'],
    state,
    closedBy,
  });
}
