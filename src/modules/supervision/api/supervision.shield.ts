import { anyone, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const supervisionShield: ShieldTree = {
  Query: { cases: signedIn },
  Case: { '*': anyone },
  CaseConnection: { '*': anyone },
  CaseEdge: { '*': anyone },
  CaseNode: { '*': anyone },
  CaseReport: { '*': anyone },
  CaseRulingRecord: { '*': anyone },
};
