import { legalDateOf } from '../../../kernel/legal-date';
import type { ModuleApi } from '../../../platform/graphql/module-api';
import { competenceById } from '../store/competence.loader';
import { visibleGuidedPricesByIds } from '../store/price.query';
import { CompetenceResolver } from './competence.resolver';
import { GuidedPriceResolver } from './guided-price.resolver';
import { OfferingPriceResolver } from './offering-price.resolver';
import { GuidedPriceBandResolver, TariffBandResolver } from './price-band.resolver';
import { PriceNoticeBandResolver, PriceNoticeResolver } from './price-notice.resolver';
import { pricingShield } from './pricing.shield';
import { TariffResolver } from './tariff.resolver';

export const pricingApi: ModuleApi = {
  resolvers: [
    CompetenceResolver,
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
    {
      kind: 'pricingCompetence',
      typeName: 'PricingCompetence',
      load: ({ loaders }, ids) => Promise.all(ids.map((id) => loaders.get(competenceById).load(id))),
    },
  ],
};
