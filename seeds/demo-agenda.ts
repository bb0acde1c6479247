import { In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { markNoticesRead } from '../src/modules/agenda/service/mark-notices-read.service';
import { runDueTimers } from '../src/modules/agenda/service/run-due-timers';
import { DutyEntity } from '../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../src/modules/agenda/store/timer.entity';
import { discloseResourceUse } from '../src/modules/listing/service/disclose-resource-use.service';
import { TIMER_HANDLERS } from '../src/timers';
import { at, callerOf, mustHold, type DemoGround } from './demo-ground';
import { agreementNow, type DemoMarket } from './demo-market';

/** The operator has disclosed how its resources are used, as often as it was due until the day of the file. */
export async function discloseUses(market: DemoMarket): Promise<number> {
  let done = 0;
  for (const { agreement, by, at: instant } of market.data.agenda.disclosed) {
    const agreementId = agreementNow(market, agreement).id;
    const isOwed = await market.deps.dataSource.manager.existsBy(DutyEntity, {
      subjectId: agreementId,
      kind: 'DISCLOSE_RESOURCE_USE',
      state: In(['OPEN', 'OVERDUE']),
      openedAt: LessThan(instant),
    });
    if (!isOwed) continue;
    const outcome = await discloseResourceUse(at(market.deps, instant), callerOf(market, by), {
      idempotencyKey: `demo-disclosure-${instant.toISOString()}`,
      agreementId,
    });
    mustHold(outcome, 'the disclosure of resource use');
    done += 1;
  }
  return done;
}

/**
 * Lets everything that was due until then, at most until now, happen at its own instant, so that a market with a past
 * begins with the agenda that such a past leaves, and not with all its reminders in the first second.
 */
export async function runClock({ deps }: Pick<DemoGround, 'deps'>, until: Date): Promise<void> {
  const { manager } = deps.dataSource;
  for (;;) {
    const next = await manager.findOne(TimerEntity, {
      where: {
        state: 'WAITING',
        // One that failed is left to the server, which tries it again.
        attempts: 0,
        nextTryAt: LessThanOrEqual(until),
        kind: In(TIMER_HANDLERS.map(({ kind }) => kind)),
      },
      order: { nextTryAt: 'ASC' },
    });
    if (next === null) return;
    await runDueTimers(at(deps, next.nextTryAt), TIMER_HANDLERS);
  }
}

/** People have read what they were told until the day of the file. */
export async function readNotices(ground: DemoGround): Promise<void> {
  const { deps, data } = ground;
  const { readUntil } = data.agenda;
  const unread = await deps.dataSource.manager.find(NoticeEntity, {
    select: { id: true, recipientId: true },
    where: { readAt: IsNull(), createdAt: LessThan(readUntil) },
  });
  const readers = new Map(
    data.accounts.map(({ login }) => {
      const caller = callerOf(ground, login);
      return [caller.organisationId, caller];
    }),
  );
  for (const [organisationId, reader] of readers) {
    const own = unread.filter(({ recipientId }) => recipientId === organisationId).map(({ id }) => id);
    if (own.length === 0) continue;
    mustHold(await markNoticesRead(at(deps, readUntil), reader, own), 'the notices of the past');
  }
}
