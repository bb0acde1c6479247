import { and } from 'graphql-shield';
import { anyone, inKind, inRole, inRoleByRule, type ShieldTree } from '../../../platform/graphql/shield';
import { pricingOfficeIssues } from '../../../policy/pricing/pricing-office-issues.policy';

export const pricingShield: ShieldTree = {
  Query: { guidedPrices: anyone, priceNotice: anyone, pricingCompetences: anyone, tariffs: anyone },
  Mutation: {
    issueGuidedPrice: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
    supersedeGuidedPrice: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
    revokeGuidedPrice: inRoleByRule(pricingOfficeIssues, 'PRICING_OFFICER'),
    recordPricingCompetence: and(inKind('IMPLEMENTING_AGENCY'), inRole('ORGANISATION_ADMIN')),
    endPricingCompetence: and(inKind('IMPLEMENTING_AGENCY'), inRole('ORGANISATION_ADMIN')),
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
  GuidedPriceRevocation: { '*': anyone },
  PricingCompetence: { '*': anyone },
  PricingCompetenceEnd: { '*': anyone },
  PricingCompetenceConnection: { '*': anyone },
  PricingCompetenceEdge: { '*': anyone },
  IssueGuidedPricePayload: { '*': anyone },
  SupersedeGuidedPricePayload: { '*': anyone },
  RevokeGuidedPricePayload: { '*': anyone },
  RecordPricingCompetencePayload: { '*': anyone },
  EndPricingCompetencePayload: { '*': anyone },
  SetTariffPayload: { '*': anyone },
};
