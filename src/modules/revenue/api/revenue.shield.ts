import { anyone, inKind, inRoleByRule, type ShieldTree } from '../../../platform/graphql/shield';
import { cycleExcess } from '../../../policy/pricing/cycle-excess.policy';

const parties = inKind('PRICING_OFFICE', 'IMPLEMENTING_AGENCY', 'OPERATOR', 'AUDITOR', 'REGULATOR');

export const revenueShield: ShieldTree = {
  Query: { annualResults: parties, operatingFigures: parties },
  Mutation: { closeEvaluationCycle: inRoleByRule(cycleExcess, 'PRICING_OFFICER') },
  RevenueWarning: { '*': anyone },
  RevenueStanding: { '*': anyone },
  CycleStanding: { '*': anyone },
  ProductRevenue: { '*': anyone },
  ProductRevenueConnection: { '*': anyone },
  ProductRevenueEdge: { '*': anyone },
  AnnualResult: { '*': anyone },
  AnnualResultConnection: { '*': anyone },
  AnnualResultEdge: { '*': anyone },
  TariffAdjustment: { '*': anyone },
  TariffAdjustmentConnection: { '*': anyone },
  TariffAdjustmentEdge: { '*': anyone },
  OperatingFigures: { '*': anyone },
  CloseEvaluationCyclePayload: { '*': anyone },
};
