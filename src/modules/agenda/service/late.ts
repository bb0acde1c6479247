import { legalDateOf } from '../../../kernel/legal-date';
import type { DutyEntity } from '../store/duty.entity';

/**
 * Whether a duty was done after its last day, or is still to be done after it. Told by the dates, so that it is right
 * before the clock has called the duty overdue, and stays visible after it was done.
 */
export const isLate = ({ dueOn, closedAt }: Pick<DutyEntity, 'dueOn' | 'closedAt'>, now: Date): boolean =>
  dueOn !== null && legalDateOf(closedAt ?? now) > dueOn;
