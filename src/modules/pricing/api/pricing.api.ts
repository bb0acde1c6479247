import { legalDateOf } from '../../../kernel/legal-date';
import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleGuidedPricesByIds } from '../store/price.query';
import { GuidedPriceBandResolver, TariffBandResolver } from './price-band.resolver';
import { PriceNoticeBandResolver, PriceNoticeResolver } from './price-notice.resolver';
import { GuidedPriceResolver, OfferingPriceResolver, TariffResolver } from './pricing.resolver';
import { pricingShield } from './pricing.shield';

export const pricingApi: ModuleApi = {
  resolvers: [
    GuidedPriceResolver,
    GuidedPriceBandResolver,
    TariffResolver,
    TariffBandResolver,
    OfferingPriceResolver,
    PriceNoticeResolver,
    PriceNoticeBandResolver,
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
