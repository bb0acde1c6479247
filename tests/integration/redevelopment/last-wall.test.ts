import type { DataOrderEntity } from '../../../src/modules/ordering/store/data-order.entity';
import { anOrganisation } from '../../support/builders';
import {
  aControlFact,
  aControlFactEnd,
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  anOrder,
  aPricedProduct,
  type PricedProduct,
} from '../../support/market';
import { anEnterprise, openMarket, type MarketGround } from '../../support/market-ground';
import type { Persona } from '../../support/personas';

/** The database's own refusal, with no policy asked: the builders write straight into the tables. */
let ground: MarketGround;
let product: PricedProduct;
let tied: Persona;
let free: Persona;

beforeAll(async () => {
  ground = await openMarket();
  product = await aPricedProduct(ground.manager, ground.market, {
    purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
  });
  free = await anEnterprise(ground);
  tied = await anEnterprise(ground);
});
afterAll(() => ground.dataSource.destroy());

const orderOf = ({ organisationId: buyerId, personId: placedBy }: Persona): Promise<DataOrderEntity> =>
  aDeliveredOrder(ground.manager, product, { buyerId, placedBy });

const derive = (who: Persona, inputs: Pick<Parameters<typeof aDerivedProduct>[1], 'orders' | 'bases'>) =>
  aDerivedProduct(ground.manager, { developerId: who.organisationId, registeredBy: who.personId, ...inputs });

const refusedByTrigger = (rule: string): object =>
  expect.objectContaining({
    sqlState: '45000',
    sqlMessage: expect.stringContaining(rule) as string,
  }) as object;

/** Ties the second enterprise to the operator through two steps, after it has what it needs for the attempt. */
async function tie(): Promise<void> {
  const holding = await anEnterprise(ground);
  await aControlFact(ground.manager, ground.market, {
    controllerId: ground.cast.operator.id,
    controlledId: holding.organisationId,
  });
  await aControlFact(ground.manager, ground.market, {
    controllerId: holding.organisationId,
    controlledId: tied.organisationId,
  });
}

it('[G-01] [G-04] no order for redevelopment and no input is written by a barred party', async () => {
  const [ofTied, ofFree] = [await orderOf(tied), await orderOf(free)];
  const base = await derive(free, { orders: [ofFree] });
  const onBase = await derive(free, { bases: [base] });
  await tie();

  await expect(derive(tied, { orders: [ofTied] })).rejects.toEqual(refusedByTrigger('G-01'));
  await expect(derive(tied, { bases: [base] })).rejects.toEqual(refusedByTrigger('G-01'));
  await expect(derive(tied, { bases: [onBase] })).rejects.toEqual(refusedByTrigger('G-01'));
  await expect(derive(ground.cast.operatorProduct, { bases: [onBase] })).rejects.toEqual(
    refusedByTrigger('G-01'),
  );
  for (const { organisationId: buyerId, personId: placedBy } of [tied, ground.cast.operatorBuyer]) {
    await expect(
      anOrder(ground.manager, product, { buyerId, placedBy, useIntent: 'REDEVELOPMENT' }),
    ).rejects.toEqual(refusedByTrigger('G-01'));
  }
});

it('[G-01] own use stays open to who is tied', async () => {
  const { organisationId: buyerId, personId: placedBy } = tied;
  await expect(anOrder(ground.manager, product, { buyerId, placedBy })).resolves.toMatchObject({
    useIntent: 'INTERNAL_USE',
  });
});

it('[G-02] [G-11] [G-13] an input is an own delivered order of industry for redevelopment', async () => {
  const buyer = { buyerId: free.organisationId, placedBy: free.personId };
  const foreign = await orderOf(await anEnterprise(ground));
  const undelivered = await anOrder(ground.manager, product, {
    ...buyer,
    useIntent: 'REDEVELOPMENT',
    state: 'PAID',
  });
  const ownUse = await anOrder(ground.manager, product, { ...buyer, state: 'DELIVERED' });
  const granted = await aFreeOrder(ground.manager, product, { ...buyer, state: 'DELIVERED' });
  for (const order of [foreign, undelivered, ownUse, granted]) {
    await expect(derive(free, { orders: [order] })).rejects.toEqual(refusedByTrigger('G-11'));
  }
});

it('[G-07] a tie that was ended bars as little as one that never was, from that day on', async () => {
  const once = await anEnterprise(ground);
  const order = await orderOf(once);
  const fact = await aControlFact(ground.manager, ground.market, {
    controllerId: ground.cast.operator.id,
    controlledId: once.organisationId,
  });
  await expect(derive(once, { orders: [order] })).rejects.toEqual(refusedByTrigger('G-01'));
  // The day on which the builder registers is the first one without the tie.
  await aControlFactEnd(ground.manager, ground.market, fact, { endedOn: '2026-03-02' });
  await expect(derive(once, { orders: [order] })).resolves.toMatchObject({ state: 'REGISTERED' });
});

it('[G-04] a frozen product is not registered again while its developer is barred', async () => {
  const later = await anEnterprise(ground);
  const built = await derive(later, { orders: [await orderOf(later)] });
  await aControlFact(ground.manager, ground.market, {
    controllerId: ground.cast.operator.id,
    controlledId: later.organisationId,
  });
  const set = (change: string) =>
    ground.manager.query(`UPDATE derived_product SET ${change} WHERE id = ?`, [built.id]);
  await set("state = 'FROZEN', freeze_reason = '甲 → 乙'");
  await expect(set("state = 'REGISTERED', freeze_reason = NULL, released_on = '2026-11-23'")).rejects.toEqual(
    refusedByTrigger('G-01'),
  );
});

it('what was recorded is neither changed nor deleted', async () => {
  await derive(free, { orders: [await orderOf(free)] });
  const { id: controllerId } = await anOrganisation(ground, 'ENTERPRISE');
  const past = { controllerId, controlledId: free.organisationId };
  await aControlFactEnd(
    ground.manager,
    ground.market,
    await aControlFact(ground.manager, ground.market, past),
  );
  for (const statement of [
    'UPDATE delivery SET access_note = 1',
    'DELETE FROM delivery',
    'UPDATE control_fact SET effective_to = effective_from',
    'DELETE FROM control_fact',
    'UPDATE control_fact_end SET reason = 1',
    'DELETE FROM control_fact_end',
    'UPDATE derived_product_input SET position = position + 100',
    'DELETE FROM derived_product_input',
  ]) {
    await expect(ground.manager.query(statement)).rejects.toEqual(
      expect.objectContaining({ sqlState: '45000' }),
    );
  }
});
