import type { ModuleApi } from '../../../platform/graphql/module-api';
import { DeliveryResolver } from './delivery.resolver';
import { deliveryShield } from './delivery.shield';
import { visibleDeliveries } from './delivery.visibility';
import { OrderDeliveryResolver } from './order-delivery.resolver';

export const deliveryApi: ModuleApi = {
  resolvers: [DeliveryResolver, OrderDeliveryResolver],
  shield: deliveryShield,
  nodes: [{ kind: 'delivery', typeName: 'Delivery', load: visibleDeliveries }],
};
