import { anyone, inRole, inRoleByRule, signedIn, type ShieldTree } from '../../../platform/graphql/shield';
import { agencyDecidesList } from '../../../policy/listing/agency-decides-list.policy';

export const listingShield: ShieldTree = {
  Query: { products: anyone, product: anyone, productByCode: anyone, productLists: signedIn },
  Mutation: {
    submitProductList: inRole('OPERATOR_PRODUCT'),
    decideProductListItem: inRoleByRule(agencyDecidesList, 'AGENCY_REVIEWER'),
    suspendProduct: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
    reinstateProduct: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
    withdrawProduct: inRole('AGENCY_REVIEWER', 'AGENCY_RULING'),
  },
  DataProduct: { '*': anyone },
  DataProductConnection: { '*': anyone },
  DataProductEdge: { '*': anyone },
  Scenario: { '*': anyone },
  Offering: { '*': anyone },
  ProductList: { '*': anyone },
  ProductListConnection: { '*': anyone },
  ProductListEdge: { '*': anyone },
  ProductListItem: { '*': anyone },
  SubmitProductListPayload: { '*': anyone },
  DecideProductListItemPayload: { '*': anyone },
  ChangeProductStandingPayload: { '*': anyone },
};
