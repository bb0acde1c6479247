import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { fileFreeUseReportRules } from '../../../policy';
import { closeDuties } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { FreeUseReportEntity } from '../store/free-use-report.entity';
import { oweReportReview } from './free-use-duties';
import { changeFreeUse } from './lock-free-use';
import { lockReport } from './lock-report';
import { orderAfter } from './order-after';
import { endOwing } from './owe-report';

export interface FileFreeUseReport {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly unitsUsed: number;
  readonly outcome: string;
  readonly documentHash: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The user of a grant reports what it used and what came of it. Late is better than never. */
export function fileFreeUseReport(
  deps: Deps,
  caller: MemberCaller,
  { reportId, expectedVersion, ...filed }: FileFreeUseReport,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockReport(manager, clock, reportId);
    if (locked?.use.buyerId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['reportId']));
    const { now, order, product, use, report } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'fileFreeUseReport',
      subjectId: order.id,
      rules: fileFreeUseReportRules,
      facts: { state: report.state },
    });
    if (!outcome.ok) return outcome;
    await manager.update(
      FreeUseReportEntity,
      { id: reportId, state: report.state },
      { ...filed, state: 'FILED', filedBy: caller.personId, filedAt: now, decisionId: outcome.value },
    );
    await changeFreeUse(manager, order, {});
    await endOwing(manager, deps, reportId, { state: 'DONE', closedBy: caller.personId });
    await closeDuties(manager, deps, {
      subjectIds: [reportId],
      kinds: ['REVIEW_OVERDUE_REPORT'],
      state: 'CANCELLED',
    });
    await oweReportReview(manager, deps, 'REVIEW_FREE_USE_REPORT', {
      reportId,
      about: product.facts.code,
      agencyId: use.agencyId,
    });
    await announce(manager, {
      clock,
      type: 'FREE_USE_REPORTED',
      subjectId: order.id,
      decisionId: outcome.value,
      payload: { number: report.number, unitsUsed: filed.unitsUsed, dueOn: report.dueOn },
    });
    return permitted(await orderAfter(manager, order.id));
  });
}
