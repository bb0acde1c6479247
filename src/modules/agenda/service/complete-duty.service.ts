import { assert } from '../../../kernel/assert';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { DUTY_KIND_FACTS } from '../../../policy/agenda/duty-kinds';
import { announce } from '../../ledger';
import { DutyEntity } from '../store/duty.entity';
import { isPartyToDuty } from '../store/duty.query';
import { DUTY_TIMERS } from './duties';
import { isLate } from './late';
import { cancelTimers } from './timers';

export interface CompleteDuty {
  readonly dutyId: string;
  readonly expectedVersion: number;
  readonly evidence: string;
}

/**
 * The holder shows that it has done a duty outside this system. What an operation here does is closed by that
 * operation alone: nobody can say that it was done without doing it.
 */
export function completeDuty(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { dutyId, expectedVersion, evidence }: CompleteDuty,
): Promise<Outcome<DutyEntity, PlainRefusal | VersionConflict>> {
  return inTransaction<Outcome<DutyEntity, PlainRefusal | VersionConflict>>(dataSource, async (manager) => {
    const duty = await manager.findOne(DutyEntity, {
      where: { id: dutyId },
      lock: { mode: 'pessimistic_write' },
    });
    if (duty === null || !isPartyToDuty(duty, caller.organisationId)) {
      return refused(plainRefusal('NOT_FOUND', ['dutyId']));
    }
    if (duty.holderId !== caller.organisationId) return refused(plainRefusal('DUTY_OF_ANOTHER', ['dutyId']));
    const { end } = DUTY_KIND_FACTS[duty.kind];
    if (end !== 'EVIDENCE') {
      return refused(plainRefusal('DUTY_ENDS_BY_OPERATION', ['dutyId'], { operation: end.operation }));
    }
    if (duty.version !== expectedVersion) return refused(versionConflict(duty.version));
    if (duty.closedAt !== null) {
      return refused(plainRefusal('STATE_NOT_FIT', ['dutyId'], { state: duty.state }));
    }
    const closedAt = clock.now();
    const moved = await manager.update(
      DutyEntity,
      { id: dutyId, version: expectedVersion },
      { state: 'DONE', closedAt, closedBy: caller.personId, evidence, version: expectedVersion + 1 },
    );
    assert(moved.affected === 1, 'A duty under an exclusive lock keeps its version.');
    await cancelTimers(manager, [dutyId], DUTY_TIMERS);
    await announce(manager, {
      clock,
      type: 'DUTY_COMPLETED',
      subjectId: dutyId,
      decisionId: null,
      payload: { kind: duty.kind, evidence, isLate: isLate(duty, closedAt) },
    });
    return permitted(await manager.findOneByOrFail(DutyEntity, { id: dutyId }));
  });
}
