import type { ModuleApi } from '../../../platform/graphql/module-api';
import { AgreementScopeResolver, ScopedResourceResolver } from './scope.resolver';
import { scopeShield } from './scope.shield';

/** What an agreement covers. */
export const scopeApi: ModuleApi = {
  resolvers: [AgreementScopeResolver, ScopedResourceResolver],
  shield: scopeShield,
  nodes: [],
};
