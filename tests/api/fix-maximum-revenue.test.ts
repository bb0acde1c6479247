import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { ClawbackInstalmentEntity } from '../../src/modules/pricing/store/clawback-instalment.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aGuidedPrice, anAgreement, aPricingCompetence, aProductOnSale, offeringOf } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { aClosedCycle, aCycle, aMaximum } from '../support/revenue';

const FIX = `mutation ($input: FixMaximumRevenueInput!) {
  fixMaximumRevenue(input: $input) {
    maximumRevenue {
      id number effectiveFrom effectiveTo replacesId surveyYear bondYear bondAveragePercent addOnPoints
      profitRatePercent taxBasis taxNote documentNumber decisionId agreementNumber
      bookedCost { amount } subsidy { amount } operatingCost { amount } permittedProfit { amount } taxes { amount }
      deduction { amount } amount { amount currency } costs { kind head planHead amount { amount } note }
      cycle { id }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;

const COSTS = [
  { kind: 'BOOKED', head: 'PLATFORM', planHead: 'SERVICE_SYSTEM', amount: '6000000' },
  { kind: 'BOOKED', head: 'DATA_PROCESSING', planHead: 'PRODUCT_DEVELOPMENT', amount: '4200000.00' },
  { kind: 'BOOKED', head: 'HUMAN_RESOURCES', amount: '5400000.00' },
  { kind: 'BOOKED', head: 'DATA_ACQUISITION', planHead: 'PRODUCT_DEVELOPMENT', amount: '1600000.00' },
  { kind: 'BOOKED', head: 'PERIOD_EXPENSES', amount: '1800000.00' },
  { kind: 'NOT_REASONABLE', head: 'PERIOD_EXPENSES', amount: '150000.00', note: '超标准会议费' },
  { kind: 'FREE_PRODUCTS', head: 'PLATFORM', amount: '2827500.00', note: '按调用量分摊,15%' },
];

describe('fixMaximumRevenue', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (agreementId: string, more: object = {}) => ({
    idempotencyKey: `maximum-${String((keys += 1)).padStart(4, '0')}`,
    agreementId,
    year: 2027,
    surveyYear: 2026,
    bondYear: 2025,
    bondAveragePercent: '1.75',
    addOnPoints: '5.00',
    costs: COSTS,
    subsidy: '1000000.00',
    taxes: '408006.25',
    taxNote: '所得税 338,006.25 元,附加 70,000.00 元',
    permittedProfit: '1014018.75',
    amount: '16444525.00',
    taxBasis: 'TAX_INCLUSIVE',
    documentNumber: '聊发改价〔2026〕8号',
    ...more,
  });
  const fix = (asked: object, as: Persona = server.cast.pricingOfficer) =>
    server.execute(FIX, { input: asked }, { as });
  const ready = async (): Promise<{ agreementId: string; cycleId: string }> => {
    const { id: agreementId } = await anAgreement(server.manager, server.market);
    const cycle = await aCycle(server.manager, server.market, { agreementId });
    return { agreementId, cycleId: cycle.id };
  };

  it('refuses who is not signed in', async () => {
    const asked = input((await ready()).agreementId);
    await expectThrown(server, () => server.execute(FIX, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-03] turns %s away and names the rule', async (name) => {
    const asked = input((await ready()).agreementId);
    const answer = await expectThrown(server, () => fix(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-03' });
  });

  it('[E-07] fixes the worked example to the fen, and tells operator and agency', async () => {
    const { agreementId, cycleId } = await ready();
    const answer = await fix(input(agreementId));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('fixMaximumRevenue')).toMatchObject({
      maximumRevenue: {
        number: 1,
        effectiveFrom: '2027-01-01',
        effectiveTo: '2027-12-31',
        profitRatePercent: '6.7500',
        bookedCost: { amount: '19000000.00' },
        subsidy: { amount: '1000000.00' },
        operatingCost: { amount: '15022500.00' },
        permittedProfit: { amount: '1014018.75' },
        taxes: { amount: '408006.25' },
        deduction: { amount: '0.00' },
        amount: { amount: '16444525.00', currency: 'CNY' },
        cycle: { id: cycleId },
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    expect(answer.at('fixMaximumRevenue.maximumRevenue.costs')).toHaveLength(COSTS.length);
    const id = answer.text('fixMaximumRevenue.maximumRevenue.id');
    const told: { recipient_id: string }[] = await server.dataSource.query(
      "SELECT recipient_id FROM notice WHERE subject_id = ? AND kind = 'MAXIMUM_REVENUE_FIXED'",
      [id],
    );
    expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [server.cast.operator.id, server.cast.agency.id].sort(),
    );
    const timers: unknown = await server.dataSource.query(
      'SELECT kind, due_at FROM timer WHERE subject_id IN (?, ?) ORDER BY kind',
      [id, agreementId],
    );
    expect(timers).toEqual([
      { kind: 'REVENUE_BOOKED', due_at: server.clock.now() },
      { kind: 'REVENUE_YEAR_ENDED', due_at: new Date('2027-12-31T16:00:00.000Z') },
    ]);
  });

  it('answers the same request again with what it made', async () => {
    const asked = input((await ready()).agreementId);
    const first = await fix(asked);
    const before = await tableSums(server);
    const second = await fix(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('fixMaximumRevenue.maximumRevenue')).toEqual(
      first.at('fixMaximumRevenue.maximumRevenue'),
    );
    expect(second.at('fixMaximumRevenue.idempotency.isReplay')).toBe(true);
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('agreement') },
    { _case: 'text that is no id', id: () => 'no-such-thing' },
  ])('finds nothing under $_case', async ({ id }) => {
    const asked = input(id());
    await expectRefusal(server, () => fix(asked), {
      field: 'fixMaximumRevenue',
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
  });

  it('fixes none for an agreement that has ended', async () => {
    const { id } = await anAgreement(server.manager, server.market, { state: 'TERMINATED' });
    const asked = input(id);
    await expectRefusal(server, () => fix(asked), { field: 'fixMaximumRevenue', code: 'STATE_NOT_FIT' });
  });

  it.each([
    { _case: 'a year and a day', more: { effectiveFrom: '2027-01-01' } },
    { _case: 'one day alone', more: { year: null, effectiveFrom: '2027-01-01' } },
    { _case: 'no period', more: { year: null } },
    { _case: 'no cost line', more: { costs: [] } },
    { _case: 'a float', more: { amount: 16444525 } },
    { _case: 'a head that there is not', more: { costs: [{ kind: 'BOOKED', head: 'GIFTS', amount: '1' }] } },
    { _case: 'a document number of 101 characters', more: { documentNumber: '号'.repeat(101) } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input((await ready()).agreementId, more);
    await expectThrown(server, () => fix(asked), 'BAD_USER_INPUT');
  });

  it.each([
    {
      ruleId: 'E-07',
      refusal: 'MAXIMUM_REVENUE_DIFFERS',
      more: { amount: '16444525.01' },
      says: '16444525.00',
    },
    {
      ruleId: 'E-08',
      refusal: 'PERMITTED_PROFIT_DIFFERS',
      more: { permittedProfit: '1' },
      says: '1014018.75',
    },
    { ruleId: 'E-09', refusal: 'PROFIT_ADD_ON_TOO_HIGH', more: { addOnPoints: '6.01' }, says: '6' },
    { ruleId: 'E-09', refusal: 'BOND_YEAR_DIFFERS', more: { bondYear: 2026 }, says: '2025' },
    {
      ruleId: 'E-10',
      refusal: 'COST_NOT_AN_AMOUNT',
      more: { costs: [{ ...COSTS[0], amount: '0.001' }] },
      says: '0.001',
    },
    { ruleId: 'E-12', refusal: 'SUBSIDY_BEYOND_COST', more: { subsidy: '99999999' }, says: '16022500' },
    {
      ruleId: 'E-13',
      refusal: 'EXCLUSION_WITHOUT_REASON',
      more: { costs: [...COSTS, { kind: 'OUTSIDE_OPERATION', head: 'PLATFORM', amount: '1' }] },
      says: 'PLATFORM',
    },
    { ruleId: 'E-14', refusal: 'TAXES_WITHOUT_NOTE', more: { taxNote: ' ' }, says: '' },
    {
      ruleId: 'E-21',
      refusal: 'PERIOD_OUTSIDE_CYCLE',
      more: { year: null, effectiveFrom: '2028-06-01', effectiveTo: '2029-05-31' },
      says: '2028-12-31',
    },
    { ruleId: 'E-21', refusal: 'CYCLE_MISSING', more: { year: 2029 }, says: '2029-01-01' },
    { ruleId: 'E-22', refusal: 'DEDUCTION_BEYOND_OWED', more: { deduction: '1' }, says: '0.00' },
    { ruleId: 'E-23', refusal: 'SHORTFALL_NOT_CARRIED', more: { deduction: '-1' }, says: '-1' },
    { ruleId: 'E-33', refusal: 'MAXIMUM_DOCUMENT_MISSING', more: { documentNumber: ' ' }, says: '' },
    { ruleId: 'E-33', refusal: 'MAXIMUM_IN_A_PAST_YEAR', more: { year: 2025 }, says: '2026-11-23' },
  ] as const)(
    '[$ruleId] refuses with $refusal and names the figure',
    async ({ ruleId, refusal, more, says }) => {
      const asked = input((await ready()).agreementId, more);
      const answer = await expectRefusal(server, () => fix(asked), {
        field: 'fixMaximumRevenue',
        code: refusal,
        ruleId,
      });
      expect(answer.text('fixMaximumRevenue.userErrors.0.message')).toContain(says);
    },
  );

  it('[E-33] overlaps with no other version, and replaces one by name', async () => {
    const { agreementId, cycleId } = await ready();
    const other = await aMaximum(server.manager, server.market, { agreementId, cycleId });
    const asked = input(agreementId, { year: null, effectiveFrom: '2026-12-31', effectiveTo: '2027-12-30' });
    await expectRefusal(server, () => fix(asked), {
      field: 'fixMaximumRevenue',
      code: 'MAXIMUM_OVERLAPS',
      ruleId: 'E-33',
    });
    const replaced = await fix({ ...asked, replacesId: other.id });
    expect(replaced.refusals('fixMaximumRevenue')).toEqual([]);
    expect(replaced.at('fixMaximumRevenue.maximumRevenue')).toMatchObject({
      number: 2,
      replacesId: other.id,
    });
    const again = input(agreementId, { replacesId: other.id });
    await expectRefusal(server, () => fix(again), {
      field: 'fixMaximumRevenue',
      code: 'NOT_FOUND',
      path: ['replacesId'],
    });
  });

  it('lets one of two offices that fix the same year at the same moment fix it', async () => {
    const { agreementId } = await ready();
    const answers = await Promise.all([fix(input(agreementId)), fix(input(agreementId))]);
    expect(answers.flatMap((answer) => answer.refusals('fixMaximumRevenue'))).toEqual(['MAXIMUM_OVERLAPS']);
  });

  it('[E-11] asks for the share of what is free', async () => {
    const { agreementId } = await ready();
    const agreement = await server.manager.findOneByOrFail(AgreementEntity, { id: agreementId });
    await aProductOnSale(server.manager, server.market, {
      agreement,
      purposeClasses: ['PUBLIC_INTEREST'],
    });
    const asked = input(agreementId, { costs: COSTS.slice(0, 5) });
    await expectRefusal(server, () => fix(asked), {
      field: 'fixMaximumRevenue',
      code: 'FREE_SHARE_NOT_STATED',
      ruleId: 'E-11',
    });
  });

  it('[E-16] is of the tax basis of the ceilings under it, and asks for new ones where they no longer fit', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    await aCycle(server.manager, server.market, { agreementId: agreement.id });
    const built = await aProductOnSale(server.manager, server.market, { agreement });
    await aGuidedPrice(server.manager, built, { ceiling: '20', forecastVolume: 1_000_000 });
    const asked = input(agreement.id, { taxBasis: 'TAX_EXCLUSIVE' });
    await expectRefusal(server, () => fix(asked), {
      field: 'fixMaximumRevenue',
      code: 'MAXIMUM_TAX_BASIS_DIFFERS',
      ruleId: 'E-16',
    });
    expect((await fix(input(agreement.id))).refusals('fixMaximumRevenue')).toEqual([]);
    const duties: unknown = await server.dataSource.query(
      'SELECT kind, holder_id, escalates_to_id FROM duty WHERE subject_id = ?',
      [agreement.id],
    );
    expect(duties).toEqual([
      {
        kind: 'ADJUST_CEILINGS',
        holder_id: server.cast.agency.id,
        escalates_to_id: server.cast.pricingOffice.id,
      },
    ]);
    expect(offeringOf(built, 'INDUSTRY').chargeUnit).toBe('PER_CALL');
  });

  it('[E-22] takes off what an earlier cycle left, by the last year of this one', async () => {
    const { manager, market } = server;
    const { id: agreementId } = await anAgreement(manager, market);
    const earlier = await aClosedCycle(manager, market, {
      agreementId,
      startsOn: '2023-01-01',
      endsOn: '2025-12-31',
      revenue: '51050000.00',
      maximum: '49333575.00',
      instalments: 2,
      smoothingRequest: '运营〔2026〕7号',
    });
    await manager.insert(ClawbackInstalmentEntity, [
      { cycleId: earlier.id, number: 1, agreementId, amount: '858212.50' },
      { cycleId: earlier.id, number: 2, agreementId, amount: '858212.50' },
    ]);
    await aCycle(manager, market, { agreementId, startsOn: '2026-01-01', endsOn: '2027-12-31' });
    const nothing = input(agreementId);
    const answer = await expectRefusal(server, () => fix(nothing), {
      field: 'fixMaximumRevenue',
      code: 'DEDUCTION_MISSING',
      ruleId: 'E-22',
    });
    expect(answer.text('fixMaximumRevenue.userErrors.0.message')).toContain('858212.50');
    const taken = await fix(input(agreementId, { deduction: '858212.50', amount: '15586312.50' }));
    expect(taken.at('fixMaximumRevenue.maximumRevenue')).toMatchObject({
      deduction: { amount: '858212.50' },
      amount: { amount: '15586312.50' },
    });
  });

  it.each([
    { _case: 'without a delegation', competence: null, refusal: 'PRICING_DELEGATION_MISSING' },
    {
      _case: 'with an ended one',
      competence: { effectiveTo: '2026-11-22' },
      refusal: 'PRICING_DELEGATION_NOT_IN_FORCE',
    },
  ] as const)('[E-01] refuses a pricing office $_case', async ({ competence, refusal }) => {
    const office = await anOrganisation(server, 'PRICING_OFFICE');
    const officer = await aPersonIn(server, office, 'PRICING_OFFICER');
    if (competence !== null) {
      await aPricingCompetence(server.manager, { ...server.market, pricingOfficeId: office.id }, competence);
    }
    const asked = input((await ready()).agreementId);
    await expectRefusal(server, () => fix(asked, officer), {
      field: 'fixMaximumRevenue',
      code: refusal,
      ruleId: 'E-01',
    });
  });
});
