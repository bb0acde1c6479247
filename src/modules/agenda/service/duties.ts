import { In, type EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { addWorkingDays, type WorkingDeadline } from '../../../kernel/working-day';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { settingOn, type SettingId } from '../../../policy/settings';
import type { DutyKind } from '../../../policy/vocabulary';
import { DutyEntity } from '../store/duty.entity';
import { notify } from './notify';
import { cancelTimers, setTimers } from './timers';

/** By when: so many working days from today by a dated setting, a day of its own, or no day at all. */
export type DutyPeriod =
  { readonly setting: SettingId } | { readonly workingDays: number } | { readonly dueOn: LegalDate } | null;

export interface DutyRequest {
  readonly kind: DutyKind;
  readonly subjectId: string;
  readonly holderId: string;
  /** Who is told when it is overdue. */
  readonly escalatesToId: string | null;
  readonly period: DutyPeriod;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Clocked = Pick<Deps, 'clock' | 'calendar'>;

/** Gives an organisation something to do, tells it so, and lets the clock remind it and escalate. */
export async function openDuty(
  manager: EntityManager,
  deps: Clocked,
  request: DutyRequest,
): Promise<DutyEntity> {
  const { clock } = deps;
  const today = legalDateOf(clock.now());
  const deadline = deadlineOf(deps, today, request.period);
  const { kind, subjectId, holderId, escalatesToId } = request;
  const params = { ...request.params, kind, ...(deadline && { dueOn: deadline.dueOn }) };
  const id = newId('duty');
  await manager.insert(DutyEntity, {
    id,
    kind,
    subjectId,
    holderId,
    escalatesToId,
    dueOn: deadline?.dueOn ?? null,
    isProvisional: deadline?.isProvisional ?? false,
    state: 'OPEN',
    params,
    openedAt: clock.now(),
    closedAt: null,
    closedBy: null,
    evidence: null,
  });
  await notify(manager, clock, { recipientIds: [holderId], kind: 'DUTY_OPENED', subjectId: id, params });
  if (deadline !== null) await setTimers(manager, timersOf(deps, today, id, deadline.dueOn));
  return manager.findOneByOrFail(DutyEntity, { id });
}

function deadlineOf({ calendar }: Clocked, today: LegalDate, period: DutyPeriod): WorkingDeadline | null {
  if (period === null) return null;
  if ('dueOn' in period) return { dueOn: period.dueOn, isProvisional: false };
  const workingDays = 'setting' in period ? settingOn(period.setting, today) : period.workingDays;
  return addWorkingDays(calendar, today, workingDays);
}

function timersOf({ calendar }: Clocked, today: LegalDate, dutyId: string, dueOn: LegalDate) {
  const remindOn = workingDaysBefore(calendar, dueOn, settingOn('DUTY_REMINDER_WORKING_DAYS', today));
  return [
    // A period that is shorter than the reminder has none: its holder was told just now.
    ...(remindOn > today
      ? [{ kind: 'DUTY_REMINDER' as const, subjectId: dutyId, dueAt: startOfLegalDay(remindOn) }]
      : []),
    { kind: 'DUTY_OVERDUE' as const, subjectId: dutyId, dueAt: startOfLegalDay(addDays(dueOn, 1)) },
  ];
}

function workingDaysBefore(
  { isWorkingDay }: Deps['calendar'],
  date: LegalDate,
  workingDays: number,
): LegalDate {
  let day = date;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

interface Closing {
  readonly subjectIds: readonly string[];
  readonly kinds: readonly DutyKind[];
  readonly state: 'DONE' | 'CANCELLED';
  /** Null where the act itself shows that it was done. */
  readonly evidence?: string | null;
  readonly closedBy?: string | null;
}

/** Closes what is open or overdue of these kinds for these subjects, because it was done or is no longer needed. */
export async function closeDuties(
  manager: EntityManager,
  { clock }: Pick<Deps, 'clock'>,
  { subjectIds, kinds, state, evidence = null, closedBy = null }: Closing,
): Promise<void> {
  if (subjectIds.length === 0) return;
  const open = await manager.find(DutyEntity, {
    where: { subjectId: In([...subjectIds]), kind: In([...kinds]), state: In(['OPEN', 'OVERDUE']) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (open.length === 0) return;
  const ids = open.map(({ id }) => id);
  await manager.update(
    DutyEntity,
    { id: In(ids) },
    { state, closedAt: clock.now(), closedBy, evidence, version: () => 'version + 1' },
  );
  await cancelTimers(manager, ids, ['DUTY_REMINDER', 'DUTY_OVERDUE']);
}
