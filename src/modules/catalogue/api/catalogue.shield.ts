import { anyone, inKind, inRole, type ShieldTree } from '../../../platform/graphql/shield';

export const catalogueShield: ShieldTree = {
  Query: {
    dataResources: inKind('SUPPLYING_DEPARTMENT', 'OPERATOR', 'IMPLEMENTING_AGENCY', 'AUDITOR', 'REGULATOR'),
    resourceRegradings: inKind('SUPPLYING_DEPARTMENT', 'IMPLEMENTING_AGENCY', 'AUDITOR', 'REGULATOR'),
  },
  Mutation: {
    catalogueResource: inRole('DEPARTMENT_OFFICER'),
    reviseResource: inRole('DEPARTMENT_OFFICER'),
    reportResourceUpdate: inRole('DEPARTMENT_OFFICER'),
    proposeResourceRegrading: inRole('DEPARTMENT_OFFICER'),
    decideResourceRegrading: inRole('AGENCY_REVIEWER'),
    barResource: inRole('AGENCY_RULING'),
    liftResourceBar: inRole('AGENCY_RULING'),
  },
  DataResource: { '*': anyone },
  ResourceFreshness: { '*': anyone },
  ResourceOutline: { '*': anyone },
  CatalogueEntry: { '*': anyone },
  DataResourceConnection: { '*': anyone },
  DataResourceEdge: { '*': anyone },
  ResourceRegrading: { '*': anyone },
  ResourceRegradingConnection: { '*': anyone },
  ResourceRegradingEdge: { '*': anyone },
  CatalogueResourcePayload: { '*': anyone },
  ChangeResourcePayload: { '*': anyone },
  ProposeResourceRegradingPayload: { '*': anyone },
  DecideResourceRegradingPayload: { '*': anyone },
};
