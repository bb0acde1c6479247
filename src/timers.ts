import { dutyTimerHandlers, recountDuties, type DeadlineRecount, type TimerHandler } from './modules/agenda';
import { agreementTimers, recountCorrections } from './modules/authorisation';
import { catalogueImport, staleResources } from './modules/catalogue';
import { settleDemandsTimer } from './modules/demand';
import { reexamineProductTimers } from './modules/listing';
import { reachTimers, reexamineOrdersTimer } from './modules/ordering';
import { reexamineLineagesTimer } from './modules/redevelopment';
import { revenueBookedTimer, revenueYearEndedTimer } from './modules/revenue';
import { uploadExpiry } from './modules/upload';

/** Everything that the clock does by itself, each part brought by the module whose rows it changes. */
export const TIMER_HANDLERS: readonly TimerHandler[] = [
  ...dutyTimerHandlers,
  staleResources,
  uploadExpiry,
  catalogueImport,
  ...agreementTimers,
  ...reexamineProductTimers,
  settleDemandsTimer,
  ...reachTimers,
  reexamineOrdersTimer,
  reexamineLineagesTimer,
  revenueBookedTimer,
  revenueYearEndedTimer,
];

/** Every deadline in working days that may have been counted before the holidays of its year were published. */
export const DEADLINE_RECOUNTS: readonly DeadlineRecount[] = [recountDuties, recountCorrections];
