import type { TimerHandler } from '../../agenda';
import { agreementExpiry } from './expiry.timer';
import { rectificationDeadline } from './rectification.timer';
import { renewalReminder } from './renewal.timer';
import { scopeRestatement } from './scope-restatement.timer';

/** What the clock does by itself in the life of an agreement. */
export const agreementTimers: readonly TimerHandler[] = [
  rectificationDeadline,
  renewalReminder,
  agreementExpiry,
  scopeRestatement,
];
