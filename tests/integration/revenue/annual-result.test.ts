import type { View } from '../../../src/kernel/view';
import { setTimers } from '../../../src/modules/agenda';
import type { MaximumRevenueEntity } from '../../../src/modules/pricing/store/maximum-revenue.entity';
import { aDuty } from '../../support/agenda';
import { anAgreement, anOrder, aPricedProduct, type PricedProduct } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { aMaximum } from '../../support/revenue';
import { letTheClockAct } from '../../support/stops';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

interface Operation {
  readonly maximum: View<MaximumRevenueEntity>;
  readonly products: readonly [PricedProduct, PricedProduct];
}

/** A maximum of 1,000 yuan for 2026, with what came in by two products in fen, and the timer of its last day. */
async function operation(first: number, second = 0): Promise<Operation> {
  const { manager, market, cast } = ground;
  const agreement = await anAgreement(manager, market);
  const maximum = await aMaximum(manager, market, {
    agreementId: agreement.id,
    bookedCost: '0.00',
    taxes: '1000.00',
  });
  const priced = { agreement, ceiling: '0.020000', unitPrice: '0.010000' };
  const products = [
    await aPricedProduct(manager, market, priced),
    await aPricedProduct(manager, market, priced),
  ] as const;
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  for (const [index, fen] of [first, second].entries()) {
    const built = products[index === 0 ? 0 : 1];
    if (fen > 0) await anOrder(manager, built, { ...buyer, state: 'PAID', quantity: fen });
    // Ordered and not paid is no revenue.
    await anOrder(manager, built, { ...buyer, quantity: 77 });
  }
  await setTimers(manager, [
    { kind: 'REVENUE_YEAR_ENDED', subjectId: maximum.id, dueAt: new Date('2026-12-31T16:00:00.000Z') },
  ]);
  return { maximum, products };
}

const yearEnds = async (): Promise<void> => {
  ground.clock.set('2026-12-31T16:00:00.000Z');
  await letTheClockAct(ground);
};
beforeEach(() => {
  ground.clock.set('2026-11-23T02:00:00.000Z');
});

const resultOf = async ({ maximum }: Operation): Promise<Record<string, unknown> | undefined> => {
  const rows: Record<string, unknown>[] = await ground.dataSource.query(
    'SELECT id, revenue, maximum, difference, band, limit_percent FROM annual_result WHERE maximum_revenue_id = ?',
    [maximum.id],
  );
  return rows[0];
};

const dutiesOf = (agreementId: string): Promise<{ kind: string; state: string; holder_id: string }[]> =>
  ground.dataSource.query(
    'SELECT kind, state, holder_id, escalates_to_id FROM duty WHERE subject_id = ? ORDER BY id',
    [agreementId],
  );

describe('the result of a year', () => {
  it('[E-24] of exactly 10 % beyond gives the operator its tariffs to adjust, followed up by the agency', async () => {
    const own = await operation(60_000, 50_000);
    await yearEnds();
    expect(await resultOf(own)).toMatchObject({
      revenue: '1100.00',
      maximum: '1000.00',
      difference: '100.00',
      band: 'WITHIN',
      limit_percent: 10,
    });
    expect(await dutiesOf(own.maximum.agreementId)).toEqual([
      {
        kind: 'ADJUST_TARIFFS',
        state: 'OPEN',
        holder_id: ground.cast.operator.id,
        escalates_to_id: ground.cast.agency.id,
      },
    ]);
  });

  it('[E-25] of a fen more gives the agency the ceilings to adjust, followed up by the office', async () => {
    const own = await operation(60_000, 50_001);
    await yearEnds();
    expect(await resultOf(own)).toMatchObject({ difference: '100.01', band: 'BEYOND' });
    expect(await dutiesOf(own.maximum.agreementId)).toEqual([
      {
        kind: 'ADJUST_CEILINGS',
        state: 'OPEN',
        holder_id: ground.cast.agency.id,
        escalates_to_id: ground.cast.pricingOffice.id,
      },
    ]);
  });

  it('[E-25] far below the maximum is beyond too, with its sign', async () => {
    const own = await operation(0);
    await yearEnds();
    expect(await resultOf(own)).toMatchObject({ revenue: '0.00', difference: '-1000.00', band: 'BEYOND' });
  });

  it('[E-24] of the maximum itself gives nobody anything to adjust', async () => {
    const own = await operation(100_000);
    await yearEnds();
    expect(await resultOf(own)).toMatchObject({ difference: '0.00', band: 'WITHIN' });
    expect(await dutiesOf(own.maximum.agreementId)).toEqual([]);
  });

  it('says what came in by which product, and asks the agency for its report by 31 March', async () => {
    const own = await operation(60_000, 50_000);
    await yearEnds();
    const { id } = (await resultOf(own)) ?? {};
    const parts: unknown = await ground.dataSource.query(
      'SELECT product_id, order_count, volume, revenue FROM annual_product_result WHERE annual_result_id = ? ORDER BY revenue DESC',
      [id],
    );
    const [first, second] = own.products;
    expect(parts).toEqual([
      { product_id: first.product.id, order_count: 1, volume: '60000', revenue: '600.00' },
      { product_id: second.product.id, order_count: 1, volume: '50000', revenue: '500.00' },
    ]);
    const reports: unknown = await ground.dataSource.query(
      'SELECT kind, holder_id, due_on FROM duty WHERE subject_id = ?',
      [id],
    );
    expect(reports).toEqual([
      { kind: 'REPORT_OPERATING_SITUATION', holder_id: ground.cast.agency.id, due_on: '2027-03-31' },
    ]);
  });

  it('overtakes what an earlier year left to be adjusted', async () => {
    const own = await operation(110_000);
    await aDuty(ground.manager, {
      holderId: ground.cast.agency.id,
      kind: 'ADJUST_CEILINGS',
      subjectId: own.maximum.agreementId,
    });
    await yearEnds();
    expect(await dutiesOf(own.maximum.agreementId)).toMatchObject([
      { kind: 'ADJUST_CEILINGS', state: 'CANCELLED' },
      { kind: 'ADJUST_TARIFFS', state: 'OPEN' },
    ]);
  });

  it('[E-33] is that of the version that stands at the end', async () => {
    const own = await operation(100_000);
    const { agreementId, cycleId } = own.maximum;
    const later = await aMaximum(ground.manager, ground.market, {
      agreementId,
      cycleId,
      replacesId: own.maximum.id,
      bookedCost: '0.00',
      taxes: '2000.00',
    });
    await setTimers(ground.manager, [
      { kind: 'REVENUE_YEAR_ENDED', subjectId: later.id, dueAt: new Date('2026-12-31T16:00:00.000Z') },
    ]);
    await yearEnds();
    expect(await resultOf(own)).toBeUndefined();
    expect(await resultOf({ ...own, maximum: later })).toMatchObject({
      difference: '-1000.00',
      band: 'BEYOND',
    });
  });
});
