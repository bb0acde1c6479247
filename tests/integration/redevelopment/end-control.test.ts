import {
  declareControl,
  type DeclareControl,
} from '../../../src/modules/redevelopment/service/declare-control.service';
import { endControl, type EndControl } from '../../../src/modules/redevelopment/service/end-control.service';
import { registerDerivedProduct } from '../../../src/modules/redevelopment/service/register-derived-product.service';
import { newId } from '../../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../../support/builders';
import { aControlFact, aDeliveredOrder, aDerivedProduct, aPricedProduct } from '../../support/market';
import {
  anEnterprise,
  callerOf,
  countRows,
  openMarket,
  type MarketGround,
} from '../../support/market-ground';
import type { Persona } from '../../support/personas';

const TODAY = '2026-11-23';

let ground: MarketGround;

beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

let keys = 0;
const nextKey = (): string => {
  keys += 1;
  return `end-control-${String(keys)}`;
};

/** Declared by the agency, with everything that this freezes. */
async function declared(
  controllerId: string,
  controlledId: string,
  more: Partial<DeclareControl> = {},
): Promise<string> {
  const outcome = await declareControl(ground.deps, callerOf(ground.cast.agencyRuling), {
    idempotencyKey: nextKey(),
    controllerId,
    controlledId,
    basis: 'ACTUAL_CONTROLLER',
    sharePercent: null,
    documentReference: '任职文件',
    effectiveFrom: '2026-11-01',
    effectiveTo: null,
    ...more,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.row.id;
}

const end = (who: Persona, controlFactId: string, more: Partial<EndControl> = {}) =>
  endControl(ground.deps, callerOf(who), {
    idempotencyKey: nextKey(),
    controlFactId,
    endedOn: TODAY,
    documentReference: '工商变更登记',
    reason: '股权已全部转让。',
    ...more,
  });

async function ended(controlFactId: string, more: Partial<EndControl> = {}): Promise<void> {
  const outcome = await end(ground.cast.agencyReviewer, controlFactId, more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}

/** A product of an operator of its own, and a developer that built on it. */
async function aBuiltProduct() {
  const operator = await anOrganisation(ground, 'OPERATOR');
  const product = await aPricedProduct(ground.manager, { ...ground.market, operatorId: operator.id });
  const developer = await anEnterprise(ground);
  const { organisationId: developerId, personId } = developer;
  const order = await aDeliveredOrder(ground.manager, product, { buyerId: developerId, placedBy: personId });
  const derived = await aDerivedProduct(ground.manager, {
    developerId,
    registeredBy: personId,
    orders: [order],
  });
  return { operator, developer, order, derived };
}

const builtOn = (
  { organisationId: developerId, personId: registeredBy }: Persona,
  base: { readonly id: string },
) => aDerivedProduct(ground.manager, { developerId, registeredBy, bases: [base] });

async function stateOf(id: string): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown>[] = await ground.manager.query(
    'SELECT state, freeze_reason, released_on, version FROM derived_product WHERE id = ?',
    [id],
  );
  return rows[0] ?? {};
}

const eventsOf = (subjectId: string): Promise<{ type: string; decision_id: string }[]> =>
  ground.manager.query('SELECT type, decision_id FROM outbox_event WHERE subject_id = ? ORDER BY id', [
    subjectId,
  ]);

const REGISTERED = { state: 'REGISTERED', freeze_reason: null, released_on: TODAY, version: 3 };

const KEPT = ['control_fact', 'control_fact_end', 'outbox_event', 'idempotency_key'];

async function expectRefusal(code: string, act: () => ReturnType<typeof end>) {
  const before = await countRows(ground.manager, ...KEPT, 'decision');
  const outcome = await act();
  const after = await countRows(ground.manager, ...KEPT, 'decision');
  expect(after).toEqual({ ...before, decision: (before['decision'] ?? 0) + 1 });
  if (outcome.ok || outcome.refusal.kind !== 'policy') throw new Error('Not refused by policy');
  expect(outcome.refusal.decision.code).toBe(code);
}

describe('ending', () => {
  it('[G-07] records the end beside the fact, with decision and event, and leaves the fact as it was', async () => {
    const [parent, child] = [await anEnterprise(ground), await anEnterprise(ground)];
    const factId = await declared(parent.organisationId, child.organisationId);
    const read = (table: string, key: string): Promise<unknown[]> =>
      ground.manager.query(`SELECT * FROM ${table} WHERE ${key} = ?`, [factId]);
    const before = await read('control_fact', 'id');
    const outcome = await end(ground.cast.regulator, factId);
    expect(outcome).toMatchObject({ ok: true, value: { isReplay: false, row: { id: factId } } });
    expect(await read('control_fact', 'id')).toEqual(before);
    expect(await read('control_fact_end', 'control_fact_id')).toEqual([
      expect.objectContaining({
        ended_on: TODAY,
        document_reference: '工商变更登记',
        reason: '股权已全部转让。',
        ended_by: ground.cast.regulator.personId,
      }),
    ]);
    expect((await eventsOf(factId)).map(({ type }) => type)).toEqual(['CONTROL_DECLARED', 'CONTROL_ENDED']);
  });

  it('[G-07] refuses those whom the fact binds, the operator, and whoever is no supervisor', async () => {
    const { operator, developer } = await aBuiltProduct();
    const factId = await declared(operator.id, developer.organisationId);
    const operatorAdmin = await aPersonIn(ground, operator, 'ORGANISATION_ADMIN');
    for (const who of [developer, operatorAdmin, ground.cast.auditor, await anEnterprise(ground)]) {
      await expectRefusal('CONTROL_END_NOT_BY_SUPERVISOR', () => end(who, factId));
    }
  });

  it('[F-03] refuses a regulator that is not active', async () => {
    const factId = await declared((await anEnterprise(ground)).organisationId, ground.cast.enterprise.id);
    const verified = await anOrganisation(ground, 'REGULATOR', { state: 'VERIFIED' });
    const person = await aPersonIn(ground, verified, 'REGULATOR');
    await expectRefusal('ORGANISATION_NOT_ACTIVE', () => end(person, factId));
  });

  it.each([
    { _case: 'before the first day', code: 'CONTROL_END_OUT_OF_RANGE', more: { endedOn: '2026-10-31' } },
    { _case: 'on a day to come', code: 'CONTROL_END_OUT_OF_RANGE', more: { endedOn: '2026-11-24' } },
    { _case: 'without document', code: 'CONTROL_END_DOCUMENT_MISSING', more: { documentReference: ' ' } },
    { _case: 'without reason', code: 'CONTROL_END_REASON_MISSING', more: { reason: '' } },
  ])('[G-07] refuses an end $_case', async ({ code, more }) => {
    const factId = await declared(
      (await anEnterprise(ground)).organisationId,
      (await anEnterprise(ground)).organisationId,
    );
    await expectRefusal(code, () => end(ground.cast.agencyReviewer, factId, more));
  });

  it('[G-07] ends a fact once, of eight who try at the same time', async () => {
    const factId = await declared(
      (await anEnterprise(ground)).organisationId,
      (await anEnterprise(ground)).organisationId,
    );
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => end(ground.cast.agencyReviewer, factId)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await expectRefusal('CONTROL_ALREADY_ENDED', () => end(ground.cast.agencyReviewer, factId));
  });

  it('does once what is asked twice with one key', async () => {
    const factId = await declared(
      (await anEnterprise(ground)).organisationId,
      (await anEnterprise(ground)).organisationId,
    );
    const more = { idempotencyKey: 'end-twice-0001' };
    await ended(factId, more);
    expect(await end(ground.cast.agencyReviewer, factId, more)).toMatchObject({
      ok: true,
      value: { isReplay: true, row: { id: factId } },
    });
  });

  it('answers an unknown fact without a decision', async () => {
    const before = await countRows(ground.manager, 'decision');
    expect(await end(ground.cast.agencyReviewer, newId('controlFact'))).toEqual({
      ok: false,
      refusal: { kind: 'plain', code: 'NOT_FOUND', path: ['controlFactId'] },
    });
    expect(await countRows(ground.manager, 'decision')).toEqual(before);
  });
});

describe('what is lawful once more', () => {
  it.each([
    { _case: 'an end today', endedOn: TODAY },
    { _case: 'a correction on the first day', endedOn: '2026-11-01' },
  ])('[G-07] is registered again by $_case, with its own permit and event', async ({ endedOn }) => {
    const { operator, developer, derived } = await aBuiltProduct();
    const factId = await declared(operator.id, developer.organisationId);
    expect(await stateOf(derived.id)).toMatchObject({ state: 'FROZEN', version: 2 });
    await ended(factId, { endedOn });
    expect(await stateOf(derived.id)).toEqual(REGISTERED);
    const events = await eventsOf(derived.id);
    expect(events.map(({ type }) => type)).toEqual(['DERIVED_PRODUCT_FROZEN', 'DERIVED_PRODUCT_RELEASED']);
    const decisions: unknown[] = await ground.manager.query(
      'SELECT operation, outcome, subject_id FROM decision WHERE id = ?',
      [events[1]?.decision_id],
    );
    expect(decisions).toEqual([
      { operation: 'releaseDerivedProduct', outcome: 'PERMIT', subject_id: derived.id },
    ]);
  });

  it('[G-04] stays frozen while another tie holds, and is released with the last one', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    const [holding] = [await anOrganisation(ground, 'ENTERPRISE')];
    const direct = await declared(operator.id, developer.organisationId);
    await aControlFact(ground.manager, ground.market, {
      controllerId: holding.id,
      controlledId: operator.id,
    });
    const other = await declared(holding.id, developer.organisationId);
    await ended(direct);
    expect(await stateOf(derived.id)).toMatchObject({ state: 'FROZEN', version: 2 });
    expect((await eventsOf(derived.id)).map(({ type }) => type)).toEqual(['DERIVED_PRODUCT_FROZEN']);
    await ended(other);
    expect(await stateOf(derived.id)).toEqual(REGISTERED);
  });

  it('[G-12] stays frozen while a product above it is, and follows it once that is released', async () => {
    const { operator, developer, derived: base } = await aBuiltProduct();
    const [upper, middle] = [await anEnterprise(ground), await anEnterprise(ground)];
    const between = await builtOn(middle, base);
    const top = await builtOn(upper, between);
    const ofBase = await declared(operator.id, developer.organisationId);
    const ofTop = await declared(operator.id, upper.organisationId);
    expect(await stateOf(between.id)).toMatchObject({ state: 'REGISTERED', version: 1 });
    await ended(ofTop);
    expect(await stateOf(top.id)).toMatchObject({ state: 'FROZEN', version: 2 });
    await ended(ofBase);
    for (const { id } of [base, top]) expect(await stateOf(id)).toEqual(REGISTERED);
  });

  it('[G-07] releases also what was frozen by control that has lapsed meanwhile', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    await declared(operator.id, developer.organisationId, { effectiveTo: TODAY });
    expect(await stateOf(derived.id)).toMatchObject({ state: 'FROZEN' });
    const unrelated = await declared(
      (await anEnterprise(ground)).organisationId,
      (await anEnterprise(ground)).organisationId,
    );
    const tomorrow = { ...ground.deps, clock: { now: () => new Date('2026-11-24T02:00:00.000Z') } };
    const outcome = await endControl(tomorrow, callerOf(ground.cast.agencyReviewer), {
      idempotencyKey: nextKey(),
      controlFactId: unrelated,
      endedOn: TODAY,
      documentReference: '工商变更登记',
      reason: '登记有误',
    });
    expect(outcome.ok).toBe(true);
    expect(await stateOf(derived.id)).toEqual({ ...REGISTERED, released_on: '2026-11-24' });
  });

  it('[G-04] is frozen again by a new tie, and the developer registers anew in between', async () => {
    const { operator, developer, order, derived } = await aBuiltProduct();
    await ended(await declared(operator.id, developer.organisationId));
    const registered = await registerDerivedProduct(ground.deps, callerOf(developer), {
      idempotencyKey: nextKey(),
      productCode: 'RELEASED-01',
      title: '再次登记',
      summary: '控制关系终止后登记。',
      orderIds: [order.id],
      derivedProductIds: [],
    });
    expect(registered.ok).toBe(true);
    await declared(operator.id, developer.organisationId);
    expect(await stateOf(derived.id)).toMatchObject({ state: 'FROZEN', version: 4 });
  });
});
