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
  PriceNoticeBand: { '*': anyone },
  PriceNotice: { '*': anyone },
  PriceNoticeConnection: { '*': anyone },
  PriceNoticeEdge: { '*': anyone },
  TariffConnection: { '*': anyone },
  TariffEdge: { '*': anyone },
  GuidedPriceBand: { '*': anyone },
  Tariff: { '*': anyone },
  TariffBand: { '*': anyone },
  PriceCounting: { '*': anyone },
  IssueGuidedPricePayload: { '*': anyone },
  SetTariffPayload: { '*': anyone },
};
