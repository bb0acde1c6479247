import { openDataSource } from '../../../src/data-source';
import { runDueTimers } from '../../../src/modules/agenda';
import { confirmPayment } from '../../../src/modules/ordering/service/confirm-payment.service';
import { MaximumRevenueEntity } from '../../../src/modules/pricing/store/maximum-revenue.entity';
import type { Deps } from '../../../src/platform/deps';
import type { View } from '../../../src/kernel/view';
import { TIMER_HANDLERS } from '../../../src/timers';
import { aFreeOrder, anAgreement, anOrder, aPricedProduct, type PricedProduct } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { aMaximum } from '../../support/revenue';
import { letTheClockAct } from '../../support/stops';
import { testDatabaseUrl } from '../../support/test-database';

interface Operation {
  readonly built: PricedProduct;
  readonly maximum: View<MaximumRevenueEntity>;
}

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());
beforeEach(() => {
  ground.clock.set('2026-11-23T02:00:00.000Z');
});

/** An operation that may bring in 1,000 yuan this year, at one fen a unit. */
async function operation(): Promise<Operation> {
  const { manager, market } = ground;
  const agreement = await anAgreement(manager, market);
  const maximum = await aMaximum(manager, market, {
    agreementId: agreement.id,
    bookedCost: '0.00',
    taxes: '1000.00',
  });
  const built = await aPricedProduct(manager, market, {
    agreement,
    purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    ceiling: '0.020000',
    unitPrice: '0.010000',
  });
  return { built, maximum };
}

let references = 0;

/** Books a payment of so many fen by the use case itself. */
async function pay({ built }: Operation, fen: number, deps: Deps = ground.deps): Promise<void> {
  const { cast, manager } = ground;
  const order = await anOrder(manager, built, {
    buyerId: cast.enterprise.id,
    placedBy: cast.enterpriseBuyer.personId,
    quantity: fen,
  });
  const outcome = await confirmPayment(deps, callerOf(cast.operatorFinance), {
    idempotencyKey: `warning-${String((references += 1)).padStart(6, '0')}`,
    orderId: order.id,
    expectedVersion: 1,
    amount: order.total,
    bankReference: `WARN-${String(references)}`,
    paidOn: '2026-11-20',
  });
  // Sales are never stopped by what has come in before.
  expect(outcome).toMatchObject({ ok: true });
}

const warningsOf = async ({ maximum }: Operation): Promise<{ percent: number; revenue: string }[]> =>
  ground.dataSource.query(
    'SELECT percent, revenue FROM revenue_warning WHERE maximum_revenue_id = ? ORDER BY percent',
    [maximum.id],
  );

const recipientsOf = async ({ maximum }: Operation): Promise<string[]> => {
  const rows: { recipient_id: string }[] = await ground.dataSource.query(
    "SELECT recipient_id FROM notice WHERE subject_id = ? AND kind = 'REVENUE_LINE_REACHED'",
    [maximum.id],
  );
  return rows.map(({ recipient_id }) => recipient_id);
};

describe('the warning that revenue reaches the maximum', () => {
  it('[E-26] is given once at 90 % and once at 100 %, to operator, agency and pricing office', async () => {
    const own = await operation();
    await pay(own, 89_999);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toEqual([]);
    await pay(own, 1);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toEqual([{ percent: 90, revenue: '900.00' }]);
    expect((await recipientsOf(own)).sort()).toEqual(
      [ground.cast.operator.id, ground.cast.agency.id, ground.cast.pricingOffice.id].sort(),
    );
    await pay(own, 9_999);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toHaveLength(1);
    await pay(own, 50_000);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toEqual([
      { percent: 90, revenue: '900.00' },
      { percent: 100, revenue: '1499.99' },
    ]);
    await pay(own, 100_000);
    await letTheClockAct(ground);
    expect(await recipientsOf(own)).toHaveLength(6);
  });

  it('[E-26] rests on a decision of the clock', async () => {
    const own = await operation();
    await pay(own, 95_000);
    await letTheClockAct(ground);
    const decisions: unknown = await ground.dataSource.query(
      'SELECT operation, outcome, actor_person_id FROM decision WHERE subject_id = ?',
      [own.maximum.id],
    );
    expect(decisions).toEqual([{ operation: 'warnOfRevenue', outcome: 'PERMIT', actor_person_id: null }]);
  });

  it('[E-26] is given exactly once for payments that cross the line together, on several servers', async () => {
    const sources = await Promise.all(
      [1, 2, 3, 4].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 1 })),
    );
    const servers: Deps[] = sources.map((dataSource) => ({ ...ground.deps, dataSource }));
    try {
      for (let round = 0; round < 5; round += 1) {
        const own = await operation();
        await Promise.all(servers.map((deps) => pay(own, 30_000, deps)));
        await Promise.all(servers.map((deps) => runDueTimers(deps, TIMER_HANDLERS)));
        const warnings = await warningsOf(own);
        expect(warnings.map(({ percent }) => percent)).toEqual([90, 100]);
        expect(await recipientsOf(own)).toHaveLength(6);
      }
    } finally {
      await Promise.all(sources.map((source) => source.destroy()));
    }
  });

  it('[E-26] holds no payment up while it is looked at', async () => {
    const own = await operation();
    await ground.dataSource.transaction(async (manager) => {
      await manager.findOne(MaximumRevenueEntity, {
        where: { id: own.maximum.id },
        lock: { mode: 'pessimistic_write' },
      });
      // Another connection books while this one holds the maximum, as a run of the clock does.
      await pay(own, 95_000);
    });
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toHaveLength(1);
  });

  it('[E-26] counts no free order', async () => {
    const own = await operation();
    await aFreeOrder(ground.manager, own.built, {
      buyerId: ground.cast.publicBody.id,
      placedBy: ground.cast.publicBuyer.personId,
      state: 'DELIVERED',
      quantity: 1_000_000,
    });
    await pay(own, 1);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toEqual([]);
  });

  it('[E-26] counts what was booked in the days of the maximum, by the calendar of Shanghai', async () => {
    const own = await operation();
    ground.clock.set('2026-12-31T15:59:59.999Z');
    await pay(own, 95_000);
    ground.clock.set('2026-12-31T16:00:00.000Z');
    await pay(own, 95_000);
    await letTheClockAct(ground);
    expect(await warningsOf(own)).toEqual([{ percent: 90, revenue: '950.00' }]);
  });

  it('is not given where no maximum was fixed', async () => {
    const { manager, market } = ground;
    const built = await aPricedProduct(manager, market, { unitPrice: '0.010000' });
    await pay({ built, maximum: (await operation()).maximum }, 95_000);
    await letTheClockAct(ground);
    const rows: unknown[] = await ground.dataSource.query(
      'SELECT 1 FROM revenue_warning WHERE agreement_id = ?',
      [built.agreement.id],
    );
    expect(rows).toEqual([]);
  });
});
