import { dutyTimerHandlers, recountDuties, type DeadlineRecount, type TimerHandler } from './modules/agenda';
import { agreementTimers, recountCorrections } from './modules/authorisation';
import { catalogueImport, staleResources } from './modules/catalogue';
import { settleDemandsTimer } from './modules/demand';
import { reexamineProductTimers } from './modules/listing';
import { reachTimers, reexamineOrdersTimer } from './modules/ordering';
import { trialReminderTimer } from './modules/pricing';
import { freeUseTimers } from './modules/purpose';
import { reexamineLineagesTimer } from './modules/redevelopment';
import { revenueBookedTimer, revenueYearEndedTimer } from './modules/revenue';
import { uploadExpiry } from './modules/upload';

/** What is done in a moment, or left to a further run after one. */
const PROMPT: readonly TimerHandler[] = [
  ...dutyTimerHandlers,
  staleResources,
  uploadExpiry,
  ...agreementTimers,
  ...reexamineProductTimers,
  settleDemandsTimer,
  ...reachTimers,
  reexamineOrdersTimer,
  reexamineLineagesTimer,
  revenueBookedTimer,
  revenueYearEndedTimer,
  trialReminderTimer,
  ...freeUseTimers,
];

/** What may take seconds in one run: the first run of an import reads its whole file. */
const LONG_RUNNING: readonly TimerHandler[] = [catalogueImport];

/** Each lane has a loop of its own in every server, so that what takes long holds up nothing that is due meanwhile. */
export const TIMER_LANES: readonly (readonly TimerHandler[])[] = [PROMPT, LONG_RUNNING];

/** Everything that the clock does by itself, each part brought by the module whose rows it changes. */
export const TIMER_HANDLERS: readonly TimerHandler[] = TIMER_LANES.flat();

/** Every deadline in working days that may have been counted before the holidays of its year were published. */
export const DEADLINE_RECOUNTS: readonly DeadlineRecount[] = [recountDuties, recountCorrections];
