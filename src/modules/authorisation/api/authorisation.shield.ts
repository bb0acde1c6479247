import { anyone, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const authorisationShield: ShieldTree = {
  Query: { agreements: signedIn },
  Agreement: { '*': anyone },
  AgreementConnection: { '*': anyone },
  AgreementEdge: { '*': anyone },
};
