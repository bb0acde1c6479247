import { lapsedResourceIds } from '../../../src/modules/authorisation';
import { legalDateOf } from '../../../src/kernel/legal-date';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { applyRenewal } from '../../../src/modules/authorisation/service/apply-renewal.service';
import { decideRenewal } from '../../../src/modules/authorisation/service/decide-renewal.service';
import { reportCorrection } from '../../../src/modules/authorisation/service/report-correction.service';
import { restoreAgreement } from '../../../src/modules/authorisation/service/restore-agreement.service';
import { AgreementExitEntity } from '../../../src/modules/authorisation/store/exit.entity';
import { DecisionEntity } from '../../../src/modules/ledger/store/decision.entity';
import { StateChangeEntity } from '../../../src/modules/ledger/store/state-change.entity';
import { EXIT_TASKS } from '../../../src/policy/vocabulary';
import { DOCUMENT_HASH } from '../../support/agreement-life';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import {
  agreementRow,
  aKey,
  allRefused,
  beginLife,
  codeOf,
  END_OF_TERM,
  EVERYTHING_GOES,
  justAfter,
  justBefore,
  letTheClockAct,
  rectificationRow,
  stockUp,
  suspendOver,
  TOO_LATE_TO_RENEW,
  tryActs,
} from './life-world';

/** Under the suspension of this life only the operator's writes stop. */
const WRITES_STOP = { OPERATOR_WRITE: 'AGREEMENT_NOT_ACTIVE', NEW_ORDER: null, DELIVERY: null };
/** The first millisecond after the deadline of a correction that was called for on 2026-06-01. */
const DEADLINE = new Date('2026-06-15T16:00:00.000Z');
const NEW_END = new Date('2032-03-02T16:00:00.000Z');

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

describe('a life of three years, and three more', () => {
  it('[A-19] lets nothing slip through at any of its boundaries, with and without the clock', async () => {
    const { manager, deps, clock, cast } = ground;
    const [agency, admin, security] = [cast.agencyRuling, cast.operatorAdmin, cast.operatorSecurity].map(
      callerOf,
    );
    if (!agency || !admin || !security) throw new Error('Three people act');
    const world = await beginLife(ground);
    const {
      agreement: { id: agreementId },
      resources: [kept, lost],
      products: [first, second],
    } = world;
    await stockUp(ground, first, 20);
    await stockUp(ground, second, 4);
    expect(await tryActs(ground, first)).toEqual(EVERYTHING_GOES);
    expect(await tryActs(ground, second)).toEqual(EVERYTHING_GOES);

    // A breach is found in each of the two resources; both are to be corrected within ten working days.
    clock.set('2026-06-01T01:00:00.000Z');
    const corrected = await suspendOver(ground, agreementId, [kept.id]);
    const uncorrected = await suspendOver(ground, agreementId, [lost.id]);
    expect([corrected.dueOn, uncorrected.dueOn]).toEqual(['2026-06-15', '2026-06-15']);
    await letTheClockAct(ground);
    expect(await tryActs(ground, first)).toEqual(WRITES_STOP);

    // In the last millisecond one of them is reported, and both products are still ordered.
    const report = async (id: string) =>
      codeOf(
        await reportCorrection(deps, security, {
          rectificationId: id,
          expectedVersion: (await rectificationRow(ground, id)).version,
          report: '已完成改正。',
          documentHash: DOCUMENT_HASH,
        }),
      );
    clock.set(justBefore(DEADLINE));
    expect(await report(corrected.id)).toBeNull();
    expect(await tryActs(ground, second)).toEqual(WRITES_STOP);

    // From the deadline on the other is lost, whether or not the clock has acted.
    const lapsedNow = async () => [
      ...(await lapsedResourceIds(manager, agreementId, legalDateOf(clock.now()))),
    ];
    for (const instant of [DEADLINE, justAfter(DEADLINE)]) {
      clock.set(instant);
      expect(await report(uncorrected.id)).toBe('CORRECTION_DEADLINE_PASSED');
      expect(await lapsedNow()).toEqual([lost.id]);
      const answers = await tryActs(ground, second);
      expect(answers.OPERATOR_WRITE).toBe('AGREEMENT_NOT_ACTIVE');
      expect(answers.NEW_ORDER).not.toBeNull();
      expect(answers.DELIVERY).not.toBeNull();
      expect(await tryActs(ground, first)).toEqual(WRITES_STOP);
    }
    await letTheClockAct(ground);
    expect(await letTheClockAct(ground)).toBe(0);
    expect(await lapsedNow()).toEqual([lost.id]);
    expect(await rectificationRow(ground, uncorrected.id)).toMatchObject({
      state: 'LAPSED',
      closedAt: DEADLINE,
    });
    expect((await rectificationRow(ground, corrected.id)).state).toBe('REPORTED');
    expect(await report(uncorrected.id)).toBe('CORRECTION_NOT_OPEN');
    expect((await tryActs(ground, second)).NEW_ORDER).not.toBeNull();
    expect(await tryActs(ground, first)).toEqual(WRITES_STOP);

    // The agency takes its time; the report in time holds. Then it lets the agreement go on without the lost one.
    clock.set('2026-07-06T02:00:00.000Z');
    const restore = async (id: string, reason: string | null = null) => {
      const { version } = await rectificationRow(ground, id);
      return codeOf(
        await restoreAgreement(deps, agency, { rectificationId: id, expectedVersion: version, reason }),
      );
    };
    expect(await restore(corrected.id)).toBeNull();
    expect(await tryActs(ground, first)).toEqual(WRITES_STOP);
    expect(await restore(uncorrected.id, '其余资源不受影响')).toBeNull();
    await letTheClockAct(ground);
    expect(await tryActs(ground, first)).toEqual(EVERYTHING_GOES);
    expect((await tryActs(ground, second)).NEW_ORDER).not.toBeNull();

    // Two years later the parties are reminded, and the operator applies in the last millisecond of the last day.
    const reminders = () =>
      manager.countBy(NoticeEntity, { kind: 'AGREEMENT_EXPIRING', recipientId: cast.operator.id });
    clock.set('2028-09-01T15:59:59.999Z');
    await letTheClockAct(ground);
    expect(await reminders()).toBe(0);
    clock.set('2028-09-01T16:00:00.000Z');
    await letTheClockAct(ground);
    expect(await reminders()).toBe(1);
    clock.set(justBefore(TOO_LATE_TO_RENEW));
    await letTheClockAct(ground);
    expect(await reminders()).toBe(2);
    const renewal = await applyRenewal(deps, admin, {
      idempotencyKey: aKey(),
      agreementId,
      statement: '运营情况良好，申请续期三年。',
      years: 3,
    });
    if (!renewal.ok) throw new Error(String(codeOf(renewal)));

    // It is granted in the last hours of the term, on the evaluations of every full year.
    clock.set('2029-03-02T10:00:00.000Z');
    const { id: renewalId, version: expectedVersion } = renewal.value.row;
    const decided = await decideRenewal(deps, agency, {
      renewalId,
      expectedVersion,
      ruling: 'APPROVE',
      reason: null,
      years: null,
      evaluations: [2027, 2028].map((year) => ({
        year,
        grade: 'GOOD',
        score: 85,
        documentHash: DOCUMENT_HASH,
      })),
    });
    expect(codeOf(decided)).toBeNull();
    for (const instant of [justBefore(END_OF_TERM), END_OF_TERM, justAfter(END_OF_TERM)]) {
      clock.set(instant);
      expect(await tryActs(ground, first)).toEqual(EVERYTHING_GOES);
      await letTheClockAct(ground);
      expect(await tryActs(ground, first)).toEqual(EVERYTHING_GOES);
    }

    // Three years on there is no other renewal, and it ends of itself.
    clock.set(justBefore(NEW_END));
    await letTheClockAct(ground);
    expect(await tryActs(ground, first)).toEqual(EVERYTHING_GOES);
    for (const instant of [NEW_END, justAfter(NEW_END)]) {
      clock.set(instant);
      expect(await tryActs(ground, first)).toEqual(allRefused('AGREEMENT_EXPIRED'));
    }
    clock.set('2032-03-05T02:00:00.000Z');
    await letTheClockAct(ground);
    expect(await tryActs(ground, first)).toEqual(allRefused('AGREEMENT_NOT_ACTIVE'));

    // What is on record is what happened, at the instants at which it counts.
    const changes = await manager.find(StateChangeEntity, {
      where: [{ subjectId: agreementId }, { contextId: agreementId, aspect: 'SCOPE' }],
      order: { since: 'ASC', id: 'ASC' },
    });
    expect(changes.map(({ aspect, value, since }) => [aspect, value, since.toISOString()])).toEqual([
      ['STATE', 'SUSPENDED', '2026-06-01T01:00:00.000Z'],
      ['SCOPE', false, DEADLINE.toISOString()],
      ['STATE', 'ACTIVE', '2026-07-06T02:00:00.000Z'],
      ['TERM', { startsOn: '2026-03-02', endsOn: '2032-03-02' }, '2029-03-02T10:00:00.000Z'],
      ['STATE', 'EXPIRED', NEW_END.toISOString()],
    ]);
    expect(changes.every(({ decisionId }) => decisionId !== null)).toBe(true);
    expect(await agreementRow(ground, agreementId)).toMatchObject({ state: 'EXPIRED', takesOrders: false });
    // Nobody asked for the end: the clock decided, and it is on record too.
    const [exit] = await manager.findBy(AgreementExitEntity, { agreementId });
    expect(exit).toMatchObject({ ground: 'EXPIRY', endedOn: '2032-03-02', endedAt: NEW_END, endedBy: null });
    const decision = await manager.findOneByOrFail(DecisionEntity, { id: exit?.decisionId ?? '' });
    expect(decision).toMatchObject({ operation: 'expireAgreement', actorPersonId: null, outcome: 'PERMIT' });
    const tasks = await manager.findBy(DutyEntity, { subjectId: agreementId, holderId: cast.operator.id });
    expect(tasks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([...EXIT_TASKS, 'CANCEL_REGISTRATION']),
    );
  });
});
