import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
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
import { ruleOnOverdueReportRules } from '../../../policy';
import type { OverdueReportRuling } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { FreeUseReportEntity } from '../store/free-use-report.entity';
import { oweRevocation } from './free-use-duties';
import { changeFreeUse } from './lock-free-use';
import { lockReport, type LockedReport } from './lock-report';
import { orderAfter } from './order-after';
import { endOwing, oweReport } from './owe-report';

export interface RuleOnOverdueReport {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly ruling: OverdueReportRuling;
  /** The new last day; null on a suspension. */
  readonly extendedTo: LegalDate | null;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency reviews an overdue report: it suspends the use, or gives more time. */
export function ruleOnOverdueReport(
  deps: Deps,
  caller: MemberCaller,
  { reportId, expectedVersion, ruling, extendedTo, reason }: RuleOnOverdueReport,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockReport(manager, clock, reportId);
    if (locked?.use.agencyId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['reportId']));
    const { today, order, report } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    if (ruling === 'SUSPEND' && extendedTo !== null) {
      return refused(plainRefusal('INVALID_INPUT', ['extendedTo'], { reason: 'a suspension gives no time' }));
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'ruleOnOverdueReport',
      subjectId: order.id,
      rules: ruleOnOverdueReportRules,
      facts: { today, state: report.state, dueOn: report.dueOn, ruling, extendedTo, reason },
    });
    if (!outcome.ok) return outcome;
    await closeDuties(manager, deps, {
      subjectIds: [reportId],
      kinds: ['REVIEW_OVERDUE_REPORT'],
      state: 'DONE',
      closedBy: caller.personId,
    });
    const ruled = { caller, reason, decisionId: outcome.value };
    if (extendedTo === null) await suspend(manager, deps, locked, ruled);
    else await extend(manager, deps, locked, { ...ruled, extendedTo });
    return permitted(await orderAfter(manager, order.id));
  });
}

interface Ruled {
  readonly caller: MemberCaller;
  readonly reason: string;
  readonly decisionId: string;
}

async function suspend(
  manager: EntityManager,
  deps: Deps,
  { now, order, product, use, report }: LockedReport,
  { reason, decisionId }: Ruled,
): Promise<void> {
  const { clock } = deps;
  await changeFreeUse(manager, order, { suspendedAt: use.suspendedAt ?? now, suspensionReason: reason });
  if (order.state === 'DELIVERED') await oweRevocation(manager, deps, { ...use, about: product.facts.code });
  await notify(manager, clock, {
    recipientIds: [use.buyerId, use.operatorId],
    kind: 'FREE_GRANT_SUSPENDED',
    subjectId: order.id,
    params: { product: product.facts.code, reason },
  });
  await announce(manager, {
    clock,
    type: 'FREE_GRANT_SUSPENDED',
    subjectId: order.id,
    decisionId,
    payload: { number: report.number, dueOn: report.dueOn, reason },
  });
}

async function extend(
  manager: EntityManager,
  deps: Deps,
  { order, product, use, report }: LockedReport,
  { caller, reason, decisionId, extendedTo }: Ruled & { readonly extendedTo: LegalDate },
): Promise<void> {
  const { clock } = deps;
  await manager.update(FreeUseReportEntity, { id: report.id, state: 'DUE' }, { dueOn: extendedTo });
  await changeFreeUse(manager, order, {});
  await endOwing(manager, deps, report.id, { state: 'CANCELLED', closedBy: caller.personId });
  await oweReport(manager, deps, {
    report: { id: report.id, dueOn: extendedTo },
    use,
    about: product.facts.code,
  });
  await notify(manager, clock, {
    recipientIds: [use.buyerId],
    kind: 'FREE_USE_REPORT_EXTENDED',
    subjectId: order.id,
    params: { product: product.facts.code, dueOn: extendedTo },
  });
  await announce(manager, {
    clock,
    type: 'FREE_USE_REPORT_EXTENDED',
    subjectId: order.id,
    decisionId,
    payload: { number: report.number, from: report.dueOn, to: extendedTo, reason },
  });
}
