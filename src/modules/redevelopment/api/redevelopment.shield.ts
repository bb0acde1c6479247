import { anyone, inRole, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const redevelopmentShield: ShieldTree = {
  Query: { derivedProducts: signedIn },
  Mutation: {
    // The operator is let through on purpose: the ban is the law's to say, with its clauses, and not a missing role's.
    registerDerivedProduct: inRole('BUYER', 'OPERATOR_PRODUCT'),
    // An administrator speaks for the organisation; about whom it may speak is for the rule to say.
    declareControl: inRole('ORGANISATION_ADMIN', 'AGENCY_REVIEWER', 'AGENCY_RULING', 'REGULATOR'),
    endControl: inRole('AGENCY_REVIEWER', 'AGENCY_RULING', 'REGULATOR'),
    reportPurposeDrift: inRole('OPERATOR_PRODUCT', 'OPERATOR_SECURITY', 'AGENCY_REVIEWER', 'AGENCY_RULING'),
  },
  DerivedProduct: { '*': anyone },
  DerivedProductConnection: { '*': anyone },
  DerivedProductEdge: { '*': anyone },
  DerivedProductInput: { '*': anyone },
  LineageLink: { '*': anyone },
  RegisterDerivedProductPayload: { '*': anyone },
  DeclareControlPayload: { '*': anyone },
  EndControlPayload: { '*': anyone },
  ReportPurposeDriftPayload: { '*': anyone },
};
