import type { ModuleApi } from '../../../platform/graphql/module-api';
import { catalogueShield } from './catalogue.shield';
import { DataResourceResolver } from './data-resource.resolver';

export const catalogueApi: ModuleApi = {
  resolvers: [DataResourceResolver],
  shield: catalogueShield,
  nodes: [],
};
