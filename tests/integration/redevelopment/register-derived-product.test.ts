import type { DerivedProductEntity } from '../../../src/modules/redevelopment/store/derived-product.entity';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import { newId } from '../../../src/platform/persistence/new-id';
import { anOrganisation } from '../../support/builders';
import {
  aControlFact,
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  anOrder,
  aPricedProduct,
  type PricedProduct,
} from '../../support/market';
import {
  anEnterprise,
  callerOf,
  countRows,
  openMarket,
  withoutTrigger,
  type MarketGround,
} from '../../support/market-ground';
import type { Persona } from '../../support/personas';

let ground: MarketGround;
let product: PricedProduct;

beforeAll(async () => {
  ground = await openMarket();
  product = await aPricedProduct(ground.manager, ground.market, {
    purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
  });
});
afterAll(() => ground.dataSource.destroy());

let codes = 0;
const command = (inputs: { orderIds?: string[]; derivedProductIds?: string[]; productCode?: string }) => {
  codes += 1;
  return {
    idempotencyKey: `register-${String(codes)}`,
    productCode: inputs.productCode ?? `MODEL-${String(codes)}`,
    title: '小微企业授信模型',
    summary: '融合公共数据产品与自有数据。',
    orderIds: inputs.orderIds ?? [],
    derivedProductIds: inputs.derivedProductIds ?? [],
  };
};

const register = (who: Persona, inputs: Parameters<typeof command>[0]) =>
  registerDerivedProduct(ground.deps, callerOf(who), command(inputs));

const orderOf = (who: Persona, of: PricedProduct = product) =>
  aDeliveredOrder(ground.manager, of, { buyerId: who.organisationId, placedBy: who.personId });

const control = (
  controllerId: string,
  controlledId: string,
  more: Parameters<typeof aControlFact>[2] | object = {},
) => aControlFact(ground.manager, ground.market, { ...more, controllerId, controlledId });

const KEPT = ['derived_product', 'derived_product_input', 'outbox_event', 'idempotency_key'];

/** Refused by policy: with one decision in the ledger and nothing else anywhere. */
async function expectRefusal(who: Persona, inputs: Parameters<typeof command>[0], code: string) {
  const before = await countRows(ground.manager, ...KEPT, 'decision');
  const outcome = await register(who, inputs);
  const after = await countRows(ground.manager, ...KEPT, 'decision');
  expect(after).toEqual({ ...before, decision: (before['decision'] ?? 0) + 1 });
  if (outcome.ok || outcome.refusal.kind !== 'policy')
    throw new Error(`Not refused by policy: ${JSON.stringify(outcome)}`);
  expect(outcome.refusal.decision.code).toBe(code);
  return outcome.refusal.decision;
}

async function expectPermit(
  who: Persona,
  inputs: Parameters<typeof command>[0],
): Promise<DerivedProductEntity> {
  const outcome = await register(who, inputs);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.row;
}

describe('what is lawful', () => {
  it('[G-11] registers on an own delivered order, with inputs, decision and event', async () => {
    const buyer = await anEnterprise(ground);
    const order = await orderOf(buyer);
    const row = await expectPermit(buyer, { orderIds: [order.id] });
    expect(row).toMatchObject({
      state: 'REGISTERED',
      developerId: buyer.organisationId,
      registeredOn: '2026-11-23',
      version: 1,
    });
    const inputs: unknown[] = await ground.manager.query(
      'SELECT position, order_id, base_product_id FROM derived_product_input WHERE derived_product_id = ?',
      [row.id],
    );
    expect(inputs).toEqual([{ position: 1, order_id: order.id, base_product_id: product.product.id }]);
    const events: unknown[] = await ground.manager.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [row.id],
    );
    expect(events).toEqual([{ type: 'DERIVED_PRODUCT_REGISTERED', decision_id: row.decisionId }]);
  });

  it('[G-09] admits an unincorporated organisation', async () => {
    const buyer = await anEnterprise(ground, { legalForm: 'UNINCORPORATED_BODY' });
    await expectPermit(buyer, { orderIds: [(await orderOf(buyer)).id] });
  });

  it('builds on derived products of others, at any depth', async () => {
    const [first, second, third] = [
      await anEnterprise(ground),
      await anEnterprise(ground),
      await anEnterprise(ground),
    ];
    const one = await expectPermit(first, { orderIds: [(await orderOf(first)).id] });
    const two = await expectPermit(second, { derivedProductIds: [one.id] });
    await expectPermit(third, { derivedProductIds: [two.id], orderIds: [(await orderOf(third)).id] });
  });

  it('does once what is asked twice with one key, and refuses the key for another request', async () => {
    const buyer = await anEnterprise(ground);
    const request = command({ orderIds: [(await orderOf(buyer)).id] });
    const results = await Promise.all(
      Array.from({ length: 8 }, () => registerDerivedProduct(ground.deps, callerOf(buyer), request)),
    );
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect(new Set(results.map((result) => result.ok && result.value.row.id)).size).toBe(1);
    expect(results.filter((result) => result.ok && !result.value.isReplay)).toHaveLength(1);
    const other = await registerDerivedProduct(ground.deps, callerOf(buyer), { ...request, title: '另一个' });
    expect(other).toMatchObject({ ok: false, refusal: { kind: 'plain', code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('gives a code to one of eight who ask for it at once', async () => {
    const buyer = await anEnterprise(ground);
    const orders = await Promise.all(Array.from({ length: 8 }, () => orderOf(buyer)));
    const results = await Promise.all(
      orders.map(({ id }) => register(buyer, { orderIds: [id], productCode: 'WANTED' })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refusals).toEqual(
      Array(7).fill(expect.objectContaining({ code: 'ALREADY_EXISTS', path: ['productCode'] })),
    );
    const permits: unknown[] = await ground.manager.query(
      `SELECT id FROM decision WHERE operation = 'registerDerivedProduct' AND actor_person_id = ?`,
      [buyer.personId],
    );
    expect(permits).toHaveLength(1);
  });
});

describe('the ban', () => {
  it('[G-01] refuses the operator on what it delivered', async () => {
    const order = await orderOf(await anEnterprise(ground));
    const decision = await expectRefusal(
      ground.cast.operatorProduct,
      { orderIds: [order.id] },
      'REDEVELOPMENT_BY_OPERATOR',
    );
    expect(decision).toMatchObject({ ruleId: 'G-01', basis: 'LAW', clauseIds: ['N27:6', 'SEED:4.2'] });
  });

  it('[G-01] refuses the operator three steps down the lineage', async () => {
    const [first, second] = [await anEnterprise(ground), await anEnterprise(ground)];
    const one = await expectPermit(first, { orderIds: [(await orderOf(first)).id] });
    const two = await expectPermit(second, { derivedProductIds: [one.id] });
    const three = await expectPermit(first, { derivedProductIds: [two.id] });
    await expectRefusal(
      ground.cast.operatorProduct,
      { derivedProductIds: [three.id] },
      'REDEVELOPMENT_BY_OPERATOR',
    );
  });

  it('[G-04] refuses a company that the operator controls through two steps, and shows the path', async () => {
    const [holding, buyer] = [await anEnterprise(ground), await anEnterprise(ground)];
    const order = await orderOf(buyer);
    await control(ground.cast.operator.id, holding.organisationId);
    await control(holding.organisationId, buyer.organisationId);
    const decision = await expectRefusal(buyer, { orderIds: [order.id] }, 'REDEVELOPMENT_BY_CONTROL_TIE');
    expect(decision).toMatchObject({ ruleId: 'G-04', basis: 'DESIGN' });
    expect(decision.path?.map(({ controllerId, controlledId }) => [controllerId, controlledId])).toEqual([
      [ground.cast.operator.id, holding.organisationId],
      [holding.organisationId, buyer.organisationId],
    ]);
  });

  it('[G-04] refuses who is tied to the operator at the far end of the lineage, at depth 3', async () => {
    const other = await anOtherOperator();
    const [first, second, tied] = [
      await anEnterprise(ground),
      await anEnterprise(ground),
      await anEnterprise(ground),
    ];
    const one = await expectPermit(first, { orderIds: [(await orderOf(first, other)).id] });
    const two = await expectPermit(second, { derivedProductIds: [one.id] });
    await control(other.product.operatorId, tied.organisationId);
    const decision = await expectRefusal(
      tied,
      { derivedProductIds: [two.id] },
      'REDEVELOPMENT_BY_CONTROL_TIE',
    );
    expect(decision.path).toHaveLength(1);
  });

  it('[G-04] refuses the controller of the operator', async () => {
    const other = await anOtherOperator();
    const parent = await anEnterprise(ground);
    const order = await orderOf(parent, other);
    await control(parent.organisationId, other.product.operatorId);
    await expectRefusal(parent, { orderIds: [order.id] }, 'REDEVELOPMENT_BY_CONTROL_TIE');
  });

  it('[G-04] refuses who shares a controller with the operator', async () => {
    const other = await anOtherOperator();
    const [parent, sister] = [await anEnterprise(ground), await anEnterprise(ground)];
    const order = await orderOf(sister, other);
    await control(parent.organisationId, other.product.operatorId);
    await control(parent.organisationId, sister.organisationId);
    const decision = await expectRefusal(sister, { orderIds: [order.id] }, 'REDEVELOPMENT_BY_CONTROL_TIE');
    expect(decision.path).toHaveLength(2);
  });

  it('[G-04] does not take a common state owner for a tie', async () => {
    const other = await anOtherOperator();
    const stateOwner = await anOrganisation(ground, 'STATE_ASSET_BODY');
    const sister = await anEnterprise(ground);
    const order = await orderOf(sister, other);
    await control(stateOwner.id, other.product.operatorId);
    await control(stateOwner.id, sister.organisationId);
    await expectPermit(sister, { orderIds: [order.id] });
  });

  it('[G-04] comes to an end in a ring of control, inside it and beside it', async () => {
    const other = await anOtherOperator();
    const ring = [await anEnterprise(ground), await anEnterprise(ground), await anEnterprise(ground)];
    const beside = await anEnterprise(ground);
    const [inside] = ring;
    if (inside === undefined) throw new Error('The ring has members');
    const [insideOrder, besideOrder] = [await orderOf(inside, other), await orderOf(beside, other)];
    const ids = [other.product.operatorId, ...ring.map((member) => member.organisationId)];
    for (const [index, id] of ids.entries()) await control(id, ids[(index + 1) % ids.length] ?? '');
    await expectRefusal(inside, { orderIds: [insideOrder.id] }, 'REDEVELOPMENT_BY_CONTROL_TIE');
    await expectPermit(beside, { orderIds: [besideOrder.id] });
  });

  it('[G-04] looks at the control of today: what has ended is no tie', async () => {
    const other = await anOtherOperator();
    const buyer = await anEnterprise(ground);
    const order = await orderOf(buyer, other);
    await control(other.product.operatorId, buyer.organisationId, { effectiveTo: '2026-11-22' });
    await expectPermit(buyer, { orderIds: [order.id] });
  });
});

describe('inputs', () => {
  it('[G-02] refuses what was not delivered', async () => {
    const buyer = await anEnterprise(ground);
    const paid = await anOrder(ground.manager, product, {
      buyerId: buyer.organisationId,
      placedBy: buyer.personId,
      useIntent: 'REDEVELOPMENT',
      state: 'PAID',
    });
    await expectRefusal(buyer, { orderIds: [paid.id] }, 'INPUT_NOT_DELIVERED');
  });

  it('[G-13] refuses a lineage with a free grant in it, were it ever recorded', async () => {
    const [body, buyer] = [ground.cast.publicBuyer, await anEnterprise(ground)];
    const free = await aFreeOrder(ground.manager, product, {
      buyerId: body.organisationId,
      placedBy: body.personId,
      state: 'DELIVERED',
    });
    const base = await withoutTrigger(ground.dataSource, 'tr_derived_product_input_lawful', () =>
      aDerivedProduct(ground.manager, {
        developerId: body.organisationId,
        registeredBy: body.personId,
        orders: [free],
      }),
    );
    await expectRefusal(buyer, { derivedProductIds: [base.id] }, 'INPUT_FROM_FREE_GRANT');
  });

  it('[G-11] refuses a free order, which is never for redevelopment', async () => {
    const body = ground.cast.publicBuyer;
    const free = await aFreeOrder(ground.manager, product, {
      buyerId: body.organisationId,
      placedBy: body.personId,
      state: 'DELIVERED',
    });
    await expectRefusal(body, { orderIds: [free.id] }, 'INPUT_NOT_FOR_REDEVELOPMENT');
  });

  it('[G-11] refuses an order for own use', async () => {
    const buyer = await anEnterprise(ground);
    const order = await aDeliveredOrder(ground.manager, product, {
      buyerId: buyer.organisationId,
      placedBy: buyer.personId,
      useIntent: 'INTERNAL_USE',
    });
    await expectRefusal(buyer, { orderIds: [order.id] }, 'INPUT_NOT_FOR_REDEVELOPMENT');
  });

  it('[G-11] refuses no input at all, and one named twice', async () => {
    const buyer = await anEnterprise(ground);
    const order = await orderOf(buyer);
    await expectRefusal(buyer, {}, 'BASE_PRODUCT_MISSING');
    await expectRefusal(buyer, { orderIds: [order.id, order.id] }, 'BASE_PRODUCT_REPEATED');
  });

  it('[G-11] refuses another operator the order of its own customer that it did not place itself', async () => {
    const other = await anOtherOperator();
    const buyer = await anEnterprise(ground);
    const order = await orderOf(buyer, other);
    // The operator of the product sees the order, but not as its buyer: the ban answers first.
    const person = await personOf(other.product.operatorId);
    await expectRefusal(person, { orderIds: [order.id] }, 'REDEVELOPMENT_BY_OPERATOR');
  });

  it('answers an order of somebody else like one that does not exist', async () => {
    const [buyer, stranger] = [await anEnterprise(ground), await anEnterprise(ground)];
    const [own, foreign] = [await orderOf(buyer), await orderOf(stranger)];
    const before = await countRows(ground.manager, ...KEPT, 'decision');
    for (const id of [foreign.id, newId('order'), 'nonsense', newId('product')]) {
      expect(await register(buyer, { orderIds: [own.id, id] })).toEqual({
        ok: false,
        refusal: { kind: 'plain', code: 'NOT_FOUND', path: ['orderIds', '1'] },
      });
    }
    expect(await countRows(ground.manager, ...KEPT, 'decision')).toEqual(before);
  });

  it('[G-11] refuses a frozen base to whoever may see it, and hides it from the others', async () => {
    const [developer, stranger] = [await anEnterprise(ground), await anEnterprise(ground)];
    const base = await aDerivedProduct(ground.manager, {
      developerId: developer.organisationId,
      registeredBy: developer.personId,
      orders: [await orderOf(developer)],
      more: { state: 'FROZEN', freezeReason: '甲 → 乙' },
    });
    await expectRefusal(developer, { derivedProductIds: [base.id] }, 'INPUT_FROZEN');
    expect(await register(stranger, { derivedProductIds: [base.id] })).toEqual({
      ok: false,
      refusal: { kind: 'plain', code: 'NOT_FOUND', path: ['derivedProductIds', '0'] },
    });
  });

  it('[G-12] refuses a base that stands on a frozen product, at any depth, without naming that one', async () => {
    const [first, second, third, builder] = [
      await anEnterprise(ground),
      await anEnterprise(ground),
      await anEnterprise(ground),
      await anEnterprise(ground),
    ];
    const by = ({ organisationId: developerId, personId: registeredBy }: Persona) => ({
      developerId,
      registeredBy,
    });
    const frozen = await aDerivedProduct(ground.manager, {
      ...by(first),
      orders: [await orderOf(first)],
      more: { state: 'FROZEN', freezeReason: '甲 → 乙' },
    });
    const above = await aDerivedProduct(ground.manager, { ...by(second), bases: [frozen] });
    const top = await aDerivedProduct(ground.manager, { ...by(third), bases: [above] });
    for (const base of [above, top]) {
      const decision = await expectRefusal(builder, { derivedProductIds: [base.id] }, 'LINEAGE_FROZEN');
      expect(decision).toMatchObject({ ruleId: 'G-12', params: { input: base.id } });
      expect(JSON.stringify(decision)).not.toContain(frozen.id);
    }
  });

  it('takes no code of a product of either level, and tells only who may register', async () => {
    const [buyer, applied] = [await anEnterprise(ground), await anEnterprise(ground, { state: 'APPLIED' })];
    const { productCode } = product.product;
    const taken = { kind: 'plain', code: 'ALREADY_EXISTS', path: ['productCode'] };
    const request = { orderIds: [(await orderOf(buyer)).id], productCode };
    expect(await register(buyer, request)).toMatchObject({ ok: false, refusal: taken });
    expect(await register(buyer, { ...request, productCode: productCode.toLowerCase() })).toMatchObject({
      ok: false,
      refusal: taken,
    });
    await expectRefusal(
      applied,
      { orderIds: [(await orderOf(applied)).id], productCode },
      'ORGANISATION_NOT_VERIFIED',
    );
  });

  it('shows no base to an organisation that is not active', async () => {
    const [developer, applied] = [
      await anEnterprise(ground),
      await anEnterprise(ground, { state: 'APPLIED' }),
    ];
    const base = await expectPermit(developer, { orderIds: [(await orderOf(developer)).id] });
    expect(await register(applied, { derivedProductIds: [base.id] })).toEqual({
      ok: false,
      refusal: { kind: 'plain', code: 'NOT_FOUND', path: ['derivedProductIds', '0'] },
    });
  });

  it('[F-03] refuses a developer that is not verified, and one that is suspended', async () => {
    const applied = await anEnterprise(ground, { state: 'APPLIED' });
    await expectRefusal(applied, { orderIds: [(await orderOf(applied)).id] }, 'ORGANISATION_NOT_VERIFIED');
    const suspended = await anEnterprise(ground, { state: 'SUSPENDED' });
    await expectRefusal(suspended, { orderIds: [(await orderOf(suspended)).id] }, 'ORGANISATION_NOT_ACTIVE');
  });
});

/** A priced product of an operator that no other test ties to anybody. */
async function anOtherOperator(): Promise<PricedProduct> {
  const operator = await anOrganisation(ground, 'OPERATOR');
  return aPricedProduct(ground.manager, { ...ground.market, operatorId: operator.id });
}

async function personOf(organisationId: string): Promise<Persona> {
  const { operatorProduct } = ground.cast;
  return Promise.resolve({ ...operatorProduct, organisationId });
}
