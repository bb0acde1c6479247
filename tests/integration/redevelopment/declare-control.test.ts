import {
  declareControl,
  type DeclareControl,
} from '../../../src/modules/redevelopment/service/declare-control.service';
import { newId } from '../../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../../support/builders';
import {
  aControlFact,
  aDeliveredOrder,
  aDerivedProduct,
  aPricedProduct,
  type PricedProduct,
} from '../../support/market';
import {
  anEnterprise,
  callerOf,
  countRows,
  openMarket,
  type MarketGround,
} from '../../support/market-ground';
import type { Persona } from '../../support/personas';

let ground: MarketGround;

beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

let keys = 0;
function declare(
  who: Persona,
  fact: Pick<DeclareControl, 'controllerId' | 'controlledId'> & Partial<DeclareControl>,
) {
  keys += 1;
  return declareControl(ground.deps, callerOf(who), {
    idempotencyKey: `declare-${String(keys)}`,
    basis: 'MAJORITY_SHAREHOLDING',
    sharePercent: '51',
    documentReference: '国家企业信用信息公示系统查询结果',
    effectiveFrom: '2026-11-01',
    effectiveTo: null,
    ...fact,
  });
}

const KEPT = ['control_fact', 'outbox_event', 'idempotency_key'];

async function expectRefusal(code: string, isDecided: boolean, act: () => ReturnType<typeof declare>) {
  const before = await countRows(ground.manager, ...KEPT, 'decision');
  const outcome = await act();
  const after = await countRows(ground.manager, ...KEPT, 'decision');
  expect(after).toEqual({ ...before, decision: (before['decision'] ?? 0) + (isDecided ? 1 : 0) });
  if (outcome.ok) throw new Error('Not refused');
  const { refusal } = outcome;
  expect(refusal.kind === 'policy' ? refusal.decision.code : refusal.code).toBe(code);
  return refusal;
}

/** A product of an operator of its own, a developer that built on it, and what was built. */
async function aBuiltProduct() {
  const operator = await anOrganisation(ground, 'OPERATOR');
  const product = await aPricedProduct(ground.manager, { ...ground.market, operatorId: operator.id });
  const developer = await anEnterprise(ground);
  const derived = await builtBy(developer, product);
  return { operator, product, developer, derived };
}

async function builtBy(developer: Persona, product: PricedProduct) {
  const { organisationId: developerId, personId } = developer;
  const order = await aDeliveredOrder(ground.manager, product, { buyerId: developerId, placedBy: personId });
  return aDerivedProduct(ground.manager, { developerId, registeredBy: personId, orders: [order] });
}

async function stateOf(
  id: string,
): Promise<{ state: string; freeze_reason: string | null; version: number }> {
  const rows: { state: string; freeze_reason: string | null; version: number }[] = await ground.manager.query(
    'SELECT state, freeze_reason, version FROM derived_product WHERE id = ?',
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('No such derived product');
  return row;
}

describe('declaring', () => {
  it('[G-06] records whom the controlled side names as its controller, with decision and event', async () => {
    const [parent, child] = [await anEnterprise(ground), await anEnterprise(ground)];
    const outcome = await declare(child, {
      controllerId: parent.organisationId,
      controlledId: child.organisationId,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    expect(outcome.value.row).toMatchObject({
      controllerId: parent.organisationId,
      sharePercent: '51.0000',
      effectiveFrom: '2026-11-01',
      effectiveTo: null,
      declaredByOrganisationId: child.organisationId,
    });
    const events: unknown[] = await ground.manager.query(
      'SELECT type FROM outbox_event WHERE subject_id = ?',
      [outcome.value.row.id],
    );
    expect(events).toEqual([{ type: 'CONTROL_DECLARED' }]);
  });

  it('[G-06] lets the implementing agency and a regulator declare about others', async () => {
    const [parent, child] = [await anEnterprise(ground), await anEnterprise(ground)];
    const fact = { controllerId: parent.organisationId, controlledId: child.organisationId };
    expect(await declare(ground.cast.agencyRuling, fact)).toMatchObject({ ok: true });
    expect(
      await declare(ground.cast.regulator, { ...fact, basis: 'CONTROL_AGREEMENT', sharePercent: null }),
    ).toMatchObject({ ok: true });
  });

  it('[G-06] refuses every word that would bind somebody else, and freezes nothing on it', async () => {
    const { operator, developer: victim, derived } = await aBuiltProduct();
    const attacker = await anEnterprise(ground);
    const [operatorAdmin, stranger] = [
      await aPersonIn(ground, operator, 'ORGANISATION_ADMIN'),
      await anEnterprise(ground),
    ];
    const words: [Persona, string, string][] = [
      [attacker, attacker.organisationId, victim.organisationId],
      [attacker, attacker.organisationId, operator.id],
      [attacker, operator.id, victim.organisationId],
      [stranger, attacker.organisationId, victim.organisationId],
      [operatorAdmin, operator.id, victim.organisationId],
      [operatorAdmin, victim.organisationId, operator.id],
    ];
    for (const [who, controllerId, controlledId] of words) {
      await expectRefusal('CONTROL_DECLARER_NOT_ENTITLED', true, () =>
        declare(who, { controllerId, controlledId }),
      );
    }
    expect(await stateOf(derived.id)).toMatchObject({ state: 'REGISTERED', version: 1 });
  });

  it('[G-06] refuses who controls an operator the word about its own controller, which would tie a stranger to the operator', async () => {
    const { operator, developer: victim, derived } = await aBuiltProduct();
    const [parent, grandparent] = [await anEnterprise(ground), await anEnterprise(ground)];
    for (const [controllerId, controlledId] of [
      [parent.organisationId, operator.id],
      [grandparent.organisationId, parent.organisationId],
    ] as const) {
      await aControlFact(ground.manager, ground.market, { controllerId, controlledId });
    }
    for (const who of [parent, grandparent]) {
      await expectRefusal('CONTROL_DECLARER_NOT_ENTITLED', true, () =>
        declare(who, { controllerId: victim.organisationId, controlledId: who.organisationId }),
      );
    }
    expect(await stateOf(derived.id)).toMatchObject({ state: 'REGISTERED', version: 1 });
  });

  it.each([
    { state: 'APPLIED', code: 'ORGANISATION_NOT_VERIFIED' },
    { state: 'VERIFIED', code: 'ORGANISATION_NOT_ACTIVE' },
    { state: 'SUSPENDED', code: 'ORGANISATION_NOT_ACTIVE' },
  ] as const)('[F-03] refuses an organisation that is $state, about itself too', async ({ state, code }) => {
    const [own, parent] = [await anEnterprise(ground, { state }), await anEnterprise(ground)];
    await expectRefusal(code, true, () =>
      declare(own, { controllerId: parent.organisationId, controlledId: own.organisationId }),
    );
  });

  it.each([
    { _case: 'half of the shares', code: 'CONTROL_SHARE_NOT_MAJORITY', change: { sharePercent: '50' } },
    { _case: 'no share', code: 'CONTROL_SHARE_NOT_MAJORITY', change: { sharePercent: null } },
    { _case: 'more than everything', code: 'CONTROL_SHARE_OUT_OF_RANGE', change: { sharePercent: '100.5' } },
    { _case: 'no document', code: 'CONTROL_DOCUMENT_MISSING', change: { documentReference: '  ' } },
  ])('[G-06] refuses $_case', async ({ code, change }) => {
    const [parent, child] = [await anEnterprise(ground), await anEnterprise(ground)];
    const fact = { controllerId: parent.organisationId, controlledId: child.organisationId, ...change };
    await expectRefusal(code, true, () => declare(child, fact));
  });

  it('[G-06] refuses control of oneself', async () => {
    const own = await anEnterprise(ground);
    await expectRefusal('CONTROL_OF_ITSELF', true, () =>
      declare(own, { controllerId: own.organisationId, controlledId: own.organisationId }),
    );
  });

  it.each([
    {
      _case: 'a day to come, on which nobody would re-examine',
      change: { effectiveFrom: '2026-11-24' },
      path: 'effectiveFrom',
    },
    { _case: 'an end before the beginning', change: { effectiveTo: '2026-10-31' }, path: 'effectiveTo' },
    { _case: 'a share finer than the column', change: { sharePercent: '50.00001' }, path: 'sharePercent' },
  ])('refuses $_case as input', async ({ change, path }) => {
    const [parent, child] = [await anEnterprise(ground), await anEnterprise(ground)];
    const fact = { controllerId: parent.organisationId, controlledId: child.organisationId, ...change };
    expect(await expectRefusal('INVALID_INPUT', false, () => declare(child, fact))).toMatchObject({
      path: [path],
    });
  });

  it('answers an unknown side without a decision', async () => {
    const own = await anEnterprise(ground);
    const unknown = newId('organisation');
    const refusal = await expectRefusal('NOT_FOUND', false, () =>
      declare(own, { controllerId: unknown, controlledId: own.organisationId }),
    );
    expect(refusal).toMatchObject({ path: ['controllerId'] });
  });
});

describe('what becomes unlawful', () => {
  it('[G-04] freezes what a developer built that has come under the operator, naming the path, with decision and event', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    const holding = await anOrganisation(ground, 'ENTERPRISE');
    await aControlFact(ground.manager, ground.market, {
      controllerId: operator.id,
      controlledId: holding.id,
    });
    const outcome = await declare(ground.cast.agencyRuling, {
      controllerId: holding.id,
      controlledId: developer.organisationId,
    });
    expect(outcome.ok).toBe(true);
    const developerName = await nameOf(developer.organisationId);
    expect(await stateOf(derived.id)).toEqual({
      state: 'FROZEN',
      freeze_reason: `${operator.name} → ${holding.name}; ${holding.name} → ${developerName}`,
      version: 2,
    });
    const events: { type: string; decision_id: string }[] = await ground.manager.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [derived.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['DERIVED_PRODUCT_FROZEN']);
    const decisions: unknown[] = await ground.manager.query(
      'SELECT operation, outcome, rule_id, subject_id FROM decision WHERE id = ?',
      [events[0]?.decision_id],
    );
    expect(decisions).toEqual([
      { operation: 'reexamineDerivedProduct', outcome: 'REFUSE', rule_id: 'G-04', subject_id: derived.id },
    ]);
  });

  it('[G-04] freezes when it is the operator that comes under the developer', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    await declare(ground.cast.agencyRuling, {
      controllerId: developer.organisationId,
      controlledId: operator.id,
    });
    expect(await stateOf(derived.id)).toMatchObject({ state: 'FROZEN' });
  });

  it('[G-04] freezes at any depth, and only what its own developer has made unlawful', async () => {
    const { operator, derived: first } = await aBuiltProduct();
    const [second, third] = [await anEnterprise(ground), await anEnterprise(ground)];
    const ofSecond = await aDerivedProduct(ground.manager, {
      developerId: second.organisationId,
      registeredBy: second.personId,
      bases: [first],
    });
    const ofThird = await aDerivedProduct(ground.manager, {
      developerId: third.organisationId,
      registeredBy: third.personId,
      bases: [ofSecond],
    });
    const { derived: elsewhere } = await aBuiltProduct();
    await declare(third, { controllerId: operator.id, controlledId: third.organisationId });
    expect(await stateOf(ofThird.id)).toMatchObject({ state: 'FROZEN' });
    for (const { id } of [first, ofSecond, elsewhere])
      expect(await stateOf(id)).toMatchObject({ state: 'REGISTERED', version: 1 });
  });

  it('[G-04] freezes every product of every developer that the new fact ties, each once', async () => {
    const { operator, product } = await aBuiltProduct();
    const group = await anOrganisation(ground, 'ENTERPRISE');
    const developers = [await anEnterprise(ground), await anEnterprise(ground)];
    const built: string[] = [];
    for (const developer of developers) {
      built.push((await builtBy(developer, product)).id, (await builtBy(developer, product)).id);
      await aControlFact(ground.manager, ground.market, {
        controllerId: group.id,
        controlledId: developer.organisationId,
      });
    }
    await declare(ground.cast.agencyRuling, { controllerId: group.id, controlledId: operator.id });
    for (const id of built) expect(await stateOf(id)).toMatchObject({ state: 'FROZEN', version: 2 });
    await declare(ground.cast.agencyRuling, {
      controllerId: group.id,
      controlledId: operator.id,
      basis: 'ACTUAL_CONTROLLER',
    });
    for (const id of built) expect(await stateOf(id)).toMatchObject({ version: 2 });
  });

  it('[G-04] freezes nothing for a state owner, nor for control that has ended', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    const owner = await anOrganisation(ground, 'STATE_ASSET_BODY');
    await declare(ground.cast.regulator, { controllerId: owner.id, controlledId: operator.id });
    await declare(ground.cast.regulator, { controllerId: owner.id, controlledId: developer.organisationId });
    await declare(developer, {
      controllerId: operator.id,
      controlledId: developer.organisationId,
      effectiveFrom: '2026-10-01',
      effectiveTo: '2026-11-22',
    });
    expect(await stateOf(derived.id)).toMatchObject({ state: 'REGISTERED' });
  });

  it('keeps a reason within its column when names are long', async () => {
    const { operator, developer, derived } = await aBuiltProduct();
    let above = operator.id;
    for (const letter of ['甲', '乙', '丙']) {
      const holding = await anOrganisation(ground, 'ENTERPRISE', { name: letter.repeat(200) });
      await aControlFact(ground.manager, ground.market, { controllerId: above, controlledId: holding.id });
      above = holding.id;
    }
    await declare(developer, { controllerId: above, controlledId: developer.organisationId });
    expect((await stateOf(derived.id)).freeze_reason).toHaveLength(500);
  });
});

async function nameOf(id: string): Promise<string> {
  const rows: { name: string }[] = await ground.manager.query('SELECT name FROM organisation WHERE id = ?', [
    id,
  ]);
  return rows[0]?.name ?? '';
}
