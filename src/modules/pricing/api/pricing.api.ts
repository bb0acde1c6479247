import { legalDateOf } from '../../../kernel/legal-date';
import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleGuidedPricesByIds } from '../store/price.query';
import {
  GuidedPriceBandsResolver,
  PriceBandResolver,
  PriceNoticeResolver,
  TariffBandsResolver,
} from './price-notice.resolver';
import { GuidedPriceResolver, OfferingPriceResolver, TariffResolver } from './pricing.resolver';
import { pricingShield } from './pricing.shield';

export const pricingApi: ModuleApi = {
  resolvers: [
    GuidedPriceResolver,
    GuidedPriceBandsResolver,
    TariffResolver,
    TariffBandsResolver,
    OfferingPriceResolver,
    PriceNoticeResolver,
    PriceBandResolver,
  ],
  shield: pricingShield,
  nodes: [
    {
      kind: 'guidedPrice',
      typeName: 'GuidedPrice',
      load: ({ caller, deps }, ids) =>
        visibleGuidedPricesByIds(
          deps.dataSource.manager,
          { caller, today: legalDateOf(deps.clock.now()) },
          ids,
        ),
    },
  ],
};
