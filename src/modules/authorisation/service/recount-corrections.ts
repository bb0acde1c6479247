import { In, type EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { addWorkingDays, type WorkingDeadline } from '../../../kernel/working-day';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { lastDayToCorrect } from '../../../policy';
import type { RectificationState } from '../../../policy/vocabulary';
import { cancelTimers, closeDuties, setTimers, type DeadlineRecount } from '../../agenda';
import { announce } from '../../ledger';
import { holdAgreement } from '../store/life.query';
import { RectificationEntity } from '../store/rectification.entity';
import { changeRectification } from '../store/rectification.write';
import { deadlineOf, openCorrectionDuty } from './suspend-agreement.service';

const RUNNING = ['OPEN', 'REPORTED'] as const satisfies readonly RectificationState[];

/** The deadlines of corrections that were counted before the holidays of their year were published. */
export const recountCorrections: DeadlineRecount = async (deps) => {
  const provisional = await deps.dataSource.manager.find(RectificationEntity, {
    where: { isProvisional: true, state: In([...RUNNING]) },
    order: { id: 'ASC' },
  });
  let settled = 0;
  for (const rectification of provisional) {
    if (dayOf(deps, rectification).isProvisional) continue;
    if (await inTransaction(deps.dataSource, (manager) => settle(manager, deps, rectification))) settled += 1;
  }
  return settled;
};

const dayOf = (
  { calendar }: Deps,
  { openedAt, correctionWorkingDays }: RectificationEntity,
): WorkingDeadline => addWorkingDays(calendar, legalDateOf(openedAt), correctionWorkingDays);

async function settle(
  manager: EntityManager,
  deps: Deps,
  { id, agreementId }: RectificationEntity,
): Promise<boolean> {
  const held = await holdAgreement(manager, agreementId);
  const rectification = await manager.findOneBy(RectificationEntity, {
    id,
    isProvisional: true,
    state: In([...RUNNING]),
  });
  // Another server was faster, or the agency ruled in the meantime.
  if (held?.row.state !== 'SUSPENDED' || rectification === null) return false;
  const counted = dayOf(deps, rectification).dueOn;
  // The operator could rely on the day that it was told, and on its running on until it was counted: neither a make-up
  // working day nor a calendar that comes late takes that away.
  const relied = lastDayToCorrect(rectification, legalDateOf(deps.clock.now()));
  const dueOn = counted > relied ? counted : relied;
  const moved = await changeRectification(manager, rectification, { dueOn, isProvisional: false });
  if (dueOn === rectification.dueOn) return true;
  await announce(manager, {
    clock: deps.clock,
    type: 'RECTIFICATION_MOVED',
    subjectId: id,
    decisionId: null,
    payload: { from: rectification.dueOn, to: dueOn },
  });
  if (moved.state === 'OPEN') {
    await closeDuties(manager, deps, { subjectIds: [id], kinds: ['CORRECT_BREACH'], state: 'CANCELLED' });
    await openCorrectionDuty(manager, deps, held.row, moved);
  }
  await cancelTimers(manager, [id], ['RECTIFICATION_DEADLINE']);
  await setTimers(manager, [{ kind: 'RECTIFICATION_DEADLINE', subjectId: id, dueAt: deadlineOf(dueOn) }]);
  return true;
}
