import { In, type EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { addWorkingDays, type WorkingDeadline } from '../../../kernel/working-day';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { DutyState } from '../../../policy/vocabulary';
import { announce } from '../../ledger';
import { DutyEntity } from '../store/duty.entity';
import { DUTY_TIMERS, timersOf, wordsOf } from './duties';
import { notify } from './notify';
import { cancelTimers, setTimers } from './timers';

/**
 * Counts the deadlines of a module anew that were counted with a year whose holidays were not published then, and
 * answers how many are settled now. Each module that keeps such a day brings its own.
 */
export type DeadlineRecount = (deps: Deps) => Promise<number>;

/** A new calendar comes with a new version of this program, so that it is asked once, when a server starts. */
export async function recountDeadlines(deps: Deps, recounts: readonly DeadlineRecount[]): Promise<void> {
  for (const recount of recounts) {
    try {
      const settled = await recount(deps);
      if (settled > 0) deps.log.info({ settled }, 'Deadlines were counted by the published holidays');
    } catch (error) {
      // A provisional day stays what it is until the next start: no reason not to serve.
      deps.log.error({ err: error }, 'Provisional deadlines could not be counted anew');
    }
  }
}

const WAITING = ['OPEN', 'OVERDUE'] as const satisfies readonly DutyState[];

/** The deadlines of duties. A day that moves takes its timers along, and its holder is told. */
export const recountDuties: DeadlineRecount = async (deps) => {
  const provisional = await deps.dataSource.manager.find(DutyEntity, {
    select: { id: true, openedAt: true, workingDays: true },
    where: { isProvisional: true, state: In([...WAITING]) },
    order: { id: 'ASC' },
  });
  let settled = 0;
  for (const duty of provisional) {
    if (deadlineOf(deps, duty).isProvisional) continue;
    if (await inTransaction(deps.dataSource, (manager) => settle(manager, deps, duty.id))) settled += 1;
  }
  return settled;
};

// A provisional day was always counted in working days: a CHECK sees to it.
const deadlineOf = (
  { calendar }: Deps,
  { openedAt, workingDays }: Pick<DutyEntity, 'openedAt' | 'workingDays'>,
): WorkingDeadline => addWorkingDays(calendar, legalDateOf(openedAt), workingDays ?? 0);

async function settle(manager: EntityManager, deps: Deps, id: string): Promise<boolean> {
  const { clock } = deps;
  const duty = await manager.findOne(DutyEntity, {
    where: { id, isProvisional: true, state: In([...WAITING]) },
    lock: { mode: 'pessimistic_write' },
  });
  // Another server was faster, or it was done in the meantime.
  if (duty === null) return false;
  const counted = deadlineOf(deps, duty).dueOn;
  // Its holder could rely on the day that it was told: a weekend day that is worked on does not take it away.
  const dueOn = duty.dueOn !== null && duty.dueOn > counted ? duty.dueOn : counted;
  const today = legalDateOf(clock.now());
  // What was called overdue by a provisional day is not, if the true one is still to come.
  const state = dueOn >= today ? 'OPEN' : duty.state;
  await manager.update(DutyEntity, { id }, { dueOn, isProvisional: false, state, version: duty.version + 1 });
  // The reminder is counted by the calendar too, also where the day itself stays.
  await cancelTimers(manager, [id], DUTY_TIMERS);
  if (state === 'OPEN') await setTimers(manager, timersOf(deps, today, id, dueOn));
  if (dueOn === duty.dueOn) return true;
  await notify(manager, clock, {
    recipientIds: [duty.holderId],
    kind: 'DUTY_MOVED',
    subjectId: id,
    params: wordsOf({ ...duty, dueOn }),
  });
  await announce(manager, {
    clock,
    type: 'DUTY_MOVED',
    subjectId: id,
    decisionId: null,
    payload: { from: duty.dueOn, to: dueOn },
  });
  return true;
}
