import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleTrialTariffsByIds } from '../store/trial-tariff.query';
import { OfferingTrialResolver, TariffTrialResolver } from './trial-tariff-price.resolver';
import { TrialTariffBandResolver, TrialTariffResolver } from './trial-tariff.resolver';
import { trialTariffShield } from './trial-tariff.shield';

/** What is charged before there is a guided price. */
export const trialTariffApi: ModuleApi = {
  resolvers: [TrialTariffResolver, TrialTariffBandResolver, TariffTrialResolver, OfferingTrialResolver],
  shield: trialTariffShield,
  nodes: [
    {
      kind: 'trialTariff',
      typeName: 'TrialTariff',
      load: ({ caller, deps }, ids) => visibleTrialTariffsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
