import type { EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { lastDayToAppeal } from '../../../policy';
import { settingOn } from '../../../policy/settings';
import { setTimers, type TimerHandler } from '../../agenda';
import { announce } from '../../ledger';
import { orderForUse } from '../../ordering';
import { FreeGrantEntity } from '../store/free-grant.entity';
import { FreeUseReportEntity } from '../store/free-use-report.entity';
import { oweReportReview } from './free-use-duties';
import { changeFreeUse, lockFreeUse } from './lock-free-use';
import { lockReport } from './lock-report';
import { oweReport } from './owe-report';
import { periodEnd, periodStart } from './report-periods';
import { rejectForGood } from './reject-for-good';

type Timer = Parameters<TimerHandler['run']>[2];

const holdOrder = (manager: EntityManager, orderId: string) => lockOrderOf(manager, orderId);

async function lockOrderOf(manager: EntityManager, orderId: string | undefined): Promise<void> {
  if (orderId !== undefined) await orderForUse(manager, orderId, 'UPDATE');
}

/** Nobody has appealed in time: the refusal is final. */
const appealLapsed: TimerHandler = {
  kind: 'FREE_USE_APPEAL_LAPSED',
  hold: (manager, orderId) => holdOrder(manager, orderId),
  run: async (manager, deps, { subjectId }) => {
    const locked = await lockFreeUse(manager, deps.clock, subjectId);
    if (locked?.use.state !== 'REFUSED') return;
    const { today, use } = locked;
    if (use.refusedOn === null || today <= lastDayToAppeal(use.refusedOn)) return;
    await rejectForGood(manager, deps, locked, {
      caller: null,
      reason: use.refusalReason,
      decisionId: null,
    });
  },
};

/** A period of a grant is over: its user owes a report on it, and the next period begins where there is one. */
const periodEnded: TimerHandler = {
  kind: 'FREE_USE_PERIOD_ENDED',
  hold: (manager, orderId) => holdOrder(manager, orderId),
  run: endPeriod,
};

async function endPeriod(manager: EntityManager, deps: Deps, timer: Timer): Promise<void> {
  const orderId = timer.subjectId;
  const number = Number(timer.params['number']);
  const locked = await lockFreeUse(manager, deps.clock, orderId);
  const grant = locked && (await manager.findOneBy(FreeGrantEntity, { orderId }));
  if (locked === null || grant === null) return;
  const periodTo = periodEnd(grant, number);
  if (legalDateOf(deps.clock.now()) <= periodTo) return;
  // What was never delivered was not used, and there is nothing to report.
  if (locked.order.state === 'DELIVERED') {
    const report = {
      id: newId('freeUseReport'),
      orderId,
      number,
      periodFrom: periodStart(grant, number),
      periodTo,
      dueOn: addDays(periodTo, settingOn('FREE_USE_REPORT_DAYS', periodTo)),
      state: 'DUE' as const,
    };
    await manager.insert(FreeUseReportEntity, report);
    await changeFreeUse(manager, locked.order, {});
    await oweReport(manager, deps, { report, use: locked.use, about: locked.product.facts.code });
    await announce(manager, {
      clock: deps.clock,
      type: 'FREE_USE_REPORT_DUE',
      subjectId: orderId,
      decisionId: null,
      payload: { number, periodTo, dueOn: report.dueOn },
    });
  }
  if (periodTo >= grant.endsOn) return;
  await setTimers(manager, [
    {
      kind: 'FREE_USE_PERIOD_ENDED',
      subjectId: orderId,
      dueAt: startOfLegalDay(addDays(periodEnd(grant, number + 1), 1)),
      params: { number: number + 1 },
    },
  ]);
}

/** A report was not filed in time: the agency reviews it. Nothing is suspended by the clock. */
const reportOverdue: TimerHandler = {
  kind: 'FREE_USE_REPORT_OVERDUE',
  hold: async (manager, reportId) =>
    lockOrderOf(manager, (await manager.findOneBy(FreeUseReportEntity, { id: reportId }))?.orderId),
  run: async (manager, deps, { subjectId }) => {
    const locked = await lockReport(manager, deps.clock, subjectId);
    if (locked === null) return;
    const { today, order, product, use, report } = locked;
    if (report.state !== 'DUE' || report.dueOn >= today) return;
    await oweReportReview(manager, deps, 'REVIEW_OVERDUE_REPORT', {
      reportId: report.id,
      about: product.facts.code,
      agencyId: use.agencyId,
    });
    await announce(manager, {
      clock: deps.clock,
      type: 'FREE_USE_REPORT_OVERDUE',
      subjectId: order.id,
      decisionId: null,
      payload: { number: report.number, dueOn: report.dueOn },
    });
  },
};

export const freeUseTimers: readonly TimerHandler[] = [appealLapsed, periodEnded, reportOverdue];
