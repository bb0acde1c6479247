import type { DataSource } from 'typeorm';
import type * as decisions from '../../../src/policy/decision';
import type { Rule } from '../../../src/policy/decision';
import { openDataSource } from '../../../src/data-source';
import { suspendAgreement } from '../../../src/modules/authorisation/service/suspend-agreement.service';
import { removeFromScope } from '../../../src/modules/catalogue';
import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import { confirmPayment } from '../../../src/modules/ordering/service/confirm-payment.service';
import { decideFreeUse } from '../../../src/modules/purpose/service/decide-free-use.service';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import type { MemberCaller } from '../../../src/platform/caller';
import type { Deps } from '../../../src/platform/deps';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import type { AgreementAct } from '../../../src/policy/vocabulary';
import {
  aDeliveredOrder,
  aFreeOrder,
  anAgreement,
  anOrder,
  aPricedProduct,
  aProductOnSale,
  aResource,
  offeringOf,
  type BuiltProduct,
  type PricedProduct,
} from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';
import { forgetCommits, ticketsOf, witnessCommits, type Ticket } from './commit-order';

/** Whether the policy says yes to everything, so that the database stands alone. */
const mockAway = { policy: false };

jest.mock('../../../src/policy/decision', () => {
  const actual = jest.requireActual<typeof decisions>('../../../src/policy/decision');
  return {
    ...actual,
    judge: <Facts>(rules: readonly Rule<Facts>[], facts: Facts) =>
      mockAway.policy
        ? { outcome: 'PERMIT', ruleIds: rules.map(({ id }) => id), clauseIds: [] }
        : actual.judge(rules, facts),
  };
});

const CLIENTS = 32;

let ground: MarketGround;
let crowd: DataSource;
let officials: DataSource;
let crowdDeps: Deps;
let officialDeps: Deps;
let buyer: MemberCaller;

beforeAll(async () => {
  ground = await openMarket();
  await witnessCommits(ground.dataSource);
  crowd = await openDataSource({ url: testDatabaseUrl(), poolSize: CLIENTS });
  officials = await openDataSource({ url: testDatabaseUrl(), poolSize: 1 });
  crowdDeps = { ...ground.deps, dataSource: crowd };
  officialDeps = { ...ground.deps, dataSource: officials };
  buyer = callerOf(ground.cast.enterpriseBuyer);
});
afterAll(async () => {
  await Promise.all([crowd.destroy(), officials.destroy()]);
  await forgetCommits(ground.dataSource);
  await ground.dataSource.destroy();
});
afterEach(() => {
  mockAway.policy = false;
});

let keys = 0;
const key = (): string => `suspension-race-${String(process.pid)}-${String((keys += 1))}`;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Refused {
  readonly ok: boolean;
  readonly refusal?: { readonly kind: string; readonly decision?: { readonly code: string } };
}

/** Null when it was done; else the code of the refusal, or the rule that the database names. */
async function answerOf(act: () => Promise<Refused>): Promise<string | null> {
  try {
    const { ok, refusal } = await act();
    return ok ? null : (refusal?.decision?.code ?? refusal?.kind ?? '');
  } catch (error) {
    const [rule] = /[A-Z]-\d\d/.exec((error as Error).message) ?? [];
    if (rule === undefined) throw error;
    return rule;
  }
}

const requestFor = (built: BuiltProduct) =>
  ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 100,
    comparedFields: null,
  }) as const;

async function hashOf(built: BuiltProduct): Promise<string> {
  const outcome = await quote(ground.deps, buyer, requestFor(built));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.hash;
}

const order = (built: BuiltProduct, expectedQuoteHash: string) => () =>
  placeOrder(crowdDeps, buyer, {
    ...requestFor(built),
    idempotencyKey: key(),
    expectedQuoteHash,
  });

const suspend = ({ agreement }: BuiltProduct, stops: readonly AgreementAct[]) =>
  suspendAgreement(officialDeps, callerOf(ground.cast.agencyRuling), {
    idempotencyKey: key(),
    agreementId: agreement.id,
    expectedVersion: agreement.version,
    breach: '未按约定报送运营报告',
    clause: '第十二条',
    correctionWorkingDays: 20,
    resourceIds: [],
    noResourcesReason: '不涉及具体数据资源',
    stops,
  });

interface Attempt {
  readonly began: number;
  readonly answer: string | null;
}

/** Orders again and again until it is refused. */
async function orderUntilRefused(built: BuiltProduct, hash: string, onOrder: () => void): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  // Bounded, so that a broken gate ends in a failure and not in a hang.
  while (attempts.length < 500) {
    const began = performance.now();
    const answer = await answerOf(order(built, hash));
    attempts.push({ began, answer });
    if (answer !== null) return attempts;
    onOrder();
  }
  return attempts;
}

interface Stampede {
  readonly built: BuiltProduct;
  readonly attempts: readonly Attempt[];
  /** When the suspension had returned to its caller. */
  readonly ended: number;
}

/** One round: all clients order, and in the midst of it, once so many have an order, the agreement is suspended. */
async function stampede(ordersBefore: number, isPolicyAway: boolean): Promise<Stampede> {
  mockAway.policy = false;
  const built = await aPricedProduct(ground.manager, ground.market);
  const hash = await hashOf(built);
  mockAway.policy = isPolicyAway;
  let count = 0;
  const attempting: Promise<Attempt[]>[] = [];
  await new Promise<void>((resolve) => {
    const onOrder = (): void => {
      count += 1;
      if (count === ordersBefore) resolve();
    };
    for (let client = 0; client < CLIENTS; client += 1)
      attempting.push(orderUntilRefused(built, hash, onOrder));
  });
  const suspended = await suspend(built, ['NEW_ORDER', 'DELIVERY']);
  const ended = performance.now();
  expect(suspended.ok).toBe(true);
  // Whoever begins now comes after the commit.
  for (let client = 0; client < CLIENTS; client += 1) {
    attempting.push(orderUntilRefused(built, hash, () => undefined));
  }
  return { built, attempts: (await Promise.all(attempting)).flat(), ended };
}

const ROUNDS = 10;

describe(`suspending an agreement while ${String(CLIENTS)} clients order, ${String(ROUNDS)} rounds`, () => {
  it.each([
    { gate: 'the policy', isPolicyAway: false, refusal: 'AGREEMENT_NOT_ACTIVE' },
    { gate: 'the database alone', isPolicyAway: true, refusal: 'A-19' },
  ])('[A-19] $gate accepts no order that commits after the suspension', async ({ isPolicyAway, refusal }) => {
    const connections = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { built, attempts, ended } = await stampede(5 + 7 * round, isPolicyAway);
      const orders = await ordersOf(built);
      expect(attempts.filter(({ answer }) => answer === null)).toHaveLength(orders.length);
      expect(new Set(attempts.map(({ answer }) => answer ?? refusal))).toEqual(new Set([refusal]));
      expect(attempts.filter(({ began, answer }) => began > ended && answer === null)).toEqual([]);

      const tickets = await ticketsOf(ground.dataSource, [...orders, built.agreement.id]);
      // Every order has its ticket, and the suspension has the last one: it committed after all of them.
      expect(tickets).toHaveLength(orders.length + 1);
      expect(tickets.at(-1)).toMatchObject({ what: 'AGREEMENT_SUSPENDED', subject_id: built.agreement.id });
      expect(orders.length).toBeGreaterThanOrEqual(5 + 7 * round);
      tickets.slice(0, -1).forEach(({ connection_id }) => connections.add(connection_id));
    }
    expect(connections.size).toBeGreaterThanOrEqual(CLIENTS);
  });

  const ordersOf = async ({ product }: BuiltProduct): Promise<string[]> => {
    const rows: { id: string }[] = await ground.manager.query(
      'SELECT id FROM data_order WHERE product_id = ?',
      [product.id],
    );
    return rows.map(({ id }) => id);
  };
});

/** An act that runs against a stop. */
interface Race {
  readonly title: string;
  readonly prepare: () => Promise<{
    readonly act: () => Promise<Refused>;
    readonly stop: () => Promise<unknown>;
    readonly agreementId: string;
  }>;
  /** How the policy refuses, and then the database where it asks too. */
  readonly refusals: readonly string[];
}

const enterprise = () => ({
  buyerId: ground.cast.enterprise.id,
  placedBy: ground.cast.enterpriseBuyer.personId,
});

/** A priced product of one resource within the scope. */
async function ofOneResource(): Promise<{ built: PricedProduct; resourceId: string }> {
  const agreement = await anAgreement(ground.manager, ground.market);
  const { id: resourceId } = await aResource(ground.manager, {
    holderId: ground.cast.department.id,
    agreementId: agreement.id,
  });
  return {
    built: await aPricedProduct(ground.manager, ground.market, { agreement, resourceIds: [resourceId] }),
    resourceId,
  };
}

/** As a bar on a resource does it: holding the resource, and not the agreement. */
const barResource = (agreementId: string, resourceId: string) =>
  inTransaction(officials, async (manager) => {
    await manager.query('SELECT id FROM data_resource WHERE id = ? FOR UPDATE', [resourceId]);
    await removeFromScope(manager, officialDeps, {
      agreementId,
      resourceIds: [resourceId],
      reason: '涉及国家安全',
      since: ground.clock.now(),
      decisionId: null,
    });
  });

const RACES: readonly Race[] = [
  {
    title: '[A-19] a grant of free use against a suspension',
    prepare: async () => {
      const built = await aProductOnSale(ground.manager, ground.market, {
        purposeClasses: ['PUBLIC_INTEREST'],
      });
      const { id } = await aFreeOrder(ground.manager, built, {
        buyerId: ground.cast.publicBody.id,
        placedBy: ground.cast.publicBuyer.personId,
        more: { useFrom: '2026-11-01', useTo: '2027-10-31' },
      });
      return {
        act: () =>
          decideFreeUse(crowdDeps, callerOf(ground.cast.agencyReviewer), {
            orderId: id,
            expectedVersion: 1,
            ruling: 'APPROVE',
            grant: { quota: 100, until: '2027-10-31' },
            reason: null,
          }),
        stop: () => suspend(built, ['NEW_ORDER']),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['AGREEMENT_NOT_ACTIVE'],
  },
  {
    title: '[A-19] a payment against a suspension',
    prepare: async () => {
      const built = await aPricedProduct(ground.manager, ground.market);
      const { id, total } = await anOrder(ground.manager, built, enterprise());
      return {
        act: () =>
          confirmPayment(crowdDeps, callerOf(ground.cast.operatorFinance), {
            idempotencyKey: key(),
            orderId: id,
            expectedVersion: 1,
            amount: total,
            bankReference: key(),
            paidOn: '2026-11-23',
          }),
        stop: () => suspend(built, ['DELIVERY']),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['AGREEMENT_NOT_ACTIVE', 'A-19'],
  },
  {
    title: '[A-19] a delivery against a suspension',
    prepare: async () => {
      const built = await aPricedProduct(ground.manager, ground.market);
      const { id } = await anOrder(ground.manager, built, { ...enterprise(), state: 'PAID' });
      return {
        act: () =>
          deliverOrder(crowdDeps, callerOf(ground.cast.operatorProduct), {
            idempotencyKey: key(),
            orderId: id,
            expectedVersion: 1,
            accessNote: '接口地址已在控制台开通',
          }),
        stop: () => suspend(built, ['DELIVERY']),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['AGREEMENT_NOT_ACTIVE', 'A-19'],
  },
  {
    title: '[A-18] an order against a resource that leaves the scope',
    prepare: async () => {
      const { built, resourceId } = await ofOneResource();
      const hash = await hashOf(built);
      return {
        act: order(built, hash),
        stop: () => barResource(built.agreement.id, resourceId),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['RESOURCES_OUTSIDE_SCOPE', 'A-18'],
  },
  {
    title: '[A-18] a delivery against a resource that leaves the scope',
    prepare: async () => {
      const { built, resourceId } = await ofOneResource();
      const { id } = await anOrder(ground.manager, built, { ...enterprise(), state: 'PAID' });
      return {
        act: () =>
          deliverOrder(crowdDeps, callerOf(ground.cast.operatorProduct), {
            idempotencyKey: key(),
            orderId: id,
            expectedVersion: 1,
            accessNote: '接口地址已在控制台开通',
          }),
        stop: () => barResource(built.agreement.id, resourceId),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['RESOURCES_OUTSIDE_SCOPE', 'A-18'],
  },
  {
    title: '[G-12] a registration of a derived product against a suspension',
    prepare: async () => {
      const built = await aPricedProduct(ground.manager, ground.market);
      const { id } = await aDeliveredOrder(ground.manager, built, enterprise());
      return {
        act: () =>
          registerDerivedProduct(crowdDeps, buyer, {
            idempotencyKey: key(),
            productCode: `RACE-${String((keys += 1))}`,
            title: '小微企业授信模型',
            summary: '融合公共数据产品与自有数据。',
            orderIds: [id],
            derivedProductIds: [],
          }),
        stop: () => suspend(built, ['DELIVERY']),
        agreementId: built.agreement.id,
      };
    },
    refusals: ['LINEAGE_STOPPED'],
  },
];

const PAIRS = 30;
const STOPS = ['AGREEMENT_SUSPENDED', 'SCOPE_REDUCED'];

describe(`what runs against a stop, on two connections, ${String(PAIRS)} rounds`, () => {
  const gates = RACES.flatMap((race) => [
    { ...race, gate: 'the policy', isPolicyAway: false },
    // What the database does not ask itself is left to the policy.
    ...(race.refusals.length > 1 ? [{ ...race, gate: 'the database alone', isPolicyAway: true }] : []),
  ]);

  it.each(gates)('$title, by $gate: done before, or refused', async ({ prepare, refusals, isPolicyAway }) => {
    let done = 0;
    for (let round = 0; round < PAIRS; round += 1) {
      mockAway.policy = false;
      const { act, stop, agreementId } = await prepare();
      mockAway.policy = isPolicyAway;
      const before = await lastTicket();
      const answer = await race(round, () => answerOf(act), stop);
      const tickets = await ticketsSince(before);
      const stopped = tickets.filter(({ what }) => STOPS.includes(what));
      expect(stopped.map(({ subject_id }) => subject_id)).toEqual([agreementId]);
      const acted = tickets.filter(({ what }) => !STOPS.includes(what));
      expect(acted).toHaveLength(answer === null ? 1 : 0);
      for (const { n } of acted) expect(n).toBeLessThan(stopped[0]?.n ?? 0);
      if (answer === null) done += 1;
      else expect(answer).toBe(refusals[isPolicyAway ? 1 : 0]);
    }
    // Both ways to end were seen.
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(PAIRS);
  });
});

/** In the first two rounds one side comes first for certain; in all others both run, and the lead goes round. */
async function race(
  round: number,
  act: () => Promise<string | null>,
  stop: () => Promise<unknown>,
): Promise<string | null> {
  if (round === 0) {
    const answer = await act();
    await stop();
    return answer;
  }
  if (round === 1) {
    await stop();
    return act();
  }
  const leadMs = (round % 10) - 5;
  const [answer] = await Promise.all([after(-leadMs, act), after(leadMs, stop)]);
  return answer;
}

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await pause(milliseconds);
  return work();
};

async function lastTicket(): Promise<number> {
  const rows: { n: number }[] = await ground.manager.query('SELECT n FROM race_counter');
  return rows[0]?.n ?? 0;
}

const ticketsSince = (n: number): Promise<Ticket[]> =>
  ground.manager.query('SELECT n, what, subject_id, connection_id FROM race_ticket WHERE n > ? ORDER BY n', [
    n,
  ]);
