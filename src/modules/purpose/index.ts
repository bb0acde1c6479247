export { freeUseTimers } from './service/free-use.timers';
export { lockFreeUse, type LockedFreeUse } from './service/lock-free-use';
export { applyMisuseRuling } from './service/misuse-ruling';
export { decideOnReport, isParty } from './service/report-misuse.service';
export { stop, stopGrant } from './service/stop-grant';
export { grantForUse } from './store/free-use.query';
