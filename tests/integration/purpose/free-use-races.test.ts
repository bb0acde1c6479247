import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import { appealFreeUse } from '../../../src/modules/purpose/service/appeal-free-use.service';
import { checkFreeUseForm } from '../../../src/modules/purpose/service/check-free-use-form.service';
import { decideFreeUse } from '../../../src/modules/purpose/service/decide-free-use.service';
import { fileFreeUseReport } from '../../../src/modules/purpose/service/file-free-use-report.service';
import { reportMisuse } from '../../../src/modules/purpose/service/report-misuse.service';
import { ruleOnOverdueReport } from '../../../src/modules/purpose/service/rule-on-overdue-report.service';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import { reportPurposeDrift } from '../../../src/modules/redevelopment/service/report-purpose-drift.service';
import { ruleCase } from '../../../src/modules/ruling/service/rule-case.service';
import type { Deps } from '../../../src/platform/deps';
import type { Refusal } from '../../../src/platform/refusal';
import type { PolicyRefusal } from '../../../src/modules/ledger';
import type { Outcome } from '../../../src/kernel/outcome';
import { aPersonIn } from '../../support/builders';
import { aFreeUseReport, freshKey } from '../../support/free-use';
import {
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  aPricedProduct,
  type PricedProduct,
} from '../../support/market';
import { anEnterprise, callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import type { Persona } from '../../support/personas';
import { testDatabaseUrl } from '../../support/test-database';

const ROUNDS = 50;

let ground: MarketGround;
let built: PricedProduct;
let pools: readonly DataSource[];
let first: Deps;
let second: Deps;
let secondReviewer: Persona;
let developer: Persona;

beforeAll(async () => {
  ground = await openMarket();
  pools = await Promise.all([1, 2].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 1 })));
  const [one, two] = pools;
  if (one === undefined || two === undefined) throw new Error('Two pools were opened');
  first = { ...ground.deps, dataSource: one };
  second = { ...ground.deps, dataSource: two };
  built = await aPricedProduct(ground.manager, ground.market, {
    purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
  });
  secondReviewer = await aPersonIn(ground, ground.cast.agency, 'AGENCY_REVIEWER');
  developer = await anEnterprise(ground);
});
afterAll(() => Promise.all([...pools, ground.dataSource].map((source) => source.destroy())));

const user = () => ({
  buyerId: ground.cast.enterprise.id,
  placedBy: ground.cast.enterpriseBuyer.personId,
});

const publicUser = () => ({
  buyerId: ground.cast.publicBody.id,
  placedBy: ground.cast.publicBuyer.personId,
});

type Answer = string | null;

/** The code of the refusal; null for what was done. */
async function codeOf(act: () => Promise<Outcome<unknown, Refusal<PolicyRefusal>>>): Promise<Answer> {
  const outcome = await act();
  if (outcome.ok) return null;
  const { refusal } = outcome;
  if (refusal.kind === 'policy') return refusal.decision.code;
  return refusal.kind === 'versionConflict' ? 'VERSION_CONFLICT' : refusal.code;
}

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
};

/** Both at once, on a connection each; who leads, and by how much, goes round. */
async function race(
  round: number,
  one: () => Promise<Outcome<unknown, Refusal<PolicyRefusal>>>,
  two: () => Promise<Outcome<unknown, Refusal<PolicyRefusal>>>,
): Promise<readonly [Answer, Answer]> {
  const leadMs = (round % 10) - 5;
  return Promise.all([after(-leadMs, () => codeOf(one)), after(leadMs, () => codeOf(two))]);
}

const count = async (sql: string, parameters: unknown[]): Promise<number> => {
  const rows: { total: string }[] = await ground.manager.query(
    `SELECT COUNT(*) AS total FROM ${sql}`,
    parameters,
  );
  return Number(rows[0]?.total);
};

const caller = (persona: Persona) => callerOf(persona);

describe(`free use on two connections, ${String(ROUNDS)} rounds`, () => {
  it('[D-06] is decided once by two who decide at the same moment', async () => {
    const winners = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aFreeOrder(ground.manager, built, publicUser());
      const command = { orderId: id, expectedVersion: 1 };
      const answers = await race(
        round,
        () =>
          decideFreeUse(first, caller(ground.cast.agencyReviewer), {
            ...command,
            ruling: 'APPROVE',
            grant: { quota: 50, until: '2027-12-31' },
            reason: null,
          }),
        () =>
          decideFreeUse(second, caller(secondReviewer), {
            ...command,
            ruling: 'REJECT',
            grant: null,
            reason: '材料不全',
          }),
      );
      expect([...answers].sort()).toEqual(['VERSION_CONFLICT', null].sort());
      winners.add(answers.indexOf(null));
      expect(await count('free_grant WHERE order_id = ?', [id])).toBe(answers[0] === null ? 1 : 0);
    }
    expect(winners.size).toBe(2);
  }, 120_000);

  it('[D-06] has its form checked once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aFreeOrder(ground.manager, built, { ...publicUser(), application: 'FORM_CHECK' });
      const command = { orderId: id, expectedVersion: 1 };
      const answers = await race(
        round,
        () =>
          checkFreeUseForm(first, caller(ground.cast.operatorProduct), {
            ...command,
            result: 'PASSED',
            gaps: [],
          }),
        () =>
          checkFreeUseForm(second, caller(ground.cast.operatorProduct), {
            ...command,
            result: 'RETURNED',
            gaps: [{ part: 'BASIS', note: '不清楚' }],
          }),
      );
      expect([...answers].sort()).toEqual(['VERSION_CONFLICT', null].sort());
      expect(await count('free_use_form_check WHERE order_id = ?', [id])).toBe(1);
    }
  }, 120_000);

  it('[D-12] is appealed once by who appeals twice', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aFreeOrder(ground.manager, built, { ...user(), application: 'REFUSED' });
      const command = { orderId: id, expectedVersion: 1, reason: '用途属于公共治理' };
      const as = caller(ground.cast.enterpriseBuyer);
      const answers = await race(
        round,
        () => appealFreeUse(first, as, command),
        () => appealFreeUse(second, as, command),
      );
      expect([...answers].sort()).toEqual(['VERSION_CONFLICT', null].sort());
      expect(await count("duty WHERE subject_id = ? AND kind = 'DECIDE_FREE_USE_APPEAL'", [id])).toBe(1);
    }
  }, 120_000);

  it('[D-10] is reported in the instant of its suspension: one of the two comes first, and the other hears of it', async () => {
    const winners = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = await aFreeOrder(ground.manager, built, { ...user(), state: 'DELIVERED' });
      const report = await aFreeUseReport(ground.manager, { ...order, ...user() }, { dueOn: '2026-11-20' });
      const command = { reportId: report.id, expectedVersion: 1 };
      const answers = await race(
        round,
        () =>
          fileFreeUseReport(first, caller(ground.cast.enterpriseBuyer), {
            ...command,
            unitsUsed: 40,
            outcome: '核对 40 户',
            documentHash: null,
          }),
        () =>
          ruleOnOverdueReport(second, caller(ground.cast.agencyReviewer), {
            ...command,
            ruling: 'SUSPEND',
            extendedTo: null,
            reason: '逾期未报',
          }),
      );
      expect([...answers].sort()).toEqual(['VERSION_CONFLICT', null].sort());
      winners.add(answers.indexOf(null));
      expect(await count('free_use WHERE order_id = ? AND suspended_at IS NOT NULL', [order.id])).toBe(
        answers[1] === null ? 1 : 0,
      );
    }
    expect(winners.size).toBe(2);
  }, 120_000);

  it('[D-08] is delivered before a misuse is reported, or not at all', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aFreeOrder(ground.manager, built, { ...user(), state: 'APPROVED' });
      const [delivered, reported] = await race(
        round,
        () =>
          deliverOrder(first, caller(ground.cast.operatorProduct), {
            idempotencyKey: freshKey(),
            orderId: id,
            expectedVersion: 1,
            accessNote: '接口地址已在控制台开通',
          }),
        () =>
          reportMisuse(second, caller(ground.cast.operatorSecurity), {
            idempotencyKey: freshKey(),
            orderId: id,
            kind: 'ONWARD_SUPPLY',
            evidence: '在第三方平台发现转售',
            documentHash: null,
          }),
      );
      expect(reported).toBeNull();
      expect([null, 'VERSION_CONFLICT', 'FREE_GRANT_STOPPED']).toContain(delivered);
      // What was delivered first is cut off; what was not is not delivered any more.
      expect(await count("duty WHERE subject_id = ? AND kind = 'REVOKE_FREE_USE'", [id])).toBe(
        delivered === null ? 1 : 0,
      );
    }
  }, 120_000);

  it('[F-13] has one case, whoever reports it at the same moment, and one ruling on it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aFreeOrder(ground.manager, built, { ...user(), state: 'DELIVERED' });
      const fact = { orderId: id, kind: 'OTHER_PURPOSE' as const, evidence: '用于营销', documentHash: null };
      const answers = await race(
        round,
        () =>
          reportMisuse(first, caller(ground.cast.operatorSecurity), { ...fact, idempotencyKey: freshKey() }),
        () =>
          reportMisuse(second, caller(ground.cast.agencyReviewer), { ...fact, idempotencyKey: freshKey() }),
      );
      expect(answers).toEqual([null, null]);
      const cases: { id: string }[] = await ground.manager.query(
        'SELECT id FROM supervision_case WHERE subject_id = ?',
        [id],
      );
      expect(cases).toHaveLength(1);
      const caseId = cases[0]?.id ?? '';
      expect(await count('case_report WHERE case_id = ?', [caseId])).toBe(2);
      const ruling = { caseId, expectedVersion: 1, reason: '已查证', orderId: null };
      const rulings = await race(
        round,
        () => ruleCase(first, caller(ground.cast.agencyRuling), { ...ruling, ruling: 'STOP' }),
        () => ruleCase(second, caller(ground.cast.agencyRuling), { ...ruling, ruling: 'LIFT' }),
      );
      expect([...rulings].sort()).toEqual(['VERSION_CONFLICT', null].sort());
      expect(await count('case_ruling WHERE case_id = ?', [caseId])).toBe(1);
    }
  }, 120_000);

  it('[G-13] misses no product that is registered in the instant in which its base is found to drift', async () => {
    const seen = new Set<Answer>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const free = await aFreeOrder(ground.manager, built, { ...user(), state: 'DELIVERED' });
      const paid = await aDeliveredOrder(ground.manager, built, user());
      const base = await aDerivedProduct(ground.manager, {
        developerId: user().buyerId,
        registeredBy: user().placedBy,
        orders: [paid],
      });
      const [registered, reported] = await race(
        round,
        () =>
          registerDerivedProduct(first, caller(developer), {
            idempotencyKey: freshKey(),
            productCode: `DRIFT-RACE-${String(round)}`,
            title: '授信模型',
            summary: '融合数据产品',
            orderIds: [],
            derivedProductIds: [base.id],
          }),
        () =>
          reportPurposeDrift(second, caller(ground.cast.operatorSecurity), {
            idempotencyKey: freshKey(),
            orderId: free.id,
            derivedProductId: base.id,
            evidence: '字段与无偿接口返回一致',
            documentHash: null,
          }),
      );
      expect(reported).toBeNull();
      expect([null, 'INPUT_FROM_FREE_GRANT']).toContain(registered);
      seen.add(registered);
      const below = await count('derived_product_input WHERE base_derived_product_id = ?', [base.id]);
      expect(below).toBe(registered === null ? 1 : 0);
      expect(await count("supervision_case WHERE kind = 'PURPOSE_DRIFT' AND origin_id = ?", [free.id])).toBe(
        1 + below,
      );
    }
    expect(seen.size).toBe(2);
  }, 120_000);
});
