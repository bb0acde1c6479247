import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { TimerKind } from '../../../policy/vocabulary';
import { TimerEntity } from '../store/timer.entity';

/** What is done when a timer of one kind is due. Each module brings those of its own kinds. */
export interface TimerHandler {
  readonly kind: TimerKind;
  /**
   * Locks the subject, before the timer itself is taken: everybody locks the subject first, so that nobody waits for
   * a timer while holding what the timer's own run waits for.
   */
  readonly hold: (manager: EntityManager, subjectId: string) => Promise<unknown>;
  /** Acts on what it finds now: between its instant and its run the world may have moved on. */
  readonly run: (manager: EntityManager, deps: Deps, timer: TimerEntity) => Promise<void>;
}

/** A failing timer is tried again after 1, 2, 4 … seconds, at most an hour apart, and holds nobody else up. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/**
 * Runs what is due, the earliest first, each in one transaction that also takes its timer: a crash leaves it waiting,
 * and of several server processes exactly one has its effect. A signal ends it between two timers. Answers how many
 * had an effect.
 *
 * A kind without a handler here is left to the server that has one, as while a newer version is being rolled out.
 */
export async function runDueTimers(
  deps: Deps,
  handlers: readonly TimerHandler[],
  signal?: AbortSignal,
): Promise<number> {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  const kinds = [...byKind.keys()];
  let done = 0;
  while (signal?.aborted !== true) {
    const due = await nextDue(deps, kinds);
    const handler = due && byKind.get(due.kind);
    if (!handler) break;
    try {
      if (await runOne(deps, handler, due)) done += 1;
    } catch (error) {
      deps.log.error({ timerId: due.id, kind: due.kind, err: error }, 'A timer failed and is tried again');
      await putOff(deps, due);
    }
  }
  return done;
}

const nextDue = ({ dataSource, clock }: Deps, kinds: readonly TimerKind[]): Promise<TimerEntity | null> =>
  dataSource.manager.findOne(TimerEntity, {
    where: { state: 'WAITING', nextTryAt: LessThanOrEqual(clock.now()), kind: In([...kinds]) },
    order: { nextTryAt: 'ASC', id: 'ASC' },
  });

const runOne = (deps: Deps, handler: TimerHandler, due: TimerEntity): Promise<boolean> =>
  inTransaction(deps.dataSource, async (manager) => {
    await handler.hold(manager, due.subjectId);
    const doneAt = deps.clock.now();
    const taken = await manager.update(
      TimerEntity,
      // Still due: another process may have failed at it and put it off while this one waited for the subject.
      { id: due.id, state: 'WAITING', nextTryAt: LessThanOrEqual(doneAt) },
      { state: 'DONE', doneAt },
    );
    // Another process was faster, or the timer was cancelled: then it is theirs, or nobody's.
    if (taken.affected !== 1) return false;
    await handler.run(manager, deps, due);
    return true;
  });

/** Not below the count that was read: of two processes that fail at it together, one counts. */
async function putOff({ dataSource, clock }: Deps, { id, attempts }: TimerEntity): Promise<void> {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
  await dataSource.manager.update(
    TimerEntity,
    { id, state: 'WAITING', attempts },
    { attempts: attempts + 1, nextTryAt: new Date(clock.now().getTime() + waitMs) },
  );
}
