import { declareControl } from '../../../src/modules/redevelopment/service/declare-control.service';
import { endControl } from '../../../src/modules/redevelopment/service/end-control.service';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import { aDeliveredOrder, aPricedProduct, type PricedProduct } from '../../support/market';
import { anEnterprise, callerOf, openMarket, type MarketGround } from '../../support/market-ground';

const ROUNDS = 200;

let ground: MarketGround;
let product: PricedProduct;

beforeAll(async () => {
  ground = await openMarket();
  product = await aPricedProduct(ground.manager, ground.market);
});
afterAll(() => ground.dataSource.destroy());

const pause = (milliseconds: number): Promise<void> =>
  milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Each use case runs on a pooled connection of its own. The start of one is moved against the other from round to
 * round, so that every interleaving gets its chance; both ends must be seen, or the race was none.
 */
it(`[G-04] a tie and a registration are never both effective, in ${String(ROUNDS)} rounds`, async () => {
  const seen = { refused: 0, frozen: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const developer = await anEnterprise(ground);
    const { organisationId: developerId, personId } = developer;
    const order = await aDeliveredOrder(ground.manager, product, {
      buyerId: developerId,
      placedBy: personId,
    });
    const lag = (round % 13) - 6;
    const [registered, declared] = await Promise.all([
      pause(lag).then(() =>
        registerDerivedProduct(ground.deps, callerOf(developer), {
          idempotencyKey: 'race-register',
          productCode: `RACE-${String(round)}`,
          title: '竞态模型',
          summary: '与申报同时登记。',
          orderIds: [order.id],
          derivedProductIds: [],
        }),
      ),
      pause(-lag).then(() =>
        declareControl(ground.deps, callerOf(developer), {
          idempotencyKey: 'race-declare',
          controllerId: ground.cast.operator.id,
          controlledId: developerId,
          basis: 'MAJORITY_SHAREHOLDING',
          sharePercent: '60',
          documentReference: '股东名册',
          effectiveFrom: '2026-11-23',
          effectiveTo: null,
        }),
      ),
    ]);
    expect(declared.ok).toBe(true);
    const rows: { state: string }[] = await ground.manager.query(
      'SELECT state FROM derived_product WHERE developer_id = ?',
      [developerId],
    );
    if (registered.ok) {
      expect(rows).toEqual([{ state: 'FROZEN' }]);
      seen.frozen += 1;
    } else {
      expect(registered.refusal).toMatchObject({
        kind: 'policy',
        decision: { code: 'REDEVELOPMENT_BY_CONTROL_TIE' },
      });
      expect(rows).toEqual([]);
      seen.refused += 1;
    }
  }
  expect(seen.refused + seen.frozen).toBe(ROUNDS);
  expect(Math.min(seen.refused, seen.frozen)).toBeGreaterThan(10);
});

it('[G-04] freezing a base and building on it at the same time do not deadlock, and never leave a new product on a frozen one', async () => {
  for (let round = 0; round < 50; round += 1) {
    const [developer, builder] = [await anEnterprise(ground), await anEnterprise(ground)];
    const { organisationId: developerId, personId } = developer;
    const order = await aDeliveredOrder(ground.manager, product, {
      buyerId: developerId,
      placedBy: personId,
    });
    const request = { idempotencyKey: 'race-base', title: '基础模型', summary: '被再开发。' };
    const base = await registerDerivedProduct(ground.deps, callerOf(developer), {
      ...request,
      productCode: `BASE-${String(round)}`,
      orderIds: [order.id],
      derivedProductIds: [],
    });
    if (!base.ok) throw new Error(JSON.stringify(base.refusal));
    const [built, declared] = await Promise.all([
      pause((round % 5) - 2).then(() =>
        registerDerivedProduct(ground.deps, callerOf(builder), {
          ...request,
          productCode: `ON-BASE-${String(round)}`,
          orderIds: [],
          derivedProductIds: [base.value.row.id],
        }),
      ),
      pause(2 - (round % 5)).then(() =>
        declareControl(ground.deps, callerOf(developer), {
          idempotencyKey: 'race-freeze',
          controllerId: ground.cast.operator.id,
          controlledId: developerId,
          basis: 'ACTUAL_CONTROLLER',
          sharePercent: null,
          documentReference: '任职文件',
          effectiveFrom: '2026-11-23',
          effectiveTo: null,
        }),
      ),
    ]);
    expect(declared.ok).toBe(true);
    // A frozen base is hidden from who has nothing to do with it: it answers as if it did not exist.
    if (!built.ok) expect(built.refusal).toMatchObject({ code: 'NOT_FOUND' });
  }
});

it('[G-07] an end and a new tie at the same time leave a product frozen, whichever comes first', async () => {
  for (let round = 0; round < 50; round += 1) {
    const developer = await anEnterprise(ground);
    const { organisationId: developerId, personId } = developer;
    const order = await aDeliveredOrder(ground.manager, product, {
      buyerId: developerId,
      placedBy: personId,
    });
    const built = await registerDerivedProduct(ground.deps, callerOf(developer), {
      idempotencyKey: 'race-end-register',
      productCode: `END-${String(round)}-A`,
      title: '先冻结后解冻',
      summary: '终止与申报同时发生。',
      orderIds: [order.id],
      derivedProductIds: [],
    });
    if (!built.ok) throw new Error(JSON.stringify(built.refusal));
    const tie = (idempotencyKey: string) =>
      declareControl(ground.deps, callerOf(developer), {
        idempotencyKey,
        controllerId: ground.cast.operator.id,
        controlledId: developerId,
        basis: 'ACTUAL_CONTROLLER',
        sharePercent: null,
        documentReference: '任职文件',
        effectiveFrom: '2026-11-23',
        effectiveTo: null,
      });
    const first = await tie('race-end-first');
    if (!first.ok) throw new Error(JSON.stringify(first.refusal));
    const [ended, second] = await Promise.all([
      pause((round % 5) - 2).then(() =>
        endControl(ground.deps, callerOf(ground.cast.agencyRuling), {
          idempotencyKey: `race-end-${String(round)}`,
          controlFactId: first.value.row.id,
          endedOn: '2026-11-23',
          documentReference: '任职文件',
          reason: '职务已解除。',
        }),
      ),
      pause(2 - (round % 5)).then(() => tie('race-end-second')),
    ]);
    expect([ended.ok, second.ok]).toEqual([true, true]);
    const rows: unknown[] = await ground.manager.query('SELECT state FROM derived_product WHERE id = ?', [
      built.value.row.id,
    ]);
    expect(rows).toEqual([{ state: 'FROZEN' }]);
  }
});
