import { DataOrderEntity } from '../../src/modules/ordering/store/data-order.entity';
import type { EntityManager, QueryRunner } from 'typeorm';
import { ApiKeyEntity } from '../../src/modules/party/store/api-key.entity';
import { recordStates } from '../../src/modules/ledger';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { OfferingEntity } from '../../src/modules/listing/store/offering.entity';
import { ProductScenarioEntity } from '../../src/modules/listing/store/product-scenario.entity';
import { OutboxEventEntity } from '../../src/modules/ledger/store/outbox-event.entity';
import { ClawbackInstalmentEntity } from '../../src/modules/pricing/store/clawback-instalment.entity';
import { newId } from '../../src/platform/persistence/new-id';
import type { GuidedScheme } from '../../src/policy';
import { RULE_IDS } from '../../src/policy/rule-ids';
import { AgreementResourceEntity, DataResourceEntity } from '../../src/modules/catalogue';
import { aDuty, aNotice, aTimer } from '../support/agenda';
import { aRegrading } from '../support/catalogue';
import {
  aLateAdmission,
  anApprovedRenewal,
  anEarlyTermination,
  anExit,
  aRectification,
  aRenewal,
  DOCUMENT_HASH,
  reportedBy,
} from '../support/agreement-life';
import { agreementsAtEveryStep } from '../support/agreements';
import { aDataRequest, aDemand, aScenario } from '../support/demand';
import {
  aCompetenceEnd,
  aControlFact,
  aControlFactEnd,
  aDecision,
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  aGuidedPrice,
  aListPublication,
  anAgreement,
  anOrder,
  aPricedProduct,
  aPricingCompetence,
  aProductOnSale,
  aResource,
  aRevocation,
  aSubmittedProduct,
  aTariff,
  aUseDisclosure,
  BUILT_AT,
  offeringOf,
  passedReviews,
  type BuiltProduct,
  type PricedProduct,
} from '../support/market';
import { aClosedCycle, aMaximum, anAnnualResult, aProposal, aRevenueWarning } from '../support/revenue';
import { FreeUseCostEntity } from '../../src/modules/purpose/store/free-use-cost.entity';
import { FreeUseEntity } from '../../src/modules/purpose/store/free-use.entity';
import { aFreeUseReport } from '../support/free-use';
import { aCase } from '../support/supervision';
import { anImportError, anImportJob, aStoredUpload } from '../support/imports';
import type { Persona } from '../support/persona';
import { anEnterprise, openMarket, type MarketGround } from '../support/market-ground';
import { plansAtEveryStep } from '../support/plans';
import { leaveScopeSilently } from '../support/scope';
import { aProductOnTrial, aRuledTrial, aTrialTariff } from '../support/trial';
import { CHECK_REFUSES, checkClauses, keepOnlyCheck } from './check-clauses';
import { CHECKS, FUNCTIONS, TABLES_OF_RECORD, TRIGGERS, UNIQUE_KEYS, WORD_LISTS } from './database-walls';
import { LATE_TRIAL } from './trial-walls';

let ground: MarketGround;
let runner: QueryRunner;

beforeAll(async () => {
  ground = await openMarket();
  await aRowInEveryTable(ground);
  runner = ground.dataSource.createQueryRunner();
  // A bad copy shall fail at the wall that is looked at, and not at a reference.
  await runner.query('SET FOREIGN_KEY_CHECKS = 0');
});
afterAll(async () => {
  await runner.query('SET FOREIGN_KEY_CHECKS = 1');
  await runner.release();
  await ground.dataSource.destroy();
});

async function aRowInEveryTable(made: MarketGround): Promise<void> {
  const { manager, market, cast } = made;
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const built = await aPricedProduct(manager, market, { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] });
  // It was free in another unit before.
  await manager.insert(OfferingEntity, {
    ...offeringOf(built, 'PUBLIC_INTEREST'),
    id: newId('offering'),
    chargeUnit: 'PER_PRODUCT',
    retiredAt: BUILT_AT,
  });
  await aSubmittedProduct(manager, market);
  const reviewed = await aSubmittedProduct(manager, market);
  await passedReviews(manager, { ...market, agencyId: reviewed.agreement.agencyId }, reviewed.itemId);
  await aListPublication(manager, built);
  await aUseDisclosure(manager, built);
  const suspended = await aProductOnSale(manager, market);
  await manager.update(
    DataProductEntity,
    { id: suspended.product.id },
    { state: 'SUSPENDED', runningOrders: 'STOP' },
  );
  await aResource(manager, { holderId: cast.department.id, agreementId: built.agreement.id });
  await someResources(made, built.agreement.id);
  await aPricingCompetence(manager, market);
  await someRevenue(made, built);
  await anOrder(manager, built, buyer);
  await anOrder(manager, built, { ...buyer, state: 'PAID' });
  await freeUses(made, built);
  const order = await aDeliveredOrder(manager, built, buyer);
  const registered = { developerId: cast.enterprise.id, registeredBy: cast.enterpriseBuyer.personId };
  const derived = await aDerivedProduct(manager, { ...registered, orders: [order] });
  const drifting = await aDerivedProduct(manager, { ...registered, bases: [derived] });
  await aCase(manager, {
    agencyId: cast.agency.id,
    operatorId: cast.operator.id,
    subjectId: drifting.id,
    originId: order.id,
    kind: 'PURPOSE_DRIFT',
    reportedBy: cast.operatorProduct.personId,
  });
  await aDerivedProduct(manager, { ...registered, more: { state: 'FROZEN', freezeReason: '控制关系' } });
  const tied = await anEnterprise(made);
  await aControlFact(manager, market, { controllerId: cast.operator.id, controlledId: tied.organisationId });
  const past = await aControlFact(manager, market, {
    controllerId: cast.operator.id,
    controlledId: cast.publicBody.id,
  });
  await aControlFactEnd(manager, market, past);
  await aDerivedProduct(manager, {
    developerId: tied.organisationId,
    registeredBy: tied.personId,
    more: { productCode: 'TIED' },
  });
  await somePrices(made);
  await someTrials(made);
  await ordersThatStopped(made);
  await ordersOfTightenedData(made);
  await aRecordOfEach(manager, made);
  await plansAtEveryStep(manager, cast);
  await agreementsAtEveryStep(manager, cast);
  await someDemands(made, built.agreement.id);
  await aLife(made);
}

/** Maxima with their cycles, proposals in every state, and what came of a year. */
async function someRevenue(
  { manager, market }: MarketGround,
  { product, offerings }: BuiltProduct,
): Promise<void> {
  const { id: agreementId } = await anAgreement(manager, market);
  const terms = { agreementId, startsOn: '2023-01-01', endsOn: '2025-12-31' };
  const closed = await aClosedCycle(manager, market, { ...terms, revenue: '110.00', maximum: '100.00' });
  await manager.insert(ClawbackInstalmentEntity, {
    cycleId: closed.id,
    number: 1,
    agreementId,
    amount: '10.00',
  });
  const maximum = await aMaximum(manager, market, { agreementId });
  const offeringIds = [offerings.INDUSTRY?.id ?? ''];
  const ruled = {
    ruledBy: market.pricingPersonId,
    ruledByOrganisationId: market.pricingOfficeId,
    ruledAt: BUILT_AT,
    rulingDecisionId: await aDecision(manager),
  };
  const issued = {
    state: 'ISSUED',
    documentNumber: '测试价〔2026〕9号',
    effectiveFrom: '2026-06-01',
  } as const;
  await aProposal(manager, market, { maximum, offeringIds });
  await aProposal(manager, market, {
    maximum,
    offeringIds,
    more: { ...ruled, state: 'DECLINED', rulingReason: '依据不足' },
  });
  await aProposal(manager, market, { maximum, offeringIds, more: { ...ruled, ...issued } });
  await anAnnualResult(manager, maximum, { productId: product.id, revenue: '190.00' });
  await aRevenueWarning(manager, maximum);
}

/** Free uses at every step, with grants that ended, were suspended and were stopped, and their reports and cases. */
async function freeUses({ manager, market, cast }: MarketGround, built: PricedProduct): Promise<void> {
  const user = { buyerId: cast.publicBody.id, placedBy: cast.publicBuyer.personId };
  for (const application of ['FORM_CHECK', 'RETURNED', 'PURPOSE_CHECK', 'REFUSED', 'APPEALED'] as const)
    await aFreeOrder(manager, built, { ...user, application });
  const granted = (more: object = {}) => aFreeOrder(manager, built, { ...user, state: 'APPROVED', more });
  const running = await granted();
  for (const [index, state] of (['DUE', 'FILED', 'ACCEPTED'] as const).entries()) {
    const ruled = state === 'ACCEPTED' ? { ruledBy: market.agencyPersonId, ruledAt: BUILT_AT } : {};
    await aFreeUseReport(manager, { ...running, ...user }, { number: index + 1, state, ...ruled });
  }
  await granted({ grantedUntil: '2026-06-30' });
  const suspended = await granted();
  await manager.update(
    FreeUseEntity,
    { orderId: suspended.id },
    { suspendedAt: BUILT_AT, suspensionReason: '逾期未报' },
  );
  const stopped = await granted();
  const parties = {
    agencyId: cast.agency.id,
    operatorId: cast.operator.id,
    reportedBy: cast.operatorProduct.personId,
  };
  const matter = await aCase(manager, { ...parties, subjectId: stopped.id });
  await manager.update(FreeUseEntity, { orderId: stopped.id }, { stoppedAt: BUILT_AT, caseId: matter.id });
  const ruled = { by: cast.agencyRuling.personId, ruling: 'LIFT' } as const;
  await aCase(manager, { ...parties, subjectId: running.id, ruled });
  await manager.insert(FreeUseCostEntity, {
    id: newId('freeUseCost'),
    offeringId: running.offeringId,
    year: 2026,
    number: 1,
    amount: '1.00',
    note: '分摊',
    recordedBy: cast.operatorFinance.personId,
    recordedAt: BUILT_AT,
    decisionId: await aDecision(manager),
  });
}

/** Orders of a product of which a resource, a scenario and an offering are gone, and of one that is suspended. */
async function ordersThatStopped({ manager, market, cast }: MarketGround): Promise<void> {
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const agreement = await anAgreement(manager, market);
  const { id: resourceId } = await aResource(manager, {
    holderId: cast.department.id,
    agreementId: agreement.id,
  });
  const outside = await aPricedProduct(manager, market, { agreement, resourceIds: [resourceId] });
  const stopped = await aPricedProduct(manager, market);
  await anOrder(manager, outside, buyer);
  await anOrder(manager, outside, { ...buyer, state: 'PAID' });
  await anOrder(manager, stopped, buyer);
  await leaveScopeSilently(manager, { agreementId: agreement.id, resourceId });
  const { id: productId } = outside.product;
  await manager.update(ProductScenarioEntity, { productId }, { retiredAt: BUILT_AT });
  await manager.update(OfferingEntity, { productId }, { retiredAt: BUILT_AT });
  await manager.update(
    DataProductEntity,
    { id: stopped.product.id },
    { state: 'SUSPENDED', runningOrders: 'STOP' },
  );
}

/** Orders of products made of data that became important, or was flagged as personal information, after they were placed. */
async function ordersOfTightenedData({ manager, market, cast }: MarketGround): Promise<void> {
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const agreement = await anAgreement(manager, market);
  for (const sensitive of [{ grade: 'IMPORTANT' }, { containsPersonalInformation: true }] as const) {
    const { id } = await aResource(manager, { holderId: cast.department.id, agreementId: agreement.id });
    const built = await aPricedProduct(manager, market, { agreement, resourceIds: [id] });
    await anOrder(manager, built, buyer);
    await anOrder(manager, built, { ...buyer, state: 'PAID' });
    await manager.update(DataResourceEntity, { id }, sensitive);
  }
}

/** For every class of buyers and number of units another price, and charged for hits only. */
const TIERED: GuidedScheme = {
  form: 'BENCHMARK',
  floats: { upPercent: '10', downPercent: '20' },
  scheme: {
    accumulation: 'YEAR',
    repeatWindowDays: 30,
    chargesHitsOnly: true,
    lines: [
      {
        customerClass: 'STANDARD',
        fieldsFrom: 0,
        bands: [
          { above: 0, upTo: 100, unitPrice: '1' },
          { above: 100, upTo: null, unitPrice: '0.5' },
        ],
      },
      { customerClass: 'STANDARD', fieldsFrom: 5, bands: [{ above: 0, upTo: null, unitPrice: '1' }] },
      { customerClass: 'WELFARE', fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice: '0.4' }] },
    ],
  },
};

/** Prices in bands, prices of which a band was left out, and one that a lower ceiling has overtaken. */
async function somePrices({ manager, market, cast }: MarketGround): Promise<void> {
  const guide = TIERED;
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  const tiered = await aProductOnSale(manager, market);
  const tieredPrice = await aGuidedPrice(manager, tiered, { guide });
  const tieredTariff = await aTariff(manager, tiered, tieredPrice, { scheme: guide.scheme });
  await anOrder(manager, { ...tiered, guidedPrice: tieredPrice, tariff: tieredTariff }, buyer);
  const lineless = await anOrder(manager, await aPricedProduct(manager, market), buyer);
  await manager.insert(DataOrderEntity, { ...lineless, id: newId('order') });
  const late = await aProductOnSale(manager, market);
  const latePrice = await aGuidedPrice(manager, late, { effectiveFrom: '2026-02-01' });
  const lateTariff = await aTariff(manager, late, latePrice, { effectiveFrom: '2026-02-01' });
  await anOrder(manager, { ...late, guidedPrice: latePrice, tariff: lateTariff }, buyer);
  const half = await aProductOnSale(manager, market);
  await aTariff(manager, half, await aGuidedPrice(manager, half, { guide }), {
    scheme: guide.scheme,
    bandCount: 9,
  });
  const flat = await aProductOnSale(manager, market);
  await aTariff(manager, flat, await aGuidedPrice(manager, flat), { bandCount: 2 });
  await aGuidedPrice(manager, await aProductOnSale(manager, market), { bandCount: 2 });
  await aGuidedPrice(manager, await aProductOnSale(manager, market), { guide, bandCount: 9 });
  const overtaken = await aPricedProduct(manager, market);
  await anOrder(manager, overtaken, buyer);
  await aGuidedPrice(manager, overtaken, { ceiling: '1.000000', effectiveFrom: '2026-06-01' });
  const revoked = await aPricedProduct(manager, market);
  await aRevocation(manager, revoked, revoked.guidedPrice);
  await aCompetenceEnd(manager, market, await aPricingCompetence(manager, market));
}

/** Trial tariffs in every state: one in force, one that a guided price has ended, and one that was never in force. */
async function someTrials({ manager, market }: MarketGround): Promise<void> {
  const confirmed = { state: 'CONFIRMED', documentNumber: '聊数〔2026〕试9号' } as const;
  const onSale = () => aProductOnSale(manager, market);
  await aTrialTariff(manager, await onSale());
  await aRuledTrial(manager, await onSale(), { state: 'DECLINED', rulingReason: '依据不足' });
  await aRuledTrial(manager, await onSale(), { ...confirmed, inForceFrom: LATE_TRIAL });
  await aProductOnTrial(manager, market);
  await aGuidedPrice(manager, await aProductOnTrial(manager, market), { effectiveFrom: '2026-07-01' });
}

/** What happens to an agreement after it was activated. */
async function aLife({ manager, market }: MarketGround): Promise<void> {
  const { agencyPersonId, operatorPersonId } = market;
  const { id: agreementId } = await anAgreement(manager, market);
  const { id: other } = await anAgreement(manager, market);
  const decided = { rulingReason: '不同意', decidedBy: agencyPersonId, decidedAt: BUILT_AT };
  const opened = { agreementId, openedBy: agencyPersonId };
  await aRectification(manager, opened);
  await aRectification(manager, { ...opened, ...reportedBy(operatorPersonId) });
  await aRectification(manager, { ...opened, state: 'LAPSED', closedAt: BUILT_AT, closedOn: '2026-12-08' });
  const renewal = { agreementId, appliedBy: operatorPersonId };
  await aRenewal(manager, renewal);
  await aRenewal(manager, { ...renewal, state: 'LAPSED' });
  const decisionId = await aDecision(manager);
  await aRenewal(manager, { ...renewal, state: 'REJECTED', ...decided, decisionId });
  await anApprovedRenewal(manager, { ...renewal, decidedBy: agencyPersonId });
  await aLateAdmission(manager, { agreementId, admittedBy: agencyPersonId });
  await anEarlyTermination(manager, renewal);
  await anEarlyTermination(manager, { ...renewal, state: 'LAPSED' });
  await anEarlyTermination(manager, { ...renewal, state: 'DECLINED', ...decided, decisionId });
  await anExit(manager, { agreementId });
  await anExit(manager, {
    agreementId: other,
    ground: 'OTHER_VIOLATION',
    reason: '违法',
    documentHash: DOCUMENT_HASH,
    endedBy: agencyPersonId,
  });
}

/** Of every kind that a scope refuses, once in a scope and out of it again; and a re-grading that was approved. */
async function someResources({ manager, market, cast }: MarketGround, agreementId: string): Promise<void> {
  const holderId = cast.department.id;
  const left = { addedOn: '2026-01-01', removedAt: BUILT_AT, removalReason: '调整' };
  const barred = { useBar: 'PRIVACY', useBarReason: '涉及隐私', useBarDocument: '〔2026〕1号' } as const;
  for (const more of [{ grade: null }, { grade: 'CORE' }, barred] as const) {
    const { id: resourceId } = await aResource(manager, { holderId, ...more });
    await manager.insert(AgreementResourceEntity, { agreementId, resourceId, ...left });
  }
  const { id: resourceId } = await aResource(manager, { holderId, grade: 'IMPORTANT' });
  await aRegrading(manager, cast.departmentOfficer, {
    resourceId,
    state: 'APPROVED',
    decidedBy: market.agencyPersonId,
    decidedByOrganisationId: market.agencyId,
    decidedAt: BUILT_AT,
    decisionId: await aDecision(manager),
    resourceVersion: 1,
  });
}

async function someDemands({ manager, market, cast }: MarketGround, agreementId: string): Promise<void> {
  const submittedBy = market.operatorPersonId;
  const scenario = await aScenario(manager, { agreementId, registeredBy: submittedBy });
  const reviewerIds = [cast.department.id];
  const resource = await aResource(manager, { holderId: cast.department.id });
  await aDataRequest(manager, {
    agreementId,
    scenarioId: scenario.id,
    submittedBy,
    reviewerIds,
    resourceIds: [resource.id],
  });
  await aDemand(manager, {
    agreementId,
    posterId: cast.enterprise.id,
    postedBy: cast.enterpriseBuyer.personId,
  });
}

async function aRecordOfEach(manager: EntityManager, { cast }: MarketGround): Promise<void> {
  await anAgenda(manager, cast.operator.id);
  await anImport(manager, cast.departmentOfficer);
  await recordStates(manager, [
    {
      subjectId: newId('agreement'),
      contextId: null,
      aspect: 'STATE',
      value: 'ACTIVE',
      since: BUILT_AT,
      decisionId: null,
    },
  ]);
  await manager.insert(OutboxEventEntity, {
    id: newId('event'),
    type: 'built',
    subjectId: newId('order'),
    decisionId: await aDecision(manager),
    payload: {},
    occurredAt: BUILT_AT,
  });
  await manager.insert(ApiKeyEntity, {
    id: newId('apiKey'),
    organisationId: cast.enterprise.id,
    personId: cast.enterpriseBuyer.personId,
    label: 'built',
    secretHash: '0'.repeat(64),
    scopes: ['products'],
    createdAt: BUILT_AT,
    expiresAt: BUILT_AT,
    revokedAt: null,
  });
}

async function anImport(manager: EntityManager, { organisationId, personId }: Persona): Promise<void> {
  const sender = { organisationId, personId };
  await aStoredUpload(manager, sender);
  const failed = { code: 'HTML_PAGE', params: {} };
  await anImportJob(manager, sender, { state: 'FAILED', problem: failed, rowsTotal: null, rowsRefused: 0 });
  await anImportError(manager, await anImportJob(manager, sender));
}

async function anAgenda(manager: EntityManager, holderId: string): Promise<void> {
  await aDuty(manager, { holderId });
  await aDuty(manager, { holderId, state: 'OVERDUE' });
  await aDuty(manager, { holderId, state: 'DONE', closedAt: BUILT_AT });
  await aTimer(manager);
  await aTimer(manager, { state: 'DONE', doneAt: BUILT_AT });
  await aNotice(manager, { recipientId: holderId });
}

async function names(sql: string): Promise<string[]> {
  const rows: { name: string }[] = await ground.dataSource.query(sql);
  return rows.map(({ name }) => name).sort();
}

const sorted = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();

describe('the walls that exist are those that must', () => {
  it('CHECKs', async () => {
    const existing = await names(
      'SELECT constraint_name AS name FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()',
    );
    expect(existing).toEqual(sorted(CHECKS));
  });

  it('triggers', async () => {
    const existing = await names(
      'SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()',
    );
    expect(existing).toEqual(sorted(TRIGGERS));
  });

  it('functions', async () => {
    const existing = await names(
      'SELECT routine_name AS name FROM information_schema.routines WHERE routine_schema = DATABASE()',
    );
    expect(existing).toEqual([...FUNCTIONS]);
  });

  it('unique keys on which a rule leans', async () => {
    const existing = await names(
      "SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND non_unique = 0 AND index_name LIKE 'uq%'",
    );
    expect(existing).toEqual(expect.arrayContaining(Object.keys(UNIQUE_KEYS)));
  });

  it('guard rules of the rule list', () => {
    const guarded = [...CHECKS, ...TRIGGERS].map(({ guards }) => guards).concat(Object.values(UNIQUE_KEYS));
    expect(guarded.filter((rule) => rule !== 'record' && !RULE_IDS.includes(rule))).toEqual([]);
  });
});

describe('the words of a CHECK', () => {
  let clauses: ReadonlyMap<string, string>;
  beforeAll(async () => {
    clauses = await checkClauses(runner);
  });

  it.each(Object.entries(WORD_LISTS))('%s are those of the vocabulary', (name, words) => {
    const listed = [...(clauses.get(name) ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word);
    expect(listed.sort()).toEqual([...words].sort());
  });

  it('cover every CHECK that is nothing but a list of words', () => {
    const lists = [...clauses].filter(([, clause]) => /^`[a-z_]+` in \([^)]*\)$/.test(clause));
    const own = ['ck_decision_outcome'];
    const names = lists.map(([name]) => name).filter((name) => !own.includes(name));
    expect(names.sort()).toEqual(Object.keys(WORD_LISTS).sort());
  });
});

/** A value of a bad row: as it is, another column of the row, or an expression. */
function expressionOf(value: unknown): { sql: string; parameters: unknown[] } {
  if (typeof value === 'object' && value !== null) {
    if ('column' in value) return { sql: String(value.column), parameters: [] };
    if ('sql' in value) return { sql: String(value.sql), parameters: [] };
  }
  return { sql: '?', parameters: [value] };
}

const assignments = (change: Readonly<Record<string, unknown>>): { sql: string; parameters: unknown[] } => {
  const parts = Object.entries(change).map(([column, value]) => ({ column, ...expressionOf(value) }));
  return {
    sql: parts.map(({ column, sql }) => `${column} = ${sql}`).join(', '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
};

/** The words with which the database refuses; null when it does not. */
async function refusalOf(sql: string, parameters: unknown[] = []): Promise<string | null> {
  try {
    await runner.query(sql, parameters);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a CHECK', () => {
  it.each(CHECKS)(
    '$name ($guards) takes the good row and refuses the bad one',
    async ({ name, table, bad, where = '1 = 1' }) => {
      // A copy of the table with this CHECK alone: triggers and other CHECKs might speak first.
      await runner.query(`CREATE TEMPORARY TABLE probe LIKE ${table}`);
      try {
        await keepOnlyCheck(runner, { copy: 'probe', table, name });
        await runner.query(`INSERT INTO probe SELECT * FROM ${table} WHERE ${where} LIMIT 1`);
        expect(await runner.query('SELECT 1 FROM probe')).toHaveLength(1);
        const { sql, parameters } = assignments(bad);
        expect(await refusalOf(`UPDATE probe SET ${sql}`, parameters)).toMatch(CHECK_REFUSES);
      } finally {
        await runner.query('DROP TEMPORARY TABLE probe');
      }
    },
  );
});

describe('a trigger', () => {
  const probes = TRIGGERS.flatMap(({ name, table, guards, refuses }) =>
    refuses.map((refused) => ({ name, table, guards, change: {}, where: '1 = 1', ...refused })),
  );

  const columnsOf = async (table: string): Promise<string[]> => {
    const rows: { name: string }[] = await ground.dataSource.query(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position',
      [table],
    );
    return rows.map(({ name }) => name);
  };

  async function attempt({ table, deed, change, where }: (typeof probes)[number]): Promise<string | null> {
    if (deed === 'DELETE') return refusalOf(`DELETE FROM ${table} WHERE ${where} LIMIT 1`);
    if (deed === 'UPDATE') {
      const [same = ''] = await columnsOf(table);
      const { sql, parameters } = assignments(
        Object.keys(change).length > 0 ? change : { [same]: { column: same } },
      );
      return refusalOf(`UPDATE ${table} SET ${sql} WHERE ${where} LIMIT 1`, parameters);
    }
    const list = await columnsOf(table);
    const values = list.map((column) =>
      expressionOf(column in change ? change[column] : { column: `source.${column}` }),
    );
    return refusalOf(
      `INSERT INTO ${table} (${list.join(', ')}) SELECT ${values.map(({ sql }) => sql).join(', ')} FROM ${table} source WHERE ${where} LIMIT 1`,
      values.flatMap(({ parameters }) => parameters),
    );
  }

  it.each(probes)('$name ($guards) refuses, in the words "$says"', async (probe) => {
    expect(await attempt(probe)).toBe(probe.says);
  });

  it('stands before every change and deletion of a table of record', () => {
    for (const table of TABLES_OF_RECORD) {
      expect(sorted(TRIGGERS)).toEqual(
        expect.arrayContaining([`tr_${table}_never_changes`, `tr_${table}_never_deleted`]),
      );
    }
  });
});

describe('is_barred_redeveloper', () => {
  const barred = async (developerId: string): Promise<boolean> => {
    const rows: { barred: number }[] = await ground.dataSource.query(
      "SELECT is_barred_redeveloper(?, ?, '2026-06-01') AS barred",
      [ground.cast.operator.id, developerId],
    );
    return Boolean(rows[0]?.barred);
  };

  it('[G-01] bars the operator itself', async () => {
    expect(await barred(ground.cast.operator.id)).toBe(true);
  });

  it('[G-04] bars what the operator controls through two steps', async () => {
    const [first, second] = [await anEnterprise(ground), await anEnterprise(ground)];
    await aControlFact(ground.manager, ground.market, {
      controllerId: ground.cast.operator.id,
      controlledId: first.organisationId,
    });
    await aControlFact(ground.manager, ground.market, {
      controllerId: first.organisationId,
      controlledId: second.organisationId,
    });
    expect(await barred(second.organisationId)).toBe(true);
  });

  it('[G-01] does not bar who has no tie', async () => {
    expect(await barred(ground.cast.enterprise.id)).toBe(false);
  });
});
