import { anyone, inRole, type ShieldTree } from '../../../platform/graphql/shield';

export const deliveryShield: ShieldTree = {
  Mutation: { deliverOrder: inRole('OPERATOR_PRODUCT') },
  Delivery: { '*': anyone },
  DeliverOrderPayload: { '*': anyone },
};
