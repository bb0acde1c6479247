import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { runDueTimers } from '../../../src/modules/agenda';
import { agreementTimers } from '../../../src/modules/authorisation';
import { applyRenewal } from '../../../src/modules/authorisation/service/apply-renewal.service';
import { decideRenewal } from '../../../src/modules/authorisation/service/decide-renewal.service';
import { rejectCorrection } from '../../../src/modules/authorisation/service/reject-correction.service';
import { reportCorrection } from '../../../src/modules/authorisation/service/report-correction.service';
import { restoreAgreement } from '../../../src/modules/authorisation/service/restore-agreement.service';
import { suspendAgreement } from '../../../src/modules/authorisation/service/suspend-agreement.service';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { AgreementExitEntity } from '../../../src/modules/authorisation/store/exit.entity';
import { RectificationEntity } from '../../../src/modules/authorisation/store/rectification.entity';
import { RenewalEntity } from '../../../src/modules/authorisation/store/renewal.entity';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import type { Deps } from '../../../src/platform/deps';
import { DOCUMENT_HASH } from '../../support/agreement-life';
import { offeringOf } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { testClock } from '../../support/test-clock';
import { testDatabaseUrl } from '../../support/test-database';
import {
  agreementRow,
  aKey,
  beginAgreement,
  beginLife,
  codeOf,
  END_OF_TERM,
  justBefore,
  rectificationRow,
  suspendOver,
} from './life-world';

const ROUNDS = 24;
const DEADLINE = new Date('2026-06-15T16:00:00.000Z');

/** Two servers on the same database; the clock of the second may be ahead. */
let ground: MarketGround;
let here: Deps;
let there: Deps;
const clockThere = testClock();
const pools: DataSource[] = [];

beforeAll(async () => {
  ground = await openMarket();
  for (let made = 0; made < 2; made += 1) {
    pools.push(await openDataSource({ url: testDatabaseUrl(), poolSize: 33 }));
  }
  const [first, second] = pools;
  if (!first || !second) throw new Error('Two pools were opened');
  here = { ...ground.deps, dataSource: first };
  there = { ...ground.deps, dataSource: second, clock: clockThere };
});
afterAll(() => Promise.all([...pools, ground.dataSource].map((source) => source.destroy())));

const agency = () => callerOf(ground.cast.agencyRuling);

/** Lets two acts run against each other; who begins changes from round to round, and by how much. */
async function against<Left, Right>(
  round: number,
  left: () => Promise<Left>,
  right: () => Promise<Right>,
): Promise<[Left, Right]> {
  const leadMs = 15 * ((round % 8) - 4);
  return Promise.all([after(leadMs, left), after(-leadMs, right)]);
}

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
};

const runTimers = () => runDueTimers(there, agreementTimers);

describe('two who act at once', () => {
  it('[K-03] a report in the last millisecond and the deadline of another server: one of them holds', async () => {
    const states: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement, resources } = await beginAgreement(ground);
      ground.clock.set('2026-06-01T01:00:00.000Z');
      const { id } = await suspendOver(ground, agreement.id, [resources[0].id]);
      ground.clock.set(justBefore(DEADLINE));
      clockThere.set(DEADLINE);
      const [reported] = await against(
        round,
        () =>
          reportCorrection(here, callerOf(ground.cast.operatorSecurity), {
            rectificationId: id,
            expectedVersion: 1,
            report: '已完成改正。',
            documentHash: DOCUMENT_HASH,
          }),
        runTimers,
      );
      const { state } = await rectificationRow(ground, id);
      expect(state).toBe(reported.ok ? 'REPORTED' : 'LAPSED');
      if (!reported.ok) expect(codeOf(reported)).toBe('VERSION_CONFLICT');
      const [scope] = await ground.manager.query<{ removed_at: Date | null }[]>(
        'SELECT removed_at FROM agreement_resource WHERE agreement_id = ? AND resource_id = ?',
        [agreement.id, resources[0].id],
      );
      expect(scope?.removed_at === null).toBe(reported.ok);
      states.push(state);
    }
    expect(new Set(states).size).toBe(2);
  });

  it('[K-03] a restoration and a rejection of one report: exactly one is made', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement, resources } = await beginAgreement(ground);
      ground.clock.set('2026-06-01T01:00:00.000Z');
      const { id } = await suspendOver(ground, agreement.id, [resources[0].id]);
      await reportCorrection(here, callerOf(ground.cast.operatorSecurity), {
        rectificationId: id,
        expectedVersion: 1,
        report: '已完成改正。',
        documentHash: DOCUMENT_HASH,
      });
      clockThere.set(ground.clock.now());
      const named = { rectificationId: id, expectedVersion: 2, reason: '说明理由' };
      const [restored, rejected] = await against(
        round,
        () => restoreAgreement(here, agency(), named),
        () => rejectCorrection(there, agency(), named),
      );
      expect([codeOf(restored), codeOf(rejected)].sort()).toEqual(['VERSION_CONFLICT', null]);
      const { state } = await agreementRow(ground, agreement.id);
      expect(state).toBe(restored.ok ? 'ACTIVE' : 'SUSPENDED');
    }
  });

  const applied = async (agreementId: string) => {
    const renewal = await applyRenewal(here, callerOf(ground.cast.operatorAdmin), {
      idempotencyKey: aKey(),
      agreementId,
      statement: '申请续期。',
      years: 3,
    });
    if (!renewal.ok) throw new Error(String(codeOf(renewal)));
    return renewal.value.row.id;
  };
  const approve = (deps: Deps, renewalId: string) =>
    decideRenewal(deps, agency(), {
      renewalId,
      expectedVersion: 1,
      ruling: 'APPROVE',
      reason: null,
      years: null,
      evaluations: [2027, 2028].map((year) => ({
        year,
        grade: 'GOOD',
        score: null,
        documentHash: DOCUMENT_HASH,
      })),
    });

  it('[K-01] a termination and a renewal: exactly one is made', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement } = await beginAgreement(ground);
      ground.clock.set('2028-11-01T02:00:00.000Z');
      clockThere.set(ground.clock.now());
      const renewalId = await applied(agreement.id);
      const [renewed, terminated] = await against(
        round,
        () => approve(here, renewalId),
        () =>
          terminateAgreement(there, agency(), {
            agreementId: agreement.id,
            expectedVersion: 1,
            ground: 'OTHER_VIOLATION',
            reason: '经查实违规转授权',
            documentHash: DOCUMENT_HASH,
          }),
      );
      expect([renewed.ok, terminated.ok].sort()).toEqual([false, true]);
      const row = await agreementRow(ground, agreement.id);
      const renewal = await ground.manager.findOneByOrFail(RenewalEntity, { id: renewalId });
      expect([row.state, row.endsOn, renewal.state]).toEqual(
        renewed.ok ? ['ACTIVE', '2032-03-02', 'APPROVED'] : ['TERMINATED', '2029-03-02', 'LAPSED'],
      );
    }
  });

  it('[A-13] a renewal in the last millisecond and the end of the term on another server: one of them holds', async () => {
    const states: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement } = await beginAgreement(ground);
      ground.clock.set('2028-11-01T02:00:00.000Z');
      const renewalId = await applied(agreement.id);
      ground.clock.set(justBefore(END_OF_TERM));
      clockThere.set(justBefore(END_OF_TERM));
      // What was due before is out of the way.
      await runTimers();
      clockThere.set(END_OF_TERM);
      const [renewed] = await against(round, () => approve(here, renewalId), runTimers);
      const { state } = await agreementRow(ground, agreement.id);
      expect(state).toBe(renewed.ok ? 'ACTIVE' : 'EXPIRED');
      states.push(state);
    }
    expect(new Set(states).size).toBe(2);
  });

  it('[K-05] two servers whose clocks both say that it is over: it ends once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement } = await beginAgreement(ground);
      ground.clock.set(END_OF_TERM);
      clockThere.set(END_OF_TERM);
      await against(round, () => runDueTimers(here, agreementTimers), runTimers);
      expect(await ground.manager.countBy(AgreementExitEntity, { agreementId: agreement.id })).toBe(1);
      const [duties] = await ground.manager.query<{ total: string }[]>(
        'SELECT COUNT(*) AS total FROM duty WHERE subject_id = ?',
        [agreement.id],
      );
      expect(Number(duties?.total)).toBe(7);
    }
  });

  it('[K-02] two suspensions on one version: one is told of the other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { agreement, resources } = await beginAgreement(ground);
      clockThere.set(ground.clock.now());
      const suspend = (deps: Deps, resourceId: string) =>
        suspendAgreement(deps, agency(), {
          idempotencyKey: aKey(),
          agreementId: agreement.id,
          expectedVersion: 1,
          breach: '超出授权范围使用数据。',
          clause: '第八条第二款',
          correctionWorkingDays: 10,
          resourceIds: [resourceId],
          noResourcesReason: null,
          stops: [],
        });
      const outcomes = await against(
        round,
        () => suspend(here, resources[0].id),
        () => suspend(there, resources[1].id),
      );
      expect(outcomes.map(codeOf).sort()).toEqual(['VERSION_CONFLICT', null]);
      expect(await ground.manager.countBy(RectificationEntity, { agreementId: agreement.id })).toBe(1);
    }
  });
});

it('[A-19] of 32 clients who order while the agreement is suspended, none orders after the suspension', async () => {
  let ordered = 0;
  for (let round = 0; round < 5; round += 1) {
    const { agreement, products } = await beginLife(ground);
    clockThere.set(ground.clock.now());
    const buyer = callerOf(ground.cast.enterpriseBuyer);
    const request = {
      offeringId: offeringOf(products[0], 'INDUSTRY').id,
      scenarioId: products[0].scenarioId,
      purposeClass: 'INDUSTRY',
      useIntent: 'INTERNAL_USE',
      quantity: 100,
      comparedFields: null,
    } as const;
    const quoted = await quote(here, buyer, request);
    if (!quoted.ok) throw new Error('No quote');
    const orders = Array.from({ length: 32 }, (_, index) =>
      after((index % 16) * 4, () =>
        placeOrder(here, buyer, {
          ...request,
          idempotencyKey: aKey(),
          expectedQuoteHash: quoted.value.hash,
        }),
      ),
    );
    // Later each time: on a slow machine it is the late ones that find an order done.
    const suspension = after(15 * 2 ** round, () =>
      suspendAgreement(there, agency(), {
        idempotencyKey: aKey(),
        agreementId: agreement.id,
        expectedVersion: 1,
        breach: '超出授权范围使用数据。',
        clause: '第八条第二款',
        correctionWorkingDays: 10,
        resourceIds: [],
        noResourcesReason: '未涉及具体资源',
        stops: ['NEW_ORDER', 'DELIVERY'],
      }),
    );
    const outcomes = await Promise.all(orders);
    expect(codeOf(await suspension)).toBeNull();
    for (const outcome of outcomes) expect([null, 'AGREEMENT_NOT_ACTIVE']).toContain(codeOf(outcome));
    // An event is written while the agreement is held: the order of events is the order in which both got it.
    const late: unknown[] = await ground.manager.query(
      `SELECT placed.id FROM data_order o
         JOIN outbox_event placed ON placed.subject_id = o.id AND placed.type = 'ORDER_PLACED'
         JOIN outbox_event suspended ON suspended.subject_id = ? AND suspended.type = 'AGREEMENT_SUSPENDED'
        WHERE o.product_id = ? AND placed.id > suspended.id`,
      [agreement.id, products[0].product.id],
    );
    expect(late).toEqual([]);
    ordered += outcomes.filter(({ ok }) => ok).length;
  }
  expect(ordered).toBeGreaterThan(0);
  expect(ordered).toBeLessThan(5 * 32);
});
