import { In } from 'typeorm';
import { addDays, endOfLegalDay, startOfLegalDay } from '../../../src/kernel/legal-date';
import type { WorkingCalendar } from '../../../src/kernel/working-day';
import {
  closeDuties,
  dutyTimerHandlers,
  openDuties,
  openDuty,
  recountDeadlines,
  recountDuties,
  runDueTimers,
  type DutyRequest,
} from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { OutboxEventEntity } from '../../../src/modules/ledger/store/outbox-event.entity';
import type { Deps } from '../../../src/platform/deps';
import { newId } from '../../../src/platform/persistence/new-id';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());
beforeEach(async () => {
  // A Monday; the week has five working days.
  ground.clock.set('2026-11-23T02:00:00.000Z');
  await ground.manager.update(TimerEntity, { state: 'WAITING' }, { state: 'CANCELLED' });
});

const open = (more: Partial<DutyRequest> = {}, deps: Deps = ground.deps): Promise<DutyEntity> =>
  inTransaction(ground.dataSource, (manager) =>
    openDuty(manager, deps, {
      kind: 'FILE_AGREEMENT',
      subjectId: newId('agreement'),
      about: '聊授权〔2026〕1号',
      holderId: ground.cast.operator.id,
      escalatesToId: ground.cast.agency.id,
      period: { workingDays: 5 },
      ...more,
    }),
  );
const run = (deps: Deps = ground.deps): Promise<number> => runDueTimers(deps, dutyTimerHandlers);
const dutyNow = (id: string): Promise<DutyEntity> => ground.manager.findOneByOrFail(DutyEntity, { id });
const noticesOf = async (subjectId: string): Promise<[string, string][]> =>
  (await ground.manager.find(NoticeEntity, { where: { subjectId }, order: { id: 'ASC' } })).map(
    ({ kind, recipientId }) => [kind, recipientId],
  );
const waitingOf = (subjectId: string): Promise<TimerEntity[]> =>
  ground.manager.find(TimerEntity, { where: { subjectId, state: 'WAITING' }, order: { dueAt: 'ASC' } });
const eventsOf = async (subjectId: string): Promise<string[]> =>
  (await ground.manager.findBy(OutboxEventEntity, { subjectId })).map(({ type }) => type);

describe('a duty', () => {
  it('is counted in working days from the day after, told to its holder, and timed', async () => {
    const duty = await open();
    expect(duty).toMatchObject({ state: 'OPEN', dueOn: '2026-11-30', workingDays: 5, version: 1 });
    expect(await noticesOf(duty.id)).toEqual([['DUTY_OPENED', duty.holderId]]);
    expect((await waitingOf(duty.id)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      // Three working days before the day.
      ['DUTY_REMINDER', startOfLegalDay('2026-11-25')],
      ['DUTY_OVERDUE', startOfLegalDay('2026-12-01')],
    ]);
  });

  it('takes its number of working days from the setting in force', async () => {
    const duty = await open({ period: { setting: 'PUBLICATION_WORKING_DAYS' } });
    expect(duty).toMatchObject({ workingDays: 5, dueOn: '2026-11-30' });
  });

  it('has no reminder where its period is no longer than that', async () => {
    const duty = await open({ period: { workingDays: 3 } });
    expect((await waitingOf(duty.id)).map(({ kind }) => kind)).toEqual(['DUTY_OVERDUE']);
  });

  it('without a day has no timer', async () => {
    const duty = await open({ period: null });
    expect(duty).toMatchObject({ dueOn: null, isProvisional: false, workingDays: null });
    expect(await waitingOf(duty.id)).toEqual([]);
  });

  it('is opened with others in as many statements as alone', async () => {
    const { cast, manager, deps } = ground;
    const request = (): DutyRequest => ({
      kind: 'REGISTER_RESOURCE',
      subjectId: newId('dataResource'),
      about: '不动产登记信息',
      holderId: cast.department.id,
      escalatesToId: cast.agency.id,
      period: { workingDays: 20 },
    });
    const statements = async (count: number): Promise<number> => {
      let sent = 0;
      const { logger } = ground.dataSource;
      ground.dataSource.logger = { logQuery: () => void (sent += 1) } as unknown as typeof logger;
      const ids = await openDuties(manager, deps, Array.from({ length: count }, request));
      ground.dataSource.logger = logger;
      expect(await manager.countBy(DutyEntity, { id: In(ids) })).toBe(count);
      expect(await manager.countBy(TimerEntity, { subjectId: In(ids) })).toBe(2 * count);
      return sent;
    };
    expect(await statements(100)).toBe(await statements(1));
  });
});

describe('the clock', () => {
  it('reminds at its instant, once, and not a millisecond before', async () => {
    const duty = await open();
    ground.clock.set(endOfLegalDay('2026-11-24'));
    await run();
    expect(await noticesOf(duty.id)).toHaveLength(1);
    ground.clock.set(startOfLegalDay('2026-11-25'));
    await run();
    await run();
    expect((await noticesOf(duty.id)).slice(1)).toEqual([['DUTY_DUE_SOON', duty.holderId]]);
    expect(await dutyNow(duty.id)).toMatchObject({ state: 'OPEN', version: 1 });
  });

  it('calls it overdue with the first millisecond after its last day in Shanghai, and tells both', async () => {
    const duty = await open();
    ground.clock.set(new Date(endOfLegalDay('2026-11-30')));
    await run();
    expect((await dutyNow(duty.id)).state).toBe('OPEN');
    ground.clock.advance(1);
    await run();
    expect(await dutyNow(duty.id)).toMatchObject({ state: 'OVERDUE', version: 2, closedAt: null });
    expect((await noticesOf(duty.id)).slice(-2)).toEqual([
      ['DUTY_OVERDUE', duty.holderId],
      ['DUTY_ESCALATED', duty.escalatesToId],
    ]);
    expect(await eventsOf(duty.id)).toEqual(['DUTY_OVERDUE']);
    const escalated = await ground.manager.findOneByOrFail(NoticeEntity, {
      subjectId: duty.id,
      kind: 'DUTY_ESCALATED',
    });
    expect(escalated.params).toEqual({
      kind: 'FILE_AGREEMENT',
      about: '聊授权〔2026〕1号',
      dueOn: '2026-11-30',
      holder: ground.cast.operator.name,
    });
  });

  it.each([
    { _case: 'nobody', escalatesToId: () => null },
    { _case: 'the holder itself', escalatesToId: () => ground.cast.operator.id },
  ])('tells the holder alone where $_case follows it up', async ({ escalatesToId }) => {
    const duty = await open({ escalatesToId: escalatesToId() });
    ground.clock.set(startOfLegalDay('2026-12-01'));
    await run();
    expect((await noticesOf(duty.id)).slice(1)).toEqual([['DUTY_OVERDUE', duty.holderId]]);
  });

  it('does not remind of what is overdue already, after a long stop of all servers', async () => {
    const duty = await open();
    ground.clock.set('2026-12-24T00:00:00.000Z');
    await run();
    expect((await noticesOf(duty.id)).map(([kind]) => kind)).toEqual([
      'DUTY_OPENED',
      'DUTY_OVERDUE',
      'DUTY_ESCALATED',
    ]);
  });

  it.each(['DONE', 'CANCELLED'] as const)('leaves alone what is %s, timers and all', async (state) => {
    const duty = await open();
    await inTransaction(ground.dataSource, (manager) =>
      closeDuties(manager, ground.deps, {
        subjectIds: [duty.subjectId],
        kinds: ['FILE_AGREEMENT'],
        state,
        evidence: '鲁数备〔2026〕7号',
        closedBy: ground.cast.operatorProduct.personId,
      }),
    );
    expect(await waitingOf(duty.id)).toEqual([]);
    // As if a timer had been taken by a server at the very moment of the closing.
    await ground.manager.update(TimerEntity, { subjectId: duty.id }, { state: 'WAITING' });
    ground.clock.set('2026-12-24T00:00:00.000Z');
    await run();
    expect(await dutyNow(duty.id)).toMatchObject({
      state,
      version: 2,
      evidence: '鲁数备〔2026〕7号',
      closedBy: ground.cast.operatorProduct.personId,
      closedAt: new Date('2026-11-23T02:00:00.000Z'),
    });
    expect(await noticesOf(duty.id)).toHaveLength(1);
  });

  it('closes what is overdue too, and nothing of another kind or subject', async () => {
    const late = await open();
    const otherKind = await open({ kind: 'PUBLISH_AGREEMENT', subjectId: late.subjectId });
    const otherSubject = await open();
    ground.clock.set(startOfLegalDay('2026-12-01'));
    await run();
    await inTransaction(ground.dataSource, (manager) =>
      closeDuties(manager, ground.deps, {
        subjectIds: [late.subjectId],
        kinds: ['FILE_AGREEMENT'],
        state: 'DONE',
      }),
    );
    const states = [late, otherKind, otherSubject].map(async ({ id }) => (await dutyNow(id)).state);
    expect(await Promise.all(states)).toEqual(['DONE', 'OVERDUE', 'OVERDUE']);
  });

  it('and the holder at the same moment leave one of two stories, and never a mixture', async () => {
    for (let round = 0; round < 30; round += 1) {
      ground.clock.set('2026-11-23T02:00:00.000Z');
      const duty = await open();
      ground.clock.set(startOfLegalDay('2026-12-01'));
      await Promise.all([
        run(),
        inTransaction(ground.dataSource, (manager) =>
          closeDuties(manager, ground.deps, {
            subjectIds: [duty.subjectId],
            kinds: ['FILE_AGREEMENT'],
            state: 'DONE',
          }),
        ),
      ]);
      const { state, version } = await dutyNow(duty.id);
      const wasOverdue = (await eventsOf(duty.id)).includes('DUTY_OVERDUE');
      expect({ state, version }).toEqual({ state: 'DONE', version: wasOverdue ? 3 : 2 });
      expect((await noticesOf(duty.id)).some(([kind]) => kind === 'DUTY_ESCALATED')).toBe(wasOverdue);
      expect(await waitingOf(duty.id)).toEqual([]);
    }
  });
});

/** A calendar that knows weekends only, until the holidays of 2031 are published: from 1 to 7 October. */
const holidays = (isPublished: boolean): WorkingCalendar => ({
  isWorkingDay: (date) => {
    const day = new Date(`${date}T00:00:00Z`).getUTCDay();
    const isHoliday = isPublished && date >= '2031-10-01' && date <= '2031-10-07';
    return day !== 0 && day !== 6 && !isHoliday;
  },
  isPublished: (year) => year !== 2031 || isPublished,
});

describe('a deadline that was counted before the holidays were published', () => {
  let before: Deps;
  let after: Deps;
  beforeAll(() => {
    before = { ...ground.deps, calendar: holidays(false) };
    after = { ...ground.deps, calendar: holidays(true) };
  });
  // A Friday: five working days on is the next Friday by weekends alone, and 15 October by the holidays.
  const FRIDAY = '2031-09-26T02:00:00.000Z';
  const recount = (deps: Deps): Promise<void> => recountDeadlines(deps, [recountDuties]);

  it('says that it is provisional, and keeps its day until they are', async () => {
    ground.clock.set(FRIDAY);
    const duty = await open({}, before);
    expect(duty).toMatchObject({ dueOn: '2031-10-03', isProvisional: true });
    await recount(before);
    expect(await dutyNow(duty.id)).toMatchObject({ dueOn: '2031-10-03', isProvisional: true, version: 1 });
  });

  it('is counted anew, with its timers, and its holder is told', async () => {
    ground.clock.set(FRIDAY);
    const duty = await open({}, before);
    await recount(after);
    expect(await dutyNow(duty.id)).toMatchObject({
      dueOn: '2031-10-10',
      isProvisional: false,
      state: 'OPEN',
      version: 2,
    });
    expect((await waitingOf(duty.id)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['DUTY_REMINDER', startOfLegalDay('2031-09-30')],
      ['DUTY_OVERDUE', startOfLegalDay('2031-10-11')],
    ]);
    expect((await noticesOf(duty.id)).map(([kind]) => kind)).toEqual(['DUTY_OPENED', 'DUTY_MOVED']);
    expect(await eventsOf(duty.id)).toEqual(['DUTY_MOVED']);
    // Nothing of the day that was counted first is left.
    ground.clock.set(startOfLegalDay('2031-10-10'));
    await run(after);
    expect((await dutyNow(duty.id)).state).toBe('OPEN');
    ground.clock.set(startOfLegalDay('2031-10-11'));
    await run(after);
    expect((await dutyNow(duty.id)).state).toBe('OVERDUE');
  });

  it('is no longer overdue where the true day is still to come', async () => {
    ground.clock.set(FRIDAY);
    const duty = await open({}, before);
    ground.clock.set(startOfLegalDay('2031-10-04'));
    await run(before);
    expect((await dutyNow(duty.id)).state).toBe('OVERDUE');
    await recount(after);
    expect(await dutyNow(duty.id)).toMatchObject({ dueOn: '2031-10-10', state: 'OPEN', version: 3 });
    ground.clock.set(startOfLegalDay('2031-10-11'));
    await run(after);
    expect((await dutyNow(duty.id)).state).toBe('OVERDUE');
  });

  it('never becomes earlier than its holder was told', async () => {
    ground.clock.set('2031-09-24T02:00:00.000Z');
    const duty = await open({ period: { workingDays: 3 } }, before);
    expect(duty.dueOn).toBe('2031-09-29');
    // Sunday is worked on for the holidays that follow.
    const calendar: WorkingCalendar = {
      isPublished: () => true,
      isWorkingDay: (date) => date === '2031-09-28' || holidays(true).isWorkingDay(date),
    };
    await recount({ ...ground.deps, calendar });
    expect(await dutyNow(duty.id)).toMatchObject({ dueOn: '2031-09-29', isProvisional: false, version: 2 });
    expect(await noticesOf(duty.id)).toHaveLength(1);
  });

  it('keeps its day and tells nobody where the holidays change nothing', async () => {
    ground.clock.set('2031-11-03T02:00:00.000Z');
    const duty = await open({}, before);
    await recount(after);
    expect(await dutyNow(duty.id)).toMatchObject({ dueOn: '2031-11-10', isProvisional: false, version: 2 });
    expect(await noticesOf(duty.id)).toHaveLength(1);
    expect((await waitingOf(duty.id)).map(({ dueAt }) => dueAt)).toEqual([
      startOfLegalDay('2031-11-05'),
      startOfLegalDay(addDays('2031-11-10', 1)),
    ]);
  });

  it('is left alone once it is closed, and is settled once by servers that start together', async () => {
    ground.clock.set(FRIDAY);
    const closed = await open({}, before);
    const kept = await open({}, before);
    await inTransaction(ground.dataSource, (manager) =>
      closeDuties(manager, before, {
        subjectIds: [closed.subjectId],
        kinds: ['FILE_AGREEMENT'],
        state: 'DONE',
      }),
    );
    await Promise.all([1, 2, 3, 4].map(() => recount(after)));
    expect(await dutyNow(closed.id)).toMatchObject({ dueOn: '2031-10-03', isProvisional: true });
    expect(await dutyNow(kept.id)).toMatchObject({ dueOn: '2031-10-10', version: 2 });
    expect(await waitingOf(kept.id)).toHaveLength(2);
    expect(await eventsOf(kept.id)).toEqual(['DUTY_MOVED']);
  });

  it('does not keep a server from starting when it cannot be counted', async () => {
    const said: string[] = [];
    const log = { ...ground.deps.log, error: (_what: unknown, text: string) => void said.push(text) };
    await recountDeadlines({ ...after, log: log as unknown as Deps['log'] }, [
      () => Promise.reject(new Error('broken')),
      recountDuties,
    ]);
    expect(said).toEqual(['Provisional deadlines could not be counted anew']);
  });
});
