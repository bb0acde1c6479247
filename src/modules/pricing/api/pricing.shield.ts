import { anyone, inRole, inRoleByRule, type ShieldTree } from '../../../platform/graphql/shield';
import { pricingOfficeIssues } from '../../../policy/pricing/pricing-office-issues.policy';

export const pricingShield: ShieldTree = {
  Query: { guidedPrices: anyone, priceNotice: anyone, tariffs: anyone },
  Mutation: {
    issueGuidedPrice: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
    setTariff: inRole('OPERATOR_PRODUCT'),
  },
  GuidedPrice: { '*': anyone },
  GuidedPriceConnection: { '*': anyone },
  GuidedPriceEdge: { '*': anyone },
  PriceBand: { '*': anyone },
  PriceNotice: { '*': anyone },
  PriceNoticeConnection: { '*': anyone },
  PriceNoticeEdge: { '*': anyone },
  Tariff: { '*': anyone },
  TariffConnection: { '*': anyone },
  TariffEdge: { '*': anyone },
  IssueGuidedPricePayload: { '*': anyone },
  SetTariffPayload: { '*': anyone },
};
