import type { WorkingCalendar } from '../../../src/kernel/working-day';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { lapsedResourceIds, recountCorrections } from '../../../src/modules/authorisation';
import { reportCorrection } from '../../../src/modules/authorisation/service/report-correction.service';
import { restoreAgreement } from '../../../src/modules/authorisation/service/restore-agreement.service';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { RectificationEntity } from '../../../src/modules/authorisation/store/rectification.entity';
import type { Deps } from '../../../src/platform/deps';
import { DOCUMENT_HASH } from '../../support/agreement-life';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { beginAgreement, codeOf, letTheClockAct, rectificationRow, suspendOver } from './life-world';

const isWeekday = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return day !== 0 && day !== 6;
};
/** What a server knows before the holidays of 2027 are published, and two that they might be. */
const UNPUBLISHED: WorkingCalendar = { isWorkingDay: isWeekday, isPublished: (year) => year < 2027 };
const WITH_HOLIDAY: WorkingCalendar = {
  isWorkingDay: (date) => isWeekday(date) && date !== '2027-01-01',
  isPublished: () => true,
};
const WITH_EXTRA_DAY: WorkingCalendar = {
  isWorkingDay: (date) => isWeekday(date) || date === '2027-01-02',
  isPublished: () => true,
};

let ground: MarketGround;
let before: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
  before = { ...ground, deps: { ...ground.deps, calendar: UNPUBLISHED } };
});
afterEach(() =>
  ground.manager.update(RectificationEntity, { isProvisional: true }, { isProvisional: false }),
);
afterAll(() => ground.dataSource.destroy());

const knowing = (calendar: WorkingCalendar): Deps => ({ ...ground.deps, calendar });

/** Ten weekdays from Thursday 2026-12-24 end with Thursday 2027-01-07. */
async function provisional() {
  const { agreement, resources } = await beginAgreement(before);
  ground.clock.set('2026-12-24T02:00:00.000Z');
  const call = await suspendOver(before, agreement.id, [resources[0].id]);
  expect(call).toMatchObject({ dueOn: '2027-01-07', isProvisional: true });
  return call;
}

const deadlines = async (id: string): Promise<string[]> => {
  const timers = await ground.manager.findBy(TimerEntity, {
    subjectId: id,
    kind: 'RECTIFICATION_DEADLINE',
    state: 'WAITING',
  });
  return timers.map(({ dueAt }) => dueAt.toISOString());
};

const openDuties = async (id: string): Promise<(string | null)[]> => {
  const duties = await ground.manager.findBy(DutyEntity, { subjectId: id, state: 'OPEN' });
  return duties.map(({ dueOn }) => dueOn);
};

describe('a deadline that was counted before the holidays were published', () => {
  it('[K-02] moves on by a holiday, with its duty and its timer', async () => {
    const { id } = await provisional();
    expect(await recountCorrections(knowing(WITH_HOLIDAY))).toBe(1);
    expect(await rectificationRow(ground, id)).toMatchObject({
      dueOn: '2027-01-08',
      isProvisional: false,
      version: 2,
    });
    expect(await deadlines(id)).toEqual(['2027-01-08T16:00:00.000Z']);
    expect(await openDuties(id)).toEqual(['2027-01-08']);
    expect(await recountCorrections(knowing(WITH_HOLIDAY))).toBe(0);
  });

  it('[K-02] never moves back: the operator could rely on the day that it was told', async () => {
    const { id } = await provisional();
    expect(await recountCorrections(knowing(WITH_EXTRA_DAY))).toBe(1);
    expect(await rectificationRow(ground, id)).toMatchObject({ dueOn: '2027-01-07', isProvisional: false });
    expect(await deadlines(id)).toEqual(['2027-01-07T16:00:00.000Z']);
  });

  it('stays provisional while the calendar is not published', async () => {
    const { id } = await provisional();
    expect(await recountCorrections(before.deps)).toBe(0);
    expect((await rectificationRow(ground, id)).isProvisional).toBe(true);
  });

  it('[K-03] moves for a report that waits too, without giving the operator another duty', async () => {
    const { id } = await provisional();
    await reportCorrection(ground.deps, callerOf(ground.cast.operatorSecurity), {
      rectificationId: id,
      expectedVersion: 1,
      report: '已完成改正。',
      documentHash: DOCUMENT_HASH,
    });
    await recountCorrections(knowing(WITH_HOLIDAY));
    expect((await rectificationRow(ground, id)).dueOn).toBe('2027-01-08');
    expect(await openDuties(id)).toEqual([]);
  });

  it('[K-04] is what the clock then goes by', async () => {
    const { id } = await provisional();
    await recountCorrections(knowing(WITH_HOLIDAY));
    ground.clock.set('2027-01-08T15:59:59.999Z');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, id)).state).toBe('OPEN');
    ground.clock.set('2027-01-08T16:00:00.000Z');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, id)).state).toBe('LAPSED');
  });

  it('[K-04] has not passed before it is counted, and then leaves the day on which it is', async () => {
    const { id, agreementId } = await provisional();
    ground.clock.set('2027-01-10T02:00:00.000Z');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, id)).state).toBe('OPEN');
    expect(await lapsedResourceIds(ground.manager, agreementId, '2027-01-10')).toEqual(new Set());
    expect(await recountCorrections(knowing(WITH_HOLIDAY))).toBe(1);
    expect(await rectificationRow(ground, id)).toMatchObject({ dueOn: '2027-01-10', isProvisional: false });
    ground.clock.set('2027-01-10T15:59:59.999Z');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, id)).state).toBe('OPEN');
    ground.clock.set('2027-01-10T16:00:00.000Z');
    expect((await lapsedResourceIds(ground.manager, agreementId, '2027-01-11')).size).toBe(1);
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, id)).state).toBe('LAPSED');
  });

  it('[K-03] takes a report until it is counted, and holds it afterwards', async () => {
    const { id } = await provisional();
    ground.clock.set('2027-01-10T02:00:00.000Z');
    const reported = await reportCorrection(ground.deps, callerOf(ground.cast.operatorSecurity), {
      rectificationId: id,
      expectedVersion: 1,
      report: '已完成改正。',
      documentHash: DOCUMENT_HASH,
    });
    expect(reported.ok).toBe(true);
    ground.clock.set('2027-01-20T02:00:00.000Z');
    await recountCorrections(knowing(WITH_HOLIDAY));
    const { version } = await rectificationRow(ground, id);
    const restored = await restoreAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
      rectificationId: id,
      expectedVersion: version,
      reason: null,
    });
    expect(restored.ok).toBe(true);
    expect((await rectificationRow(ground, id)).state).toBe('CORRECTED');
  });

  it('[K-04] gives no ground to end the agreement before it is counted', async () => {
    const { agreementId } = await provisional();
    ground.clock.set('2027-01-10T02:00:00.000Z');
    const { version } = await ground.manager.findOneByOrFail(AgreementEntity, { id: agreementId });
    const ended = await terminateAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
      agreementId,
      expectedVersion: version,
      ground: 'UNCORRECTED_BREACH',
      reason: '逾期未改正',
      documentHash: null,
    });
    expect(codeOf(ended)).toBe('NO_UNCORRECTED_BREACH');
  });
});
