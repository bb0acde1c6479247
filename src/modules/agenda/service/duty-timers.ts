import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { announce } from '../../ledger';
import { organisationById } from '../../party';
import { DutyEntity } from '../store/duty.entity';
import { wordsOf } from './duties';
import { notifyEach } from './notify';
import type { TimerHandler } from './run-due-timers';

const holdDuty = (manager: EntityManager, dutyId: string): Promise<DutyEntity | null> =>
  manager.findOne(DutyEntity, { where: { id: dutyId }, lock: { mode: 'pessimistic_write' } });

/** Reminds the holder of a duty that is still open, some working days before its last day. */
const remind: TimerHandler = {
  kind: 'DUTY_REMINDER',
  hold: holdDuty,
  run: async (manager, { clock }, { subjectId }) => {
    const duty = await manager.findOneByOrFail(DutyEntity, { id: subjectId });
    // After a long stop of all servers the day may have passed already: then it is overdue, and no longer due soon.
    if (duty.state !== 'OPEN' || duty.dueOn === null || duty.dueOn < legalDateOf(clock.now())) return;
    await notifyEach(manager, clock, [
      { recipientIds: [duty.holderId], kind: 'DUTY_DUE_SOON', subjectId, params: wordsOf(duty) },
    ]);
  },
};

/** A duty whose last day has passed is overdue: its holder is told, and who follows it up. It stays to be done. */
const escalate: TimerHandler = {
  kind: 'DUTY_OVERDUE',
  hold: holdDuty,
  run: async (manager, { clock }, { subjectId }) => {
    const duty = await manager.findOneByOrFail(DutyEntity, { id: subjectId });
    const { version, holderId, escalatesToId, dueOn } = duty;
    if (duty.state !== 'OPEN' || dueOn === null || dueOn >= legalDateOf(clock.now())) return;
    const moved = await manager.update(
      DutyEntity,
      { id: subjectId, version },
      { state: 'OVERDUE', version: version + 1 },
    );
    assert(moved.affected === 1, 'A duty under an exclusive lock keeps its version.');
    const [holder] = await organisationById.batch(manager, [holderId]);
    assert(holder, 'A duty is held by an organisation.');
    const words = wordsOf(duty);
    await notifyEach(manager, clock, [
      { recipientIds: [holderId], kind: 'DUTY_OVERDUE', subjectId, params: words },
      {
        recipientIds: escalatesToId === null || escalatesToId === holderId ? [] : [escalatesToId],
        kind: 'DUTY_ESCALATED',
        subjectId,
        params: { ...words, holder: holder.name },
      },
    ]);
    await announce(manager, {
      clock,
      type: 'DUTY_OVERDUE',
      subjectId,
      decisionId: null,
      payload: { kind: duty.kind, subjectId: duty.subjectId, holderId, dueOn },
    });
  },
};

export const dutyTimerHandlers: readonly TimerHandler[] = [remind, escalate];
