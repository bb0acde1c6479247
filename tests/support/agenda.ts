import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { BUILT_AT } from './market';

/** Builders of what is to be done, straight into the tables. */

export async function aDuty(
  manager: EntityManager,
  { holderId, ...more }: Pick<DutyEntity, 'holderId'> & Partial<DutyEntity>,
): Promise<View<DutyEntity>> {
  const row: View<DutyEntity> = {
    id: newId('duty'),
    kind: 'FILE_AGREEMENT',
    subjectId: newId('agreement'),
    holderId,
    escalatesToId: null,
    dueOn: '2026-12-31',
    isProvisional: false,
    workingDays: null,
    state: 'OPEN',
    params: { about: '聊授权〔2026〕1号' },
    openedAt: BUILT_AT,
    closedAt: null,
    closedBy: null,
    evidence: null,
    version: 1,
    ...more,
  };
  await manager.insert(DutyEntity, { ...row });
  return row;
}

export async function aTimer(
  manager: EntityManager,
  more: Partial<TimerEntity> = {},
): Promise<View<TimerEntity>> {
  const dueAt = more.dueAt ?? BUILT_AT;
  const row: View<TimerEntity> = {
    id: newId('timer'),
    kind: 'DUTY_OVERDUE',
    subjectId: newId('duty'),
    dueAt,
    params: {},
    state: 'WAITING',
    attempts: 0,
    nextTryAt: dueAt,
    doneAt: null,
    ...more,
  };
  await manager.insert(TimerEntity, { ...row });
  return row;
}

export async function aNotice(
  manager: EntityManager,
  { recipientId, ...more }: Pick<NoticeEntity, 'recipientId'> & Partial<NoticeEntity>,
): Promise<View<NoticeEntity>> {
  const row: View<NoticeEntity> = {
    id: newId('notice'),
    recipientId,
    kind: 'DUTY_OPENED',
    subjectId: newId('duty'),
    params: { kind: 'FILE_AGREEMENT', about: '聊授权〔2026〕1号', dueOn: '2026-12-31' },
    createdAt: BUILT_AT,
    readAt: null,
    ...more,
  };
  await manager.insert(NoticeEntity, { ...row });
  return row;
}
