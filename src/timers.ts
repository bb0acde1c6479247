import type { TimerHandler } from './modules/agenda';

/** Everything that the clock does by itself, each part brought by the module whose rows it changes. */
export const TIMER_HANDLERS: readonly TimerHandler[] = [];
