export { closeDuties, openDuty, type DutyPeriod, type DutyRequest } from './service/duties';
export { notify, type Notice } from './service/notify';
export { runDueTimers, type TimerHandler } from './service/run-due-timers';
export { cancelTimers, setTimers, type TimerRequest } from './service/timers';
