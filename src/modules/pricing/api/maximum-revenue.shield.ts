import { anyone, inKind, inRole, inRoleByRule, type ShieldTree } from '../../../platform/graphql/shield';
import { operatorSetsTariff } from '../../../policy/pricing/operator-sets-tariff.policy';
import { pricingOfficeIssues } from '../../../policy/pricing/pricing-office-issues.policy';

/** Whose figures they are, and who supervises them; the public and buyers see none. */
const parties = inKind('PRICING_OFFICE', 'IMPLEMENTING_AGENCY', 'OPERATOR', 'AUDITOR', 'REGULATOR');

export const maximumRevenueShield: ShieldTree = {
  Query: {
    costHeads: anyone,
    maximumRevenues: parties,
    evaluationCycles: parties,
    priceProposals: parties,
  },
  Mutation: {
    openEvaluationCycle: inRoleByRule(operatorSetsTariff, 'PRICING_OFFICER'),
    fixMaximumRevenue: inRoleByRule(operatorSetsTariff, 'PRICING_OFFICER'),
    proposeGuidedPrices: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
    issueProposedPrices: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
    declinePriceProposal: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
  },
  CostHeadMapping: { '*': anyone },
  CostLine: { '*': anyone },
  MaximumRevenue: { '*': anyone },
  MaximumRevenueConnection: { '*': anyone },
  MaximumRevenueEdge: { '*': anyone },
  ClawbackInstalment: { '*': anyone },
  EvaluationCycle: { '*': anyone },
  EvaluationCycleConnection: { '*': anyone },
  EvaluationCycleEdge: { '*': anyone },
  AllocationWeights: { '*': anyone },
  PriceProposal: { '*': anyone },
  PriceProposalLine: { '*': anyone },
  PriceProposalConnection: { '*': anyone },
  PriceProposalEdge: { '*': anyone },
  OpenEvaluationCyclePayload: { '*': anyone },
  FixMaximumRevenuePayload: { '*': anyone },
  ProposeGuidedPricesPayload: { '*': anyone },
  DeclinePriceProposalPayload: { '*': anyone },
  IssueProposedPricesPayload: { '*': anyone },
};
