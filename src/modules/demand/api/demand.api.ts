import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleDemandsByIds, visibleRequestsByIds, visibleScenariosByIds } from '../store/demand-page.query';
import { ApplicationScenarioResolver } from './application-scenario.resolver';
import { DataRequestResolver, DataRequestReviewResolver } from './data-request.resolver';
import { DemandResolver } from './demand.resolver';
import { demandShield } from './demand.shield';

export const demandApi: ModuleApi = {
  resolvers: [ApplicationScenarioResolver, DataRequestResolver, DataRequestReviewResolver, DemandResolver],
  shield: demandShield,
  nodes: [
    {
      kind: 'applicationScenario',
      typeName: 'ApplicationScenario',
      load: ({ caller, deps }, ids) => visibleScenariosByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'dataRequest',
      typeName: 'DataRequest',
      load: ({ caller, deps }, ids) => visibleRequestsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'demand',
      typeName: 'Demand',
      load: ({ caller, deps }, ids) => visibleDemandsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
