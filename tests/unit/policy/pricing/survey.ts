import type { CostLineFacts, CostSurveyFacts } from '../../../../src/policy/pricing/maximum-revenue';
import type { CostHead, CostLineKind } from '../../../../src/policy/vocabulary';

/** The invented cost survey of the rule list's worked example, section 4. */

export const costLine = (
  head: CostHead,
  amount: string,
  kind: CostLineKind = 'BOOKED',
  over: Partial<CostLineFacts> = {},
): CostLineFacts => ({
  kind,
  head,
  planHead: null,
  amount,
  note: kind === 'BOOKED' ? null : '成本调查认定',
  ...over,
});

export const WORKED_COSTS: readonly CostLineFacts[] = [
  costLine('PLATFORM', '6000000.00'),
  costLine('DATA_PROCESSING', '4200000.00'),
  costLine('HUMAN_RESOURCES', '5400000.00'),
  costLine('DATA_ACQUISITION', '1600000.00'),
  costLine('PERIOD_EXPENSES', '1800000.00'),
  costLine('PERIOD_EXPENSES', '150000.00', 'NOT_REASONABLE'),
  costLine('PLATFORM', '2827500.00', 'FREE_PRODUCTS'),
];

export const workedSurvey = (over: Partial<CostSurveyFacts> = {}): CostSurveyFacts => ({
  surveyYear: 2026,
  bondYear: 2025,
  bondAveragePercent: '1.75',
  addOnPoints: '5.00',
  costs: WORKED_COSTS,
  subsidy: '1000000.00',
  taxes: '408006.25',
  taxNote: '所得税 338,006.25 元，附加 70,000.00 元',
  deduction: '0',
  ...over,
});

export const WORKED_MAXIMUM = '16444525.00';
