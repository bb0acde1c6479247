import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleRegradingsByIds } from '../store/resource-regrading.query';
import { catalogueShield } from './catalogue.shield';
import { DataResourceResolver } from './data-resource.resolver';
import { ResourceRegradingResolver } from './resource-regrading.resolver';
import { visibleResources } from './resource.visibility';

export const catalogueApi: ModuleApi = {
  resolvers: [DataResourceResolver, ResourceRegradingResolver],
  shield: catalogueShield,
  nodes: [
    { kind: 'dataResource', typeName: 'DataResource', load: visibleResources },
    {
      kind: 'resourceRegrading',
      typeName: 'ResourceRegrading',
      load: ({ caller, deps }, ids) => visibleRegradingsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
