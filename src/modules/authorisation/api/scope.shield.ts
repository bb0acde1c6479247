import { anyone, inRole, type ShieldTree } from '../../../platform/graphql/shield';

export const scopeShield: ShieldTree = {
  Mutation: {
    addResourcesToScope: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
    removeResourcesFromScope: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
  },
  ScopedResource: { '*': anyone },
  ScopedResourceConnection: { '*': anyone },
  ScopedResourceEdge: { '*': anyone },
  ChangeScopePayload: { '*': anyone },
};
