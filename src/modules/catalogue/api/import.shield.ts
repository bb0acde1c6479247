import { anyone, inRole, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const importShield: ShieldTree = {
  Query: { importJob: signedIn },
  Mutation: { importCatalogue: inRole('DEPARTMENT_OFFICER', 'AGENCY_REVIEWER') },
  ImportJob: { '*': anyone },
  ImportProblem: { '*': anyone },
  ImportRowError: { '*': anyone },
  ImportRowErrorConnection: { '*': anyone },
  ImportRowErrorEdge: { '*': anyone },
  ImportCataloguePayload: { '*': anyone },
};
