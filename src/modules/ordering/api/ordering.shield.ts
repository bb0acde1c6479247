import { anyone, inRole, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const orderingShield: ShieldTree = {
  Query: { quote: signedIn, order: signedIn, orders: signedIn },
  Mutation: {
    // The operator's people may ask too: whether the operator may redevelop is answered by the law, not by a role.
    placeOrder: inRole('BUYER', 'OPERATOR_PRODUCT'),
    confirmPayment: inRole('OPERATOR_FINANCE'),
  },
  DataOrder: { '*': anyone },
  DataOrderConnection: { '*': anyone },
  DataOrderEdge: { '*': anyone },
  ChargeLine: { '*': anyone },
  OrderProof: { '*': anyone },
  ProofDecision: { '*': anyone },
  ProofApproval: { '*': anyone },
  ProofListVersion: { '*': anyone },
  ProofAgreement: { '*': anyone },
  Hold: { '*': anyone },
  Quote: { '*': anyone },
  QuoteChange: { '*': anyone },
  QuotePayload: { '*': anyone },
  PlaceOrderPayload: { '*': anyone },
  ConfirmPaymentPayload: { '*': anyone },
};
