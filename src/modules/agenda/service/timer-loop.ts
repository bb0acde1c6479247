import { setTimeout } from 'node:timers/promises';
import type { Deps } from '../../../platform/deps';
import { runDueTimers, type TimerHandler } from './run-due-timers';

/** How often a server asks whether something is due. Nothing becomes lawful in between: rules judge by the date. */
const TICK_MS = 1_000;

interface LoopOptions {
  /** Ends the loop: what is running is finished, and nothing more is begun. */
  readonly signal: AbortSignal;
  readonly tickMs?: number;
}

/**
 * Lets a server act by the clock in several lanes, each at its own pace: what takes long in one is not waited for in
 * another. Within a lane the earliest comes first. Answers once all of them have ended.
 */
export async function runTimerLanes(
  deps: Deps,
  lanes: readonly (readonly TimerHandler[])[],
  options: LoopOptions,
): Promise<void> {
  await Promise.all(lanes.map((handlers) => runTimerLoop(deps, handlers, options)));
}

/**
 * Lets a server act by the clock until it is told to stop, and answers then. A tick begins only when the one before
 * has ended, and a failing one is not the last.
 */
export async function runTimerLoop(
  deps: Deps,
  handlers: readonly TimerHandler[],
  { signal, tickMs = TICK_MS }: LoopOptions,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await runDueTimers(deps, handlers, signal);
    } catch (error) {
      // The database may be away for a while; the next tick asks again.
      deps.log.error({ err: error }, 'What is due could not be looked up');
    }
    await setTimeout(tickMs, undefined, { signal }).catch(() => undefined);
  }
}
