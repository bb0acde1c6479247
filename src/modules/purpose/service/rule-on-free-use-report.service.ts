import type { EntityManager } from 'typeorm';
import { addDays, type LegalDate } from '../../../kernel/legal-date';
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
import { ruleOnFreeUseReportRules } from '../../../policy';
import { settingOn } from '../../../policy/settings';
import type { ReportRuling } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { FreeUseReportEntity } from '../store/free-use-report.entity';
import { hasOwedReport } from '../store/free-use.query';
import { changeFreeUse } from './lock-free-use';
import { lockReport, type LockedReport } from './lock-report';
import { orderAfter } from './order-after';
import { oweReport } from './owe-report';
import { tellRestored } from './tell-restored';

export interface RuleOnFreeUseReport {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly ruling: ReportRuling;
  readonly reason: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency accepts a report, which lets a suspended use go on, or returns it with a reason. */
export function ruleOnFreeUseReport(
  deps: Deps,
  caller: MemberCaller,
  { reportId, expectedVersion, ruling, reason }: RuleOnFreeUseReport,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockReport(manager, clock, reportId);
    if (locked?.use.agencyId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['reportId']));
    const { now, today, order, product, use, report } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'ruleOnFreeUseReport',
      subjectId: order.id,
      rules: ruleOnFreeUseReportRules,
      facts: { state: report.state, ruling, reason },
    });
    if (!outcome.ok) return outcome;
    const dueOn = ruling === 'ACCEPT' ? report.dueOn : laterDay(report.dueOn, today);
    await manager.update(
      FreeUseReportEntity,
      { id: reportId, state: report.state },
      {
        state: ruling === 'ACCEPT' ? 'ACCEPTED' : 'DUE',
        dueOn,
        ruledBy: caller.personId,
        ruledAt: now,
        rulingReason: reason,
        decisionId: outcome.value,
      },
    );
    await closeDuties(manager, deps, {
      subjectIds: [reportId],
      kinds: ['REVIEW_FREE_USE_REPORT'],
      state: 'DONE',
      closedBy: caller.personId,
    });
    if (ruling === 'RETURN') {
      await oweReport(manager, deps, { report: { id: reportId, dueOn }, use, about: product.facts.code });
    }
    await notify(manager, clock, {
      recipientIds: [use.buyerId],
      kind: 'FREE_USE_REPORT_RULED',
      subjectId: order.id,
      params: { product: product.facts.code, ruling, reason: reason ?? '' },
    });
    await announce(manager, {
      clock,
      type: ruling === 'ACCEPT' ? 'FREE_USE_REPORT_ACCEPTED' : 'FREE_USE_REPORT_RETURNED',
      subjectId: order.id,
      decisionId: outcome.value,
      payload: { number: report.number, reason, dueOn },
    });
    await settle(manager, deps, locked, ruling, outcome.value);
    return permitted(await orderAfter(manager, order.id));
  });
}

/** Who completes a returned report has as long for it as for a new one. */
const laterDay = (dueOn: LegalDate, today: LegalDate): LegalDate => {
  const anew = addDays(today, settingOn('FREE_USE_REPORT_DAYS', today));
  return anew > dueOn ? anew : dueOn;
};

/** An accepted report ends the suspension, unless another one is still owed. */
async function settle(
  manager: EntityManager,
  { clock }: Deps,
  { today, order, product, use }: LockedReport,
  ruling: ReportRuling,
  decisionId: string,
): Promise<void> {
  const isRestored =
    ruling === 'ACCEPT' && use.suspendedAt !== null && !(await hasOwedReport(manager, order.id, today));
  await changeFreeUse(manager, order, isRestored ? { suspendedAt: null, suspensionReason: null } : {});
  if (!isRestored) return;
  await tellRestored(manager, clock, { order, use: { ...use, suspendedAt: null }, product, decisionId });
}
