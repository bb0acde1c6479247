import { removeFromScope } from '../../../src/modules/catalogue';
import { agreementFacts } from '../../../src/modules/authorisation';
import { declareControl } from '../../../src/modules/redevelopment/service/declare-control.service';
import { endControl } from '../../../src/modules/redevelopment/service/end-control.service';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import { DerivedProductEntity } from '../../../src/modules/redevelopment/store/derived-product.entity';
import { visibleDerivedProductsByIds } from '../../../src/modules/redevelopment/store/derived-product.query';
import type { View } from '../../../src/kernel/view';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { anOrganisation } from '../../support/builders';
import {
  aDeliveredOrder,
  aDerivedProduct,
  anAgreement,
  aPricedProduct,
  aResource,
  type PricedProduct,
} from '../../support/market';
import { anEnterprise, callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import type { Persona } from '../../support/personas';
import { changeStanding, correct, letTheClockAct, suspend } from '../../support/stops';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

let keys = 0;
const key = (): string => `derived-holds-${String((keys += 1))}`;

const asBuyer = ({ organisationId: buyerId, personId: placedBy }: Persona) => ({ buyerId, placedBy });
const asDeveloper = ({ organisationId: developerId, personId: registeredBy }: Persona) => ({
  developerId,
  registeredBy,
});

const delivered = (built: PricedProduct, developer: Persona) =>
  aDeliveredOrder(ground.manager, built, asBuyer(developer));

interface Chain {
  readonly base: PricedProduct;
  readonly developers: readonly [Persona, Persona];
  /** Built on the product, and built on that. */
  readonly derived: readonly [View<DerivedProductEntity>, View<DerivedProductEntity>];
}

async function aChain(base?: PricedProduct): Promise<Chain> {
  const on = base ?? (await aPricedProduct(ground.manager, ground.market));
  const [first, second] = [await anEnterprise(ground), await anEnterprise(ground)];
  const one = await aDerivedProduct(ground.manager, {
    ...asDeveloper(first),
    orders: [await delivered(on, first)],
  });
  const two = await aDerivedProduct(ground.manager, { ...asDeveloper(second), bases: [one] });
  return { base: on, developers: [first, second], derived: [one, two] };
}

const derivedOf = (id: string) => ground.manager.findOneByOrFail(DerivedProductEntity, { id });
const reasonsOf = (...products: readonly { readonly id: string }[]): Promise<(string | null)[]> =>
  Promise.all(products.map(async ({ id }) => (await derivedOf(id)).holdReason));
async function eventsOf(subjectId: string): Promise<string[]> {
  const rows: { type: string }[] = await ground.manager.query(
    'SELECT type FROM outbox_event WHERE subject_id = ? ORDER BY id',
    [subjectId],
  );
  return rows.map(({ type }) => type);
}
const noticesOf = (subjectId: string): Promise<{ kind: string; recipient_id: string }[]> =>
  ground.manager.query('SELECT kind, recipient_id FROM notice WHERE subject_id = ? ORDER BY id', [subjectId]);

/** The code of the refusal; null when it was registered. */
async function register(
  who: Persona,
  inputs: { readonly orderIds?: readonly string[]; readonly derivedProductIds?: readonly string[] },
): Promise<string | null> {
  const outcome = await registerDerivedProduct(ground.deps, callerOf(who), {
    idempotencyKey: key(),
    productCode: `HOLD-${String((keys += 1))}`,
    title: '小微企业授信模型',
    summary: '融合公共数据产品与自有数据。',
    orderIds: [],
    derivedProductIds: [],
    ...inputs,
  });
  if (outcome.ok) return null;
  return outcome.refusal.kind === 'policy' ? outcome.refusal.decision.code : outcome.refusal.kind;
}

describe('a product that is stopped', () => {
  it('[G-12] holds what was built on it, at any depth, and tells its developers', async () => {
    const { base, developers, derived } = await aChain();
    const stoppedAt = ground.clock.now();
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    ground.clock.advance(60_000);
    await letTheClockAct(ground);
    for (const [index, { id, version }] of derived.entries()) {
      expect(await derivedOf(id)).toMatchObject({
        state: 'REGISTERED',
        freezeReason: null,
        heldAt: stoppedAt,
        holdReason: base.product.productCode,
        version,
      });
      expect(await eventsOf(id)).toEqual(['DERIVED_PRODUCT_HELD']);
      expect(await noticesOf(id)).toEqual([
        { kind: 'DERIVED_PRODUCT_HELD', recipient_id: developers[index]?.organisationId },
      ]);
    }
    const decisions: unknown = await ground.manager.query(
      `SELECT decision.operation, decision.outcome, decision.rule_id, decision.refusal_code
         FROM outbox_event event JOIN decision ON decision.id = event.decision_id WHERE event.subject_id = ?`,
      [derived[1].id],
    );
    expect(decisions).toEqual([
      {
        operation: 'reexamineLineage',
        outcome: 'REFUSE',
        rule_id: 'G-12',
        refusal_code: 'LINEAGE_STOPPED',
      },
    ]);

    await changeStanding(ground, base.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([null, null]);
    for (const { id } of derived) {
      expect(await eventsOf(id)).toEqual(['DERIVED_PRODUCT_HELD', 'DERIVED_PRODUCT_HOLD_ENDED']);
      expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual([
        'DERIVED_PRODUCT_HELD',
        'DERIVED_PRODUCT_RELEASED',
      ]);
    }
  });

  it('[G-12] a notice that lets running use finish holds nothing', async () => {
    const { base, derived } = await aChain();
    await changeStanding(ground, base.product.id, 'withdrawProduct', 'FINISH');
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([null, null]);
  });

  it('[G-12] is no input in the same instant, before the clock has acted: by order, and at depth 1 and 2', async () => {
    const { base, developers, derived } = await aChain();
    const someone = await anEnterprise(ground);
    const order = await delivered(base, someone);
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    expect(await register(someone, { orderIds: [order.id] })).toBe('LINEAGE_STOPPED');
    expect(await register(someone, { derivedProductIds: [derived[0].id] })).toBe('LINEAGE_STOPPED');
    expect(await register(someone, { derivedProductIds: [derived[1].id] })).toBe('LINEAGE_STOPPED');

    await letTheClockAct(ground);
    // What is held is not offered: to others it is as unknown as a random id; its developer is told why.
    expect(await register(someone, { derivedProductIds: [derived[0].id] })).toBe('plain');
    expect(await register(developers[0], { derivedProductIds: [derived[0].id] })).toBe('LINEAGE_STOPPED');

    await changeStanding(ground, base.product.id, 'reinstateProduct');
    expect(await register(someone, { orderIds: [order.id] })).toBeNull();
    await letTheClockAct(ground);
    expect(await register(someone, { derivedProductIds: [derived[1].id] })).toBeNull();
  });

  it('[G-12] what is held is seen by its developer, the operator upstream and those who supervise', async () => {
    const { base, developers, derived } = await aChain();
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    const { cast, manager } = ground;
    const sees = async (who: Persona): Promise<boolean> =>
      (await visibleDerivedProductsByIds(manager, callerOf(who), [derived[1].id]))[0] !== null;
    for (const who of [developers[1], cast.operatorProduct, cast.agencyReviewer, cast.regulator]) {
      expect(await sees(who)).toBe(true);
    }
    for (const who of [developers[0], cast.enterpriseBuyer, cast.publicBuyer]) {
      expect(await sees(who)).toBe(false);
    }
  });
});

describe('other stops', () => {
  it('[G-12] an agreement that stops deliveries holds what stands on its products, one that stops new orders alone does not', async () => {
    const { base, derived } = await aChain();
    const first = await suspend(ground, base.agreement.id, ['NEW_ORDER']);
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([null, null]);
    const second = await suspend(ground, base.agreement.id, ['DELIVERY']);
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([base.product.productCode, base.product.productCode]);
    await correct(ground, second.id);
    await correct(ground, first.id);
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([null, null]);
  });

  it('[G-12] a resource that leaves the scope holds what stands on the products made of it', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const { id: resourceId } = await aResource(ground.manager, {
      holderId: ground.cast.department.id,
      agreementId: agreement.id,
    });
    const { base, derived } = await aChain(
      await aPricedProduct(ground.manager, ground.market, { agreement, resourceIds: [resourceId] }),
    );
    await inTransaction(ground.dataSource, async (manager) => {
      await agreementFacts(manager, agreement.id, 'UPDATE');
      await removeFromScope(manager, ground.deps, {
        agreementId: agreement.id,
        resourceIds: [resourceId],
        reason: '整改期满未改正',
        since: ground.clock.now(),
        decisionId: null,
      });
    });
    await letTheClockAct(ground);
    expect(await reasonsOf(...derived)).toEqual([base.product.productCode, base.product.productCode]);
  });
});

describe('several causes at once', () => {
  it('[G-12] goes on with the last of the products below it that goes on', async () => {
    const { manager, market } = ground;
    const developer = await anEnterprise(ground);
    const [left, right] = [await aPricedProduct(manager, market), await aPricedProduct(manager, market)];
    const derived = await aDerivedProduct(manager, {
      ...asDeveloper(developer),
      orders: [await delivered(left, developer), await delivered(right, developer)],
    });
    const [leftCode, rightCode] = [left.product.productCode, right.product.productCode];
    await changeStanding(ground, left.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    expect(await reasonsOf(derived)).toEqual([leftCode]);
    await changeStanding(ground, right.product.id, 'withdrawProduct', 'STOP');
    await letTheClockAct(ground);
    expect(await reasonsOf(derived)).toEqual([[leftCode, rightCode].sort().join(', ')]);
    await changeStanding(ground, left.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await reasonsOf(derived)).toEqual([rightCode]);
    expect(await eventsOf(derived.id)).toEqual(['DERIVED_PRODUCT_HELD']);
  });

  /** A product of an operator of its own, so that a tie to it concerns nobody else. */
  async function aTiedChain() {
    const operator = await anOrganisation(ground, 'OPERATOR');
    const chain = await aChain(
      await aPricedProduct(ground.manager, { ...ground.market, operatorId: operator.id }),
    );
    const declare = async (): Promise<string> => {
      const outcome = await declareControl(ground.deps, callerOf(ground.cast.agencyRuling), {
        idempotencyKey: key(),
        controllerId: operator.id,
        controlledId: chain.developers[0].organisationId,
        basis: 'ACTUAL_CONTROLLER',
        sharePercent: null,
        documentReference: '任职文件',
        effectiveFrom: '2026-11-01',
        effectiveTo: null,
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      return outcome.value.row.id;
    };
    const end = async (controlFactId: string): Promise<void> => {
      const outcome = await endControl(ground.deps, callerOf(ground.cast.agencyReviewer), {
        idempotencyKey: key(),
        controlFactId,
        endedOn: '2026-11-23',
        documentReference: '工商变更登记',
        reason: '股权已全部转让。',
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    };
    return { ...chain, declare, end };
  }

  const FROZEN_AND_HELD = { state: 'FROZEN', heldAt: expect.any(Date) as Date };

  it('[G-12] the end of a control tie releases what is frozen, and leaves held what is held', async () => {
    const { base, derived, declare, end } = await aTiedChain();
    const tie = await declare();
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    expect(await derivedOf(derived[0].id)).toMatchObject(FROZEN_AND_HELD);

    await end(tie);
    expect(await derivedOf(derived[0].id)).toMatchObject({
      state: 'REGISTERED',
      heldAt: expect.any(Date) as Date,
    });
    await changeStanding(ground, base.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await derivedOf(derived[0].id)).toMatchObject({ state: 'REGISTERED', heldAt: null });
  });

  it('[G-12] a product that goes on ends the hold, and leaves frozen what is frozen', async () => {
    const { base, derived, declare, end } = await aTiedChain();
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    const tie = await declare();
    expect(await derivedOf(derived[0].id)).toMatchObject(FROZEN_AND_HELD);

    await changeStanding(ground, base.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await derivedOf(derived[0].id)).toMatchObject({ state: 'FROZEN', heldAt: null });
    // It cannot go on yet, and is not told that it could.
    expect((await noticesOf(derived[0].id)).map(({ kind }) => kind)).toEqual(['DERIVED_PRODUCT_HELD']);
    await end(tie);
    expect(await derivedOf(derived[0].id)).toMatchObject({ state: 'REGISTERED', heldAt: null });
  });
});

describe('many derived products', () => {
  it('[G-12] are held in pages', async () => {
    const base = await aPricedProduct(ground.manager, ground.market);
    const developer = await anEnterprise(ground);
    const first = await aDerivedProduct(ground.manager, {
      ...asDeveloper(developer),
      orders: [await delivered(base, developer)],
    });
    for (let count = 0; count < 204; count += 1) {
      await aDerivedProduct(ground.manager, { ...asDeveloper(developer), bases: [first] });
    }
    await changeStanding(ground, base.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    const rows: unknown = await ground.manager.query(
      `SELECT (SELECT COUNT(*) FROM derived_product WHERE developer_id = ? AND held_at IS NOT NULL) AS held,
              (SELECT COUNT(*) FROM notice WHERE recipient_id = ? AND kind = 'DERIVED_PRODUCT_HELD') AS told,
              (SELECT COUNT(*) FROM timer WHERE kind = 'REEXAMINE_DERIVED_PRODUCTS' AND subject_id = ?) AS pages`,
      [developer.organisationId, developer.organisationId, base.product.id],
    );
    expect(rows).toEqual([{ held: '205', told: '205', pages: '2' }]);
  });
});
