import type { ModuleApi } from '../../../platform/graphql/module-api';
import { OrderResolver } from './order.resolver';
import { visibleOrders } from './order.visibility';
import { orderingShield } from './ordering.shield';
import { QuoteResolver } from './quote.resolver';

export const orderingApi: ModuleApi = {
  resolvers: [OrderResolver, QuoteResolver],
  shield: orderingShield,
  nodes: [{ kind: 'order', typeName: 'DataOrder', load: visibleOrders }],
};
