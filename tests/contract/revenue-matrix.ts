import type { Access, Sight } from './access';

/** Who may use, and who sees, what a maximum permitted revenue is about. As the matrix, written by hand. */

const withObject = (names: string): Record<string, Sight> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'WITH_OBJECT' as const]));
const CONNECTION = withObject('edges nodes pageInfo totalCount');
const EDGE = withObject('cursor node');

const PARTIES: Access = {
  kinds: ['PRICING_OFFICE', 'IMPLEMENTING_AGENCY', 'OPERATOR', 'AUDITOR', 'REGULATOR'],
};
const OFFICE: Access = { roles: ['PRICING_OFFICER'] };

export const REVENUE_OPERATIONS: Readonly<Record<'Query' | 'Mutation', Readonly<Record<string, Access>>>> = {
  Query: {
    annualResults: PARTIES,
    costHeads: 'ANYONE',
    evaluationCycles: PARTIES,
    maximumRevenues: PARTIES,
    operatingFigures: PARTIES,
    priceProposals: PARTIES,
  },
  Mutation: {
    closeEvaluationCycle: OFFICE,
    declinePriceProposal: OFFICE,
    fixMaximumRevenue: OFFICE,
    issueProposedPrices: OFFICE,
    openEvaluationCycle: OFFICE,
    proposeGuidedPrices: { roles: ['AGENCY_REVIEWER', 'AGENCY_RULING'] },
  },
};

export const REVENUE_FIELDS: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
  AllocationWeights: withObject('computing data labour storage total'),
  AnnualResult: withObject(
    'adjustment agreementId agreementNumber band decisionId deviationPercent difference foundAt id limitPercent maximumRevenue products revenue',
  ),
  ClawbackInstalment: withObject('amount number'),
  CloseEvaluationCyclePayload: withObject('evaluationCycle userErrors'),
  CostHeadMapping: withObject('heads planHead title'),
  CostLine: withObject('amount head kind note planHead'),
  CycleStanding: withObject('excess excessToDate maximum maximumToDate revenue'),
  DeclinePriceProposalPayload: withObject('proposal userErrors'),
  EvaluationCycle: withObject(
    'agreementId agreementNumber availableTransitions clawback closedAt closingDocumentNumber decisionId documentNumber endsOn excess history id lengthReason maximums openedAt smoothingRequest standing startsOn state version',
  ),
  FixMaximumRevenuePayload: withObject('idempotency maximumRevenue userErrors'),
  IssueProposedPricesPayload: withObject('proposal userErrors'),
  MaximumRevenue: withObject(
    'addOnPoints agreementId agreementNumber amount annualResult bondAveragePercent bondYear bookedCost costs cycle decisionId deduction documentNumber effectiveFrom effectiveTo fixedAt id number operatingCost permittedProfit profitRatePercent replacedById replacesId standing subsidy surveyYear taxBasis taxNote taxes warnings',
  ),
  OpenEvaluationCyclePayload: withObject('evaluationCycle idempotency userErrors'),
  OperatingFigures: withObject(
    'agreementId agreementNumber agreementState from maximums products revenue tariffAdjustments to',
  ),
  PriceProposal: withObject(
    'agreementId agreementNumber availableTransitions decisionId documentNumber effectiveFrom history id lines maximumRevenue proposedAt reportReference ruledAt rulingReason state version',
  ),
  PriceProposalLine: withObject('basisNote ceiling forecastVolume offering places share weights'),
  ProductRevenue: withObject('orderCount product revenue volume'),
  ProposeGuidedPricesPayload: withObject('idempotency proposal userErrors'),
  RevenueStanding: withObject('band deviationPercent difference profit revenue'),
  RevenueWarning: withObject('percent revenue warnedAt'),
  TariffAdjustment: withObject('effectiveFrom offering tariff'),
  AnnualResultConnection: CONNECTION,
  AnnualResultEdge: EDGE,
  EvaluationCycleConnection: CONNECTION,
  EvaluationCycleEdge: EDGE,
  MaximumRevenueConnection: CONNECTION,
  MaximumRevenueEdge: EDGE,
  PriceProposalConnection: CONNECTION,
  PriceProposalEdge: EDGE,
  ProductRevenueConnection: CONNECTION,
  ProductRevenueEdge: EDGE,
  TariffAdjustmentConnection: CONNECTION,
  TariffAdjustmentEdge: EDGE,
};
