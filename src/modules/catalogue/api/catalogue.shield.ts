import { anyone, inKind, type ShieldTree } from '../../../platform/graphql/shield';

export const catalogueShield: ShieldTree = {
  Query: {
    dataResources: inKind('SUPPLYING_DEPARTMENT', 'OPERATOR', 'IMPLEMENTING_AGENCY', 'AUDITOR', 'REGULATOR'),
  },
  DataResource: { '*': anyone },
  DataResourceConnection: { '*': anyone },
  DataResourceEdge: { '*': anyone },
};
