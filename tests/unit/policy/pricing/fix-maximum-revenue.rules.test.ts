import { judge } from '../../../../src/policy/decision';
import {
  closeEvaluationCycleRules,
  fixMaximumRevenueRules,
  openEvaluationCycleRules,
  type CloseEvaluationCycleFacts,
  type FixMaximumRevenueFacts,
  type OpenEvaluationCycleFacts,
} from '../../../../src/policy/pricing/fix-maximum-revenue.rules';
import { maximumRevenueOf, type CostSurveyFacts } from '../../../../src/policy/pricing/maximum-revenue';
import type { RefusalCode } from '../../../../src/policy/refusals';
import type { RuleId } from '../../../../src/policy/rule-ids';
import { actor, agencyActor, TODAY } from '../builders';
import { costLine, WORKED_COSTS, WORKED_MAXIMUM, workedSurvey } from './survey';

interface Refused<Facts> {
  readonly _case: string;
  readonly over: Partial<Facts>;
  readonly ruleId: RuleId;
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

const OFFICE = {
  today: TODAY,
  actor: actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' }),
  delegation: { documentNumber: '鲁发改成本〔2025〕1号', effectiveFrom: '2025-06-01', effectiveTo: null },
  documentNumber: '聊发改价〔2026〕8号',
};

/** The figures of a document that states what the formula gives. */
const surveyed = (over: Partial<CostSurveyFacts> = {}): Pick<FixMaximumRevenueFacts, 'survey' | 'stated'> => {
  const survey = workedSurvey(over);
  const { permittedProfit, amount } = maximumRevenueOf(survey);
  return { survey, stated: { permittedProfit, amount } };
};

const CYCLE = { startsOn: '2026-01-01', endsOn: '2028-12-31', areEarlierClosed: true, owed: '0.00' };

const fixing = (over: Partial<FixMaximumRevenueFacts> = {}): FixMaximumRevenueFacts => ({
  ...OFFICE,
  period: { from: '2027-01-01', to: '2027-12-31' },
  cycle: CYCLE,
  others: [{ from: '2026-01-01', to: '2026-12-31' }],
  ...surveyed(),
  hasFreeOfferings: true,
  taxBasis: 'TAX_EXCLUSIVE',
  standingTaxBases: ['TAX_EXCLUSIVE'],
  ...over,
});

/** With one line of cost in the place of the whole table. */
const costing = (...costs: CostSurveyFacts['costs']): Partial<FixMaximumRevenueFacts> => ({
  survey: workedSurvey({ costs }),
});

const LAST_YEAR = { period: { from: '2028-01-01', to: '2028-12-31' } };

describe('fixMaximumRevenueRules', () => {
  it('permit the figures of the worked example', () => {
    const facts = fixing();
    expect(facts.stated.amount).toBe(WORKED_MAXIMUM);
    expect(judge(fixMaximumRevenueRules, facts)).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: [
        'E-03',
        'E-01',
        'E-33',
        'E-21',
        'E-16',
        'E-10',
        'E-13',
        'E-11',
        'E-12',
        'E-09',
        'E-14',
        'E-23',
        'E-22',
        'E-08',
        'E-07',
      ],
    });
  });

  it.each<{ _case: string; over: Partial<FixMaximumRevenueFacts> }>([
    { _case: 'an add-on of exactly 6 points', over: surveyed({ addOnPoints: '6.0000' }) },
    {
      _case: 'the running year from its first day',
      over: { period: { from: '2026-01-01', to: '2026-12-31' }, others: [] },
    },
    {
      _case: 'a year that is none of the calendar',
      over: { period: { from: '2027-03-01', to: '2028-02-29' } },
    },
    {
      _case: 'a plan head under a national one',
      over: surveyed({
        costs: [...WORKED_COSTS, costLine('PLATFORM', '1', 'BOOKED', { planHead: 'SECURITY_MANAGEMENT' })],
      }),
    },
    {
      _case: 'nothing free, and no share of it',
      over: { ...surveyed({ costs: [costLine('PLATFORM', '9000000')] }), hasFreeOfferings: false },
    },
    {
      _case: 'a free share of zero',
      over: surveyed({
        costs: [costLine('PLATFORM', '9000000'), costLine('PLATFORM', '0', 'FREE_PRODUCTS')],
      }),
    },
    {
      _case: 'a part of what is owed before the last year',
      over: { ...surveyed({ deduction: '5' }), cycle: { ...CYCLE, owed: '10.00' } },
    },
    {
      _case: 'all that is owed in the last year',
      over: { ...LAST_YEAR, ...surveyed({ deduction: '10' }), cycle: { ...CYCLE, owed: '10.00' } },
    },
    {
      _case: 'as much of what is owed as the last year reaches',
      over: {
        ...LAST_YEAR,
        ...surveyed({ deduction: WORKED_MAXIMUM }),
        cycle: { ...CYCLE, owed: '99999999.00' },
      },
    },
    {
      _case: 'a year before an open cycle, unless it is the last',
      over: { cycle: { ...CYCLE, areEarlierClosed: false } },
    },
  ])('permit $_case', ({ over }) => {
    expect(judge(fixMaximumRevenueRules, fixing(over))).toMatchObject({ outcome: 'PERMIT' });
  });

  it.each<Refused<FixMaximumRevenueFacts>>([
    {
      _case: 'the agency',
      over: { actor: agencyActor() },
      ruleId: 'E-03',
      code: 'MAXIMUM_NOT_BY_PRICING_OFFICE',
    },
    {
      _case: 'the operator',
      over: { actor: actor() },
      ruleId: 'E-03',
      code: 'MAXIMUM_NOT_BY_PRICING_OFFICE',
    },
    {
      _case: 'no delegation',
      over: { delegation: null },
      ruleId: 'E-01',
      code: 'PRICING_DELEGATION_MISSING',
    },
    {
      _case: 'a blank document',
      over: { documentNumber: ' ' },
      ruleId: 'E-33',
      code: 'MAXIMUM_DOCUMENT_MISSING',
    },
    {
      _case: 'an end before the start',
      over: { period: { from: '2027-02-01', to: '2027-01-31' } },
      ruleId: 'E-33',
      code: 'PERIOD_ENDS_BEFORE_START',
    },
    {
      _case: 'a past year',
      over: { period: { from: '2025-12-31', to: '2026-12-30' } },
      ruleId: 'E-33',
      code: 'MAXIMUM_IN_A_PAST_YEAR',
    },
    {
      _case: 'what is over',
      over: { period: { from: '2026-01-01', to: '2026-11-22' } },
      ruleId: 'E-33',
      code: 'MAXIMUM_IN_A_PAST_YEAR',
    },
    {
      _case: 'a year and a day',
      over: { period: { from: '2027-01-01', to: '2028-01-01' } },
      ruleId: 'E-33',
      code: 'PERIOD_LONGER_THAN_A_YEAR',
      params: { latestEnd: '2027-12-31' },
    },
    {
      _case: 'days outside the cycle',
      over: { period: { from: '2028-06-01', to: '2029-05-31' } },
      ruleId: 'E-21',
      code: 'PERIOD_OUTSIDE_CYCLE',
    },
    { _case: 'no cycle', over: { cycle: null }, ruleId: 'E-21', code: 'CYCLE_MISSING' },
    {
      _case: 'one day twice',
      over: { period: { from: '2026-12-31', to: '2027-12-30' } },
      ruleId: 'E-33',
      code: 'MAXIMUM_OVERLAPS',
      params: { from: '2026-01-01', to: '2026-12-31' },
    },
    {
      _case: 'another tax basis than the ceilings',
      over: { standingTaxBases: ['TAX_EXCLUSIVE', 'TAX_INCLUSIVE'] },
      ruleId: 'E-16',
      code: 'MAXIMUM_TAX_BASIS_DIFFERS',
    },
    { _case: 'no cost', over: costing(), ruleId: 'E-10', code: 'COST_NOT_STATED' },
    {
      _case: 'a cost of a tenth of a fen',
      over: costing(costLine('PLATFORM', '1.001')),
      ruleId: 'E-10',
      code: 'COST_NOT_AN_AMOUNT',
    },
    {
      _case: 'a negative cost',
      over: costing(costLine('PLATFORM', '-1')),
      ruleId: 'E-10',
      code: 'COST_NOT_AN_AMOUNT',
    },
    {
      _case: 'a cost of 38 digits',
      over: costing(costLine('PLATFORM', '9'.repeat(38))),
      ruleId: 'E-10',
      code: 'COST_NOT_AN_AMOUNT',
    },
    {
      _case: 'a plan head that does not go there',
      over: costing(costLine('DATA_ACQUISITION', '1', 'BOOKED', { planHead: 'SERVICE_SYSTEM' })),
      ruleId: 'E-10',
      code: 'COST_HEAD_DOES_NOT_MAP',
    },
    {
      _case: 'a head booked twice',
      over: costing(costLine('PLATFORM', '1'), costLine('PLATFORM', '1')),
      ruleId: 'E-10',
      code: 'COST_BOOKED_TWICE',
    },
    {
      _case: 'an exclusion without reason',
      over: costing(costLine('PLATFORM', '1'), costLine('PLATFORM', '1', 'OUTSIDE_OPERATION', { note: ' ' })),
      ruleId: 'E-13',
      code: 'EXCLUSION_WITHOUT_REASON',
    },
    {
      _case: 'more excluded than booked',
      over: costing(
        costLine('PLATFORM', '5'),
        costLine('HUMAN_RESOURCES', '5'),
        costLine('PLATFORM', '3', 'OUTSIDE_OPERATION'),
        costLine('PLATFORM', '2.01', 'NOT_REASONABLE'),
      ),
      ruleId: 'E-13',
      code: 'EXCLUDED_BEYOND_BOOKED',
      params: { excluded: '5.01', booked: '5' },
    },
    {
      _case: 'a free share that was forgotten',
      over: costing(costLine('PLATFORM', '9000000')),
      ruleId: 'E-11',
      code: 'FREE_SHARE_NOT_STATED',
    },
    {
      _case: 'a negative subsidy',
      over: { survey: workedSurvey({ subsidy: '-1' }) },
      ruleId: 'E-12',
      code: 'SUBSIDY_NOT_AN_AMOUNT',
    },
    {
      _case: 'a subsidy above the cost',
      over: { survey: workedSurvey({ subsidy: '16022500.01' }) },
      ruleId: 'E-12',
      code: 'SUBSIDY_BEYOND_COST',
      params: { cost: '16022500' },
    },
    {
      _case: 'an add-on above 6 points',
      over: { survey: workedSurvey({ addOnPoints: '6.0001' }) },
      ruleId: 'E-09',
      code: 'PROFIT_ADD_ON_TOO_HIGH',
      params: { limit: 6 },
    },
    {
      _case: 'a negative add-on',
      over: { survey: workedSurvey({ addOnPoints: '-0.5' }) },
      ruleId: 'E-09',
      code: 'RATE_NOT_A_PERCENTAGE',
    },
    {
      _case: 'a yield of five places',
      over: { survey: workedSurvey({ bondAveragePercent: '1.75001' }) },
      ruleId: 'E-09',
      code: 'RATE_NOT_A_PERCENTAGE',
    },
    {
      _case: 'the bond average of the survey year',
      over: { survey: workedSurvey({ bondYear: 2026 }) },
      ruleId: 'E-09',
      code: 'BOND_YEAR_DIFFERS',
      params: { due: '2025' },
    },
    {
      _case: 'a survey of next year',
      over: { survey: workedSurvey({ surveyYear: 2027, bondYear: 2026 }) },
      ruleId: 'E-09',
      code: 'SURVEY_IN_THE_FUTURE',
    },
    {
      _case: 'taxes of three places',
      over: { survey: workedSurvey({ taxes: '0.001' }) },
      ruleId: 'E-14',
      code: 'TAXES_NOT_AN_AMOUNT',
    },
    {
      _case: 'taxes without a note',
      over: { survey: workedSurvey({ taxNote: '' }) },
      ruleId: 'E-14',
      code: 'TAXES_WITHOUT_NOTE',
    },
    {
      _case: 'a shortfall carried over',
      over: { survey: workedSurvey({ deduction: '-100' }) },
      ruleId: 'E-23',
      code: 'SHORTFALL_NOT_CARRIED',
    },
    {
      _case: 'a deduction of half a fen',
      over: { survey: workedSurvey({ deduction: '0.005' }) },
      ruleId: 'E-23',
      code: 'DEDUCTION_NOT_AN_AMOUNT',
    },
    {
      _case: 'more taken off than is owed',
      over: { survey: workedSurvey({ deduction: '0.01' }) },
      ruleId: 'E-22',
      code: 'DEDUCTION_BEYOND_OWED',
    },
    {
      _case: 'more taken off than there is',
      over: { survey: workedSurvey({ deduction: '16444525.01' }), cycle: { ...CYCLE, owed: '99999999.00' } },
      ruleId: 'E-22',
      code: 'DEDUCTION_BEYOND_MAXIMUM',
      params: { most: WORKED_MAXIMUM },
    },
    {
      _case: 'less taken off in the last year than is owed',
      over: {
        ...LAST_YEAR,
        survey: workedSurvey({ deduction: '858212.49' }),
        cycle: { ...CYCLE, owed: '858212.50' },
      },
      ruleId: 'E-22',
      code: 'DEDUCTION_MISSING',
      params: { most: '858212.50' },
    },
    {
      _case: 'the last year while an earlier cycle is open',
      over: { ...LAST_YEAR, cycle: { ...CYCLE, areEarlierClosed: false } },
      ruleId: 'E-22',
      code: 'EARLIER_CYCLE_OPEN',
    },
    {
      _case: 'a profit that is a fen too high',
      over: { stated: { permittedProfit: '1014018.76', amount: WORKED_MAXIMUM } },
      ruleId: 'E-08',
      code: 'PERMITTED_PROFIT_DIFFERS',
      params: { computed: '1014018.75' },
    },
    {
      _case: 'an amount that is a fen too low',
      over: { stated: { permittedProfit: '1014018.75', amount: '16444524.99' } },
      ruleId: 'E-07',
      code: 'MAXIMUM_REVENUE_DIFFERS',
      params: { computed: WORKED_MAXIMUM },
    },
  ])('[$ruleId] refuse $_case', ({ over, ruleId, code, params = {} }) => {
    const decision = judge(fixMaximumRevenueRules, fixing(over));
    expect(decision).toMatchObject({ outcome: 'REFUSE', ruleId, code, params });
  });
});

// The rules that stand first in the table above, by the words in which evidence is looked up.
describe('a maximum permitted revenue', () => {
  const findingOf = (over: Partial<FixMaximumRevenueFacts>): unknown =>
    judge(fixMaximumRevenueRules, fixing(over));

  it('[E-09] may add 6 points and not a ten-thousandth more', () => {
    expect(findingOf(surveyed({ addOnPoints: '6' }))).toMatchObject({ outcome: 'PERMIT' });
    expect(findingOf(surveyed({ addOnPoints: '6.0001' }))).toMatchObject({ code: 'PROFIT_ADD_ON_TOO_HIGH' });
  });
  it('[E-10] states its cost by head', () => {
    expect(findingOf(costing())).toMatchObject({ code: 'COST_NOT_STATED' });
  });
  it('[E-11] leaves out what is free', () => {
    expect(findingOf(costing(costLine('PLATFORM', '1')))).toMatchObject({ code: 'FREE_SHARE_NOT_STATED' });
  });
  it('[E-12] leaves out what was subsidised', () => {
    const { operatingCost } = maximumRevenueOf(workedSurvey({ subsidy: '0' }));
    expect(operatingCost).toBe('16022500.00');
  });
  it('[E-13] leaves out what is not reasonable', () => {
    const booked = [costLine('PLATFORM', '10.00'), costLine('PLATFORM', '4.00', 'NOT_REASONABLE')];
    expect(maximumRevenueOf(workedSurvey({ costs: booked, subsidy: '0' })).operatingCost).toBe('6.00');
  });
  it('[E-14] contains the taxes that were stated', () => {
    expect(maximumRevenueOf(workedSurvey({ taxes: '0' })).amount).toBe('16036518.75');
  });
  it('[E-23] is never raised by what an earlier cycle fell short', () => {
    expect(findingOf({ survey: workedSurvey({ deduction: '-0.01' }) })).toMatchObject({
      code: 'SHORTFALL_NOT_CARRIED',
    });
  });
  it('[E-03] is fixed by the pricing office', () => {
    expect(findingOf({ actor: agencyActor() })).toMatchObject({ code: 'MAXIMUM_NOT_BY_PRICING_OFFICE' });
  });
});

const opening = (over: Partial<OpenEvaluationCycleFacts> = {}): OpenEvaluationCycleFacts => ({
  ...OFFICE,
  cycle: { startsOn: '2027-01-01', endsOn: '2029-12-31' },
  hasReason: false,
  others: [{ startsOn: '2026-01-01', endsOn: '2026-12-31' }],
  ...over,
});

describe('openEvaluationCycleRules', () => {
  it.each<{ _case: string; over: Partial<OpenEvaluationCycleFacts> }>([
    { _case: 'three years to the day', over: {} },
    {
      _case: 'a longer one with its reason',
      over: { cycle: { startsOn: '2027-01-01', endsOn: '2030-12-31' }, hasReason: true },
    },
    {
      _case: 'one that began this year',
      over: { cycle: { startsOn: '2026-01-01', endsOn: '2028-12-31' }, others: [] },
    },
  ])('permit $_case', ({ over }) => {
    expect(judge(openEvaluationCycleRules, opening(over))).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-03', 'E-01', 'E-21', 'E-33'],
    });
  });

  it.each<Refused<OpenEvaluationCycleFacts>>([
    {
      _case: 'three years and a day',
      over: { cycle: { startsOn: '2027-01-01', endsOn: '2030-01-01' } },
      ruleId: 'E-21',
      code: 'CYCLE_TOO_LONG',
      params: { latestEnd: '2029-12-31' },
    },
    {
      _case: 'an end before the start',
      over: { cycle: { startsOn: '2027-01-02', endsOn: '2027-01-01' } },
      ruleId: 'E-21',
      code: 'CYCLE_ENDS_BEFORE_START',
    },
    {
      _case: 'a day of another cycle',
      over: { cycle: { startsOn: '2026-12-31', endsOn: '2029-12-30' } },
      ruleId: 'E-21',
      code: 'CYCLE_OVERLAPS',
    },
    {
      _case: 'a past year',
      over: { cycle: { startsOn: '2025-12-31', endsOn: '2027-12-31' }, others: [] },
      ruleId: 'E-33',
      code: 'MAXIMUM_IN_A_PAST_YEAR',
    },
    {
      _case: 'a far one',
      over: { cycle: { startsOn: '2027-11-25', endsOn: '2029-12-31' } },
      ruleId: 'E-33',
      code: 'CYCLE_BEGINS_TOO_LATE',
      params: { latestDay: '2027-11-24' },
    },
    { _case: 'no document', over: { documentNumber: '' }, ruleId: 'E-33', code: 'MAXIMUM_DOCUMENT_MISSING' },
  ])('[$ruleId] refuse $_case', ({ over, ruleId, code, params = {} }) => {
    const decision = judge(openEvaluationCycleRules, opening(over));
    expect(decision).toMatchObject({ outcome: 'REFUSE', ruleId, code, params });
  });

  it('[E-21] permit three years, and more with a reason alone', () => {
    const long = { startsOn: '2027-01-01', endsOn: '2031-12-31' };
    expect(judge(openEvaluationCycleRules, opening({ cycle: long }))).toMatchObject({
      code: 'CYCLE_TOO_LONG',
    });
    expect(judge(openEvaluationCycleRules, opening({ cycle: long, hasReason: true })).outcome).toBe('PERMIT');
  });
});

describe('closeEvaluationCycleRules', () => {
  const closing = (over: Partial<CloseEvaluationCycleFacts> = {}): CloseEvaluationCycleFacts => ({
    ...OFFICE,
    cycle: { startsOn: '2023-01-01', endsOn: '2026-11-22' },
    excess: '1716425.00',
    instalments: 2,
    request: '运营〔2026〕7号',
    ...over,
  });

  it('[E-22] spread an excess over several cycles on request', () => {
    expect(judge(closeEvaluationCycleRules, closing()).outcome).toBe('PERMIT');
    expect(judge(closeEvaluationCycleRules, closing({ request: ' ' }))).toMatchObject({
      ruleId: 'E-22',
      code: 'SMOOTHING_NOT_REQUESTED',
    });
    expect(judge(closeEvaluationCycleRules, closing({ excess: '0.00' }))).toMatchObject({
      ruleId: 'E-22',
      code: 'NOTHING_TO_SMOOTH',
    });
    expect(judge(closeEvaluationCycleRules, closing({ instalments: 1, request: null })).outcome).toBe(
      'PERMIT',
    );
  });
});
