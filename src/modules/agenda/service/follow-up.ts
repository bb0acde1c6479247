import type { Clock } from '../../../platform/clock';
import type { TimerEntity } from '../store/timer.entity';
import type { TimerRequest } from './timers';

/** The instant from which a reaction counts, in each of the runs into which it was divided. */
export function instantOf({ dueAt, params }: TimerEntity): Date {
  const { since } = params;
  return typeof since === 'string' ? new Date(since) : dueAt;
}

/**
 * What a run leaves to a further one. It is due now and not at the instant of the first, so that a reaction of many
 * runs holds nobody else up: whatever has become due meanwhile comes before it.
 */
export const followUp = (
  timer: TimerEntity,
  clock: Clock,
  { kind, subjectId, params }: Omit<TimerRequest, 'dueAt'>,
): TimerRequest => ({
  kind,
  subjectId,
  dueAt: clock.now(),
  params: { ...params, since: instantOf(timer).toISOString() },
});
