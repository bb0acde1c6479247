import { LessThanOrEqual, type EntityManager } from 'typeorm';
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
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/**
 * Runs what is due, each in one transaction that also takes its timer: a crash leaves it waiting, and of several
 * server processes exactly one has its effect. Answers how many had an effect.
 */
export async function runDueTimers(
  deps: Deps,
  handlers: readonly TimerHandler[],
  atMost = Infinity,
): Promise<number> {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  let done = 0;
  while (done < atMost) {
    const due = await nextDue(deps);
    if (due === null) break;
    const handler = byKind.get(due.kind);
    if (handler === undefined) throw new Error(`Nobody handles timers of kind ${due.kind}`);
    try {
      if (await runOne(deps, handler, due)) done += 1;
    } catch (error) {
      deps.log.error({ timerId: due.id, kind: due.kind, err: error }, 'A timer failed and is tried again');
      await putOff(deps, due);
    }
  }
  return done;
}

const nextDue = ({ dataSource, clock }: Deps): Promise<TimerEntity | null> =>
  dataSource.manager.findOne(TimerEntity, {
    where: { state: 'WAITING', nextTryAt: LessThanOrEqual(clock.now()) },
    order: { nextTryAt: 'ASC', id: 'ASC' },
  });

const runOne = (deps: Deps, handler: TimerHandler, due: TimerEntity): Promise<boolean> =>
  inTransaction(deps.dataSource, async (manager) => {
    await handler.hold(manager, due.subjectId);
    const taken = await manager.update(
      TimerEntity,
      { id: due.id, state: 'WAITING' },
      { state: 'DONE', doneAt: deps.clock.now() },
    );
    // Another process was faster, or the timer was cancelled: then it is theirs, or nobody's.
    if (taken.affected !== 1) return false;
    await handler.run(manager, deps, due);
    return true;
  });

async function putOff({ dataSource, clock }: Deps, { id, attempts }: TimerEntity): Promise<void> {
  const waitMs = Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);
  await dataSource.manager.update(
    TimerEntity,
    { id, state: 'WAITING' },
    { attempts: attempts + 1, nextTryAt: new Date(clock.now().getTime() + waitMs) },
  );
}
