import type { ModuleApi } from '../../../platform/graphql/module-api';
import { AgreementAtResolver, ProductAtResolver, ResourceAtResolver } from './agreement-at.resolver';
import { lookbackShield } from './lookback.shield';

export const lookbackApi: ModuleApi = {
  resolvers: [AgreementAtResolver, ResourceAtResolver, ProductAtResolver],
  shield: lookbackShield,
  nodes: [],
};
