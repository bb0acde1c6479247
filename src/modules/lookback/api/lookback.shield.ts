import { anyone, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const lookbackShield: ShieldTree = {
  Query: { agreementAt: signedIn },
  AgreementAt: { '*': anyone },
  ResourceAt: { '*': anyone },
  ResourceAtConnection: { '*': anyone },
  ResourceAtEdge: { '*': anyone },
  ProductAt: { '*': anyone },
  ProductAtConnection: { '*': anyone },
  ProductAtEdge: { '*': anyone },
};
