import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { setTermTimers } from '../../../src/modules/authorisation';
import { admitLateRenewal } from '../../../src/modules/authorisation/service/admit-late-renewal.service';
import { applyEarlyTermination } from '../../../src/modules/authorisation/service/apply-early-termination.service';
import { applyRenewal } from '../../../src/modules/authorisation/service/apply-renewal.service';
import { decideRenewal } from '../../../src/modules/authorisation/service/decide-renewal.service';
import { declineEarlyTermination } from '../../../src/modules/authorisation/service/decline-early-termination.service';
import { rejectCorrection } from '../../../src/modules/authorisation/service/reject-correction.service';
import { reportCorrection } from '../../../src/modules/authorisation/service/report-correction.service';
import { restoreAgreement } from '../../../src/modules/authorisation/service/restore-agreement.service';
import { suspendAgreement } from '../../../src/modules/authorisation/service/suspend-agreement.service';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { terminateResources } from '../../../src/modules/authorisation/service/terminate-resources.service';
import { EarlyTerminationEntity } from '../../../src/modules/authorisation/store/early-termination.entity';
import { AgreementExitEntity } from '../../../src/modules/authorisation/store/exit.entity';
import { RenewalEntity } from '../../../src/modules/authorisation/store/renewal.entity';
import { StateChangeEntity } from '../../../src/modules/ledger/store/state-change.entity';
import { aRectification, DOCUMENT_HASH, reportedBy } from '../../support/agreement-life';
import { anAgreement } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import {
  agreementRow,
  aKey,
  allRefused,
  beginAgreement,
  beginLife,
  codeOf,
  END_OF_TERM,
  EVERYTHING_GOES,
  justAfter,
  justBefore,
  LAST_DAY,
  letTheClockAct,
  rectificationRow,
  stockUp,
  suspendOver,
  TOO_LATE_TO_RENEW,
  tryActs,
  type AgreementWorld,
} from './life-world';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const agency = () => callerOf(ground.cast.agencyRuling);
const admin = () => callerOf(ground.cast.operatorAdmin);

const apply = async ({ agreement }: AgreementWorld) =>
  applyRenewal(ground.deps, admin(), {
    idempotencyKey: aKey(),
    agreementId: agreement.id,
    statement: '申请续期。',
    years: 3,
  });

describe('the last day to apply for renewal', () => {
  it('[A-12] ends with its last millisecond', async () => {
    const [before, at, after] = [
      await beginAgreement(ground),
      await beginAgreement(ground),
      await beginAgreement(ground),
    ];
    ground.clock.set(justBefore(TOO_LATE_TO_RENEW));
    expect(codeOf(await apply(before))).toBeNull();
    ground.clock.set(TOO_LATE_TO_RENEW);
    expect(codeOf(await apply(at))).toBe('RENEWAL_TOO_LATE');
    await letTheClockAct(ground);
    expect(codeOf(await apply(at))).toBe('RENEWAL_TOO_LATE');
    ground.clock.set(justAfter(TOO_LATE_TO_RENEW));
    expect(codeOf(await apply(after))).toBe('RENEWAL_TOO_LATE');
  });

  it('[A-12] is past for ever, unless the agency lets a late application in, up to the end of the term', async () => {
    const world = await beginAgreement(ground);
    ground.clock.set(justBefore(END_OF_TERM));
    const admit = async () =>
      admitLateRenewal(ground.deps, agency(), {
        agreementId: world.agreement.id,
        expectedVersion: (await agreementRow(ground, world.agreement.id)).version,
        reason: '因系统迁移延误',
      });
    expect(codeOf(await admit())).toBeNull();
    expect(codeOf(await admit())).toBe('LATE_RENEWAL_ALREADY_ADMITTED');
    ground.clock.set(END_OF_TERM);
    expect(codeOf(await apply(world))).toBe('AGREEMENT_EXPIRED');
    ground.clock.set(justBefore(END_OF_TERM));
    expect(codeOf(await apply(world))).toBeNull();
  });
});

describe('the end of the term', () => {
  /** Every operation on an agreement, with something for each to be about; in the order in which none spoils the next. */
  async function everyOperation(
    world: AgreementWorld,
    rectificationId: string,
  ): Promise<Record<string, string | null>> {
    const { deps, manager } = ground;
    const { id: agreementId } = world.agreement;
    const { version } = await agreementRow(ground, agreementId);
    const renewal = await manager.findOneByOrFail(RenewalEntity, { agreementId });
    const early = await manager.findOneByOrFail(EarlyTerminationEntity, { agreementId });
    const correction = await rectificationRow(ground, rectificationId);
    const named = { rectificationId, expectedVersion: correction.version, reason: '说明理由' };
    const edit = { agreementId, expectedVersion: version, reason: '说明理由' };
    return {
      suspendAgreement: codeOf(
        await suspendAgreement(deps, agency(), {
          ...edit,
          idempotencyKey: aKey(),
          breach: '违约',
          clause: '第八条',
          correctionWorkingDays: 10,
          resourceIds: [],
          noResourcesReason: '未涉及',
          stops: [],
        }),
      ),
      reportCorrection: codeOf(
        await reportCorrection(deps, admin(), { ...named, report: '已改正', documentHash: DOCUMENT_HASH }),
      ),
      restoreAgreement: codeOf(await restoreAgreement(deps, agency(), named)),
      rejectCorrection: codeOf(await rejectCorrection(deps, agency(), named)),
      terminateResources: codeOf(
        await terminateResources(deps, agency(), { ...edit, resourceIds: [world.resources[0].id] }),
      ),
      applyRenewal: codeOf(await apply(world)),
      admitLateRenewal: codeOf(await admitLateRenewal(deps, agency(), edit)),
      decideRenewal: codeOf(
        await decideRenewal(deps, agency(), {
          renewalId: renewal.id,
          expectedVersion: renewal.version,
          ruling: 'APPROVE',
          reason: null,
          years: null,
          evaluations: [2027, 2028].map((year) => ({
            year,
            grade: 'GOOD',
            score: null,
            documentHash: DOCUMENT_HASH,
          })),
        }),
      ),
      applyEarlyTermination: codeOf(
        await applyEarlyTermination(deps, admin(), {
          idempotencyKey: aKey(),
          agreementId,
          reason: '说明理由',
          documentHash: DOCUMENT_HASH,
        }),
      ),
      declineEarlyTermination: codeOf(
        await declineEarlyTermination(deps, agency(), {
          earlyTerminationId: early.id,
          expectedVersion: early.version,
          reason: '说明理由',
        }),
      ),
      terminateAgreement: codeOf(
        await terminateAgreement(deps, agency(), {
          ...edit,
          ground: 'OTHER_VIOLATION',
          documentHash: DOCUMENT_HASH,
        }),
      ),
    };
  }

  it('[K-01] shuts every operation from its first millisecond on, before and after the clock has acted', async () => {
    const world = await beginAgreement(ground);
    const { id: agreementId } = world.agreement;
    ground.clock.set('2028-06-01T02:00:00.000Z');
    expect(codeOf(await apply(world))).toBeNull();
    await applyEarlyTermination(ground.deps, admin(), {
      idempotencyKey: aKey(),
      agreementId,
      reason: '业务调整',
      documentHash: DOCUMENT_HASH,
    });
    // With a report that waits, so that neither the report nor its deadline stands in the way of the other answers.
    const { id } = await aRectification(ground.manager, {
      agreementId,
      openedBy: ground.cast.agencyRuling.personId,
      dueOn: '2029-03-30',
      ...reportedBy(ground.cast.operatorAdmin.personId),
    });
    for (const instant of [END_OF_TERM, justAfter(END_OF_TERM)]) {
      ground.clock.set(instant);
      const answers = await everyOperation(world, id);
      expect(answers).toEqual(
        Object.fromEntries(Object.keys(answers).map((operation) => [operation, 'AGREEMENT_EXPIRED'])),
      );
    }
    await letTheClockAct(ground);
    const answers = await everyOperation(world, id);
    expect(answers).toEqual(
      Object.fromEntries(Object.keys(answers).map((operation) => [operation, 'AGREEMENT_EXPIRED'])),
    );
    // What was still open about it has fallen away with it.
    expect((await ground.manager.findOneByOrFail(RenewalEntity, { agreementId })).state).toBe('LAPSED');
    expect((await ground.manager.findOneByOrFail(EarlyTerminationEntity, { agreementId })).state).toBe(
      'LAPSED',
    );
  });

  it('[K-01] shuts what rests on it, and the last millisecond still counts', async () => {
    const world = await beginLife(ground);
    const [product] = world.products;
    await stockUp(ground, product, 2);
    ground.clock.set(justBefore(END_OF_TERM));
    await letTheClockAct(ground);
    expect(await tryActs(ground, product)).toEqual(EVERYTHING_GOES);
    for (const instant of [END_OF_TERM, justAfter(END_OF_TERM)]) {
      ground.clock.set(instant);
      expect(await tryActs(ground, product)).toEqual(allRefused('AGREEMENT_EXPIRED'));
    }
    await letTheClockAct(ground);
    expect(await tryActs(ground, product)).toEqual(allRefused('AGREEMENT_NOT_ACTIVE'));
  });

  it('[K-05] comes once, at its own instant, however late the clock runs', async () => {
    const world = await beginAgreement(ground);
    const { id: agreementId, operatorId } = world.agreement;
    ground.clock.set('2029-03-05T09:30:00.000Z');
    await letTheClockAct(ground);
    await letTheClockAct(ground);
    const exits = await ground.manager.findBy(AgreementExitEntity, { agreementId });
    expect(exits).toMatchObject([{ ground: 'EXPIRY', endedOn: '2029-03-02', endedAt: END_OF_TERM }]);
    expect(
      await ground.manager.findBy(StateChangeEntity, { subjectId: agreementId, aspect: 'STATE' }),
    ).toMatchObject([{ value: 'EXPIRED', since: END_OF_TERM }]);
    expect(await ground.manager.countBy(DutyEntity, { subjectId: agreementId, holderId: operatorId })).toBe(
      7,
    );
    expect(
      await ground.manager.countBy(NoticeEntity, { subjectId: agreementId, kind: 'AGREEMENT_EXPIRED' }),
    ).toBe(2);
  });

  it('[K-01] also comes for an agreement that is suspended', async () => {
    const { id } = (await beginAgreement(ground)).agreement;
    await suspendOver(ground, id, []);
    ground.clock.set(END_OF_TERM);
    await letTheClockAct(ground);
    expect((await agreementRow(ground, id)).state).toBe('EXPIRED');
  });

  it('[K-01] also comes for an agreement that was signed and never activated', async () => {
    const { manager, market, deps, clock } = ground;
    clock.set('2029-03-01T02:00:00.000Z');
    const { id } = await anAgreement(manager, market, { state: 'SIGNED', endsOn: LAST_DAY });
    await setTermTimers(manager, deps, { id, endsOn: LAST_DAY });
    clock.set(justBefore(END_OF_TERM));
    await letTheClockAct(ground);
    expect((await agreementRow(ground, id)).state).toBe('SIGNED');
    clock.set(END_OF_TERM);
    await letTheClockAct(ground);
    expect((await agreementRow(ground, id)).state).toBe('EXPIRED');
  });

  it('is left alone by a timer of a term that a renewal has moved', async () => {
    const world = await beginAgreement(ground);
    const { id } = world.agreement;
    ground.clock.set('2028-06-01T02:00:00.000Z');
    const renewal = await apply(world);
    if (!renewal.ok) throw new Error(String(codeOf(renewal)));
    await decideRenewal(ground.deps, agency(), {
      renewalId: renewal.value.row.id,
      expectedVersion: 1,
      ruling: 'APPROVE',
      reason: null,
      years: 1,
      evaluations: [{ year: 2027, grade: 'PASSED', score: null, documentHash: DOCUMENT_HASH }],
    });
    // As a server would have taken it just before the renewal was committed.
    await ground.manager.update(
      TimerEntity,
      { subjectId: id, kind: 'AGREEMENT_EXPIRY', dueAt: END_OF_TERM },
      { state: 'WAITING' },
    );
    ground.clock.set(END_OF_TERM);
    await letTheClockAct(ground);
    expect(await agreementRow(ground, id)).toMatchObject({ state: 'ACTIVE', endsOn: '2030-03-02' });
    ground.clock.set('2030-03-02T16:00:00.000Z');
    await letTheClockAct(ground);
    expect((await agreementRow(ground, id)).state).toBe('EXPIRED');
  });
});

describe('a reminder of the renewal', () => {
  const expiring = (agreementId: string) =>
    ground.manager.countBy(NoticeEntity, { subjectId: agreementId, kind: 'AGREEMENT_EXPIRING' });

  it('comes six months before the end and on the last day to apply, to both parties', async () => {
    const { agreement } = await beginAgreement(ground);
    for (const [instant, count] of [
      ['2028-09-01T15:59:59.999Z', 0],
      ['2028-09-01T16:00:00.000Z', 2],
      ['2028-12-01T15:59:59.999Z', 2],
      ['2028-12-01T16:00:00.000Z', 4],
    ] as const) {
      ground.clock.set(instant);
      await letTheClockAct(ground);
      expect(await expiring(agreement.id)).toBe(count);
    }
  });

  it('does not come once it was applied for', async () => {
    const world = await beginAgreement(ground);
    ground.clock.set('2028-08-01T02:00:00.000Z');
    await apply(world);
    ground.clock.set(TOO_LATE_TO_RENEW);
    await letTheClockAct(ground);
    expect(await expiring(world.agreement.id)).toBe(0);
  });

  it('does not tell of a day that has passed while the clock stood still', async () => {
    const { agreement } = await beginAgreement(ground);
    ground.clock.set(TOO_LATE_TO_RENEW);
    await letTheClockAct(ground);
    expect(await expiring(agreement.id)).toBe(0);
  });
});

describe('the deadline of a correction', () => {
  const DEADLINE = new Date('2026-06-15T16:00:00.000Z');

  const begin = async () => {
    const world = await beginAgreement(ground);
    ground.clock.set('2026-06-01T01:00:00.000Z');
    return { world, call: await suspendOver(ground, world.agreement.id, [world.resources[0].id]) };
  };

  it('[K-04] takes the named resource out at its own instant, however late the clock runs', async () => {
    const { world, call } = await begin();
    ground.clock.set('2026-06-20T09:00:00.000Z');
    await letTheClockAct(ground);
    expect(await rectificationRow(ground, call.id)).toMatchObject({
      state: 'LAPSED',
      closedAt: DEADLINE,
      closedOn: '2026-06-16',
      liftedAt: null,
    });
    const changes = await ground.manager.findBy(StateChangeEntity, { subjectId: world.resources[0].id });
    expect(changes).toMatchObject([{ aspect: 'SCOPE', value: false, since: DEADLINE }]);
    expect(await agreementRow(ground, world.agreement.id)).toMatchObject({ state: 'SUSPENDED' });
    expect(
      await ground.manager.findOneByOrFail(DutyEntity, { subjectId: call.id, kind: 'CORRECT_BREACH' }),
    ).toMatchObject({ state: 'CANCELLED' });
  });

  it('[K-04] leaves the scope alone one millisecond before', async () => {
    const { call } = await begin();
    ground.clock.set(justBefore(DEADLINE));
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, call.id)).state).toBe('OPEN');
  });

  it('[K-03] is held by a report, and comes at once when that is rejected after it', async () => {
    const { world, call } = await begin();
    ground.clock.set(justBefore(DEADLINE));
    await reportCorrection(ground.deps, callerOf(ground.cast.operatorSecurity), {
      rectificationId: call.id,
      expectedVersion: 1,
      report: '已完成改正。',
      documentHash: DOCUMENT_HASH,
    });
    ground.clock.set('2026-07-01T01:00:00.000Z');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, call.id)).state).toBe('REPORTED');
    await rejectCorrection(ground.deps, agency(), {
      rectificationId: call.id,
      expectedVersion: 2,
      reason: '未实际改正',
    });
    expect(await rectificationRow(ground, call.id)).toMatchObject({
      state: 'LAPSED',
      closedAt: ground.clock.now(),
    });
    expect(
      await ground.manager.findBy(StateChangeEntity, { subjectId: world.resources[0].id }),
    ).toMatchObject([{ value: false, since: ground.clock.now() }]);
  });

  it('[K-03] runs on after a report that was rejected in time', async () => {
    const { call } = await begin();
    const report = (expectedVersion: number) =>
      reportCorrection(ground.deps, callerOf(ground.cast.operatorSecurity), {
        rectificationId: call.id,
        expectedVersion,
        report: '已完成改正。',
        documentHash: DOCUMENT_HASH,
      });
    await report(1);
    await rejectCorrection(ground.deps, agency(), {
      rectificationId: call.id,
      expectedVersion: 2,
      reason: '材料不足',
    });
    // Filed anew until the last millisecond; the operator was given its duty back.
    ground.clock.set(justBefore(DEADLINE));
    const duties = await ground.manager.findBy(DutyEntity, { subjectId: call.id, state: 'OPEN' });
    expect(duties).toMatchObject([{ kind: 'CORRECT_BREACH', dueOn: '2026-06-15' }]);
    ground.clock.set(DEADLINE);
    expect(codeOf(await report(3))).toBe('CORRECTION_DEADLINE_PASSED');
    await letTheClockAct(ground);
    expect((await rectificationRow(ground, call.id)).state).toBe('LAPSED');
  });
});
