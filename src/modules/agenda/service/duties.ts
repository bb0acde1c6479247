import { In, type EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { addWorkingDays, workingDaysBefore } from '../../../kernel/working-day';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type { NoticeParams } from '../../../policy/agenda/notice-texts';
import { settingOn, type SettingId } from '../../../policy/settings';
import type { DutyKind, TimerKind } from '../../../policy/vocabulary';
import { DutyEntity } from '../store/duty.entity';
import { notifyEach } from './notify';
import { cancelTimers, setTimers, type TimerRequest } from './timers';

/** By when: so many working days from today by a dated setting, a day of its own, or no day at all. */
export type DutyPeriod =
  { readonly setting: SettingId } | { readonly workingDays: number } | { readonly dueOn: LegalDate } | null;

export interface DutyRequest {
  readonly kind: DutyKind;
  readonly subjectId: string;
  /** What it is about, in people's words: an agreement number, the name of a resource, the title of a list. */
  readonly about: string;
  readonly holderId: string;
  /** Who is told when it is overdue. */
  readonly escalatesToId: string | null;
  readonly period: DutyPeriod;
}

type Clocked = Pick<Deps, 'clock' | 'calendar'>;

/** Gives an organisation something to do, tells it so, and lets the clock remind it and escalate. */
export async function openDuty(
  manager: EntityManager,
  deps: Clocked,
  request: DutyRequest,
): Promise<DutyEntity> {
  const [id] = await openDuties(manager, deps, [request]);
  return manager.findOneByOrFail(DutyEntity, { id: id ?? '' });
}

/** Many duties at once, in few statements. Answers with their ids in the order asked. */
export async function openDuties(
  manager: EntityManager,
  deps: Clocked,
  requests: readonly DutyRequest[],
): Promise<string[]> {
  const { clock } = deps;
  const openedAt = clock.now();
  const today = legalDateOf(openedAt);
  const duties = requests.map(({ kind, subjectId, about, holderId, escalatesToId, period }) => ({
    id: newId('duty'),
    kind,
    subjectId,
    holderId,
    escalatesToId,
    ...dueDayOf(deps, today, period),
    state: 'OPEN' as const,
    params: { about },
    openedAt,
    closedAt: null,
    closedBy: null,
    evidence: null,
  }));
  await insertRows(manager, DutyEntity, duties);
  await notifyEach(
    manager,
    clock,
    duties.map((duty) => ({
      recipientIds: [duty.holderId],
      kind: 'DUTY_OPENED',
      subjectId: duty.id,
      params: wordsOf(duty),
    })),
  );
  await setTimers(
    manager,
    duties.flatMap(({ id, dueOn }) => (dueOn === null ? [] : timersOf(deps, today, id, dueOn))),
  );
  return duties.map(({ id }) => id);
}

/** What every notice about a duty says. */
export const wordsOf = ({
  kind,
  params,
  dueOn,
}: Pick<DutyEntity, 'kind' | 'params' | 'dueOn'>): NoticeParams<'DUTY_OPENED'> => ({
  kind,
  about: params.about,
  dueOn: dueOn ?? 'NONE',
});

function dueDayOf(
  { calendar }: Clocked,
  today: LegalDate,
  period: DutyPeriod,
): Pick<DutyEntity, 'dueOn' | 'isProvisional' | 'workingDays'> {
  if (period === null) return { dueOn: null, isProvisional: false, workingDays: null };
  if ('dueOn' in period) return { dueOn: period.dueOn, isProvisional: false, workingDays: null };
  const workingDays = 'setting' in period ? settingOn(period.setting, today) : period.workingDays;
  return { ...addWorkingDays(calendar, today, workingDays), workingDays };
}

/** The timers that a duty has while it waits to be done. */
export const DUTY_TIMERS = ['DUTY_REMINDER', 'DUTY_OVERDUE'] as const satisfies readonly TimerKind[];

/** When the clock reminds of a duty, and from when on it is late: the first millisecond after its last day. */
export function timersOf(
  { calendar }: Clocked,
  today: LegalDate,
  dutyId: string,
  dueOn: LegalDate,
): TimerRequest[] {
  const remindOn = workingDaysBefore(calendar, dueOn, settingOn('DUTY_REMINDER_WORKING_DAYS', today));
  const overdue = {
    kind: 'DUTY_OVERDUE' as const,
    subjectId: dutyId,
    dueAt: startOfLegalDay(addDays(dueOn, 1)),
  };
  // A period that is shorter than the reminder has none: its holder was told just now.
  if (remindOn <= today) return [overdue];
  return [{ kind: 'DUTY_REMINDER', subjectId: dutyId, dueAt: startOfLegalDay(remindOn) }, overdue];
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
  await cancelTimers(manager, ids, DUTY_TIMERS);
}
