import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { closeDuties } from '../../agenda';

/** An issued guided price takes the place of a trial from its first day: the agency need not apply for it any more. */
export const endTrial = (
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  offeringId: string,
): Promise<void> =>
  closeDuties(
    manager,
    { clock },
    { subjectIds: [offeringId], kinds: ['APPLY_FOR_PRICING'], state: 'DONE', closedBy: caller.personId },
  );
