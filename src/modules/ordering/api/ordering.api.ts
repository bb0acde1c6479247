import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ChargeLineResolver } from './charge-line.resolver';
import { OrderProofResolver, ProofDecisionResolver } from './order-proof.resolver';
import { OrderResolver } from './order.resolver';
import { visibleOrders } from './order.visibility';
import { orderingShield } from './ordering.shield';
import { QuoteChangeResolver, QuoteResolver } from './quote.resolver';

export const orderingApi: ModuleApi = {
  resolvers: [
    OrderResolver,
    OrderProofResolver,
    ProofDecisionResolver,
    QuoteResolver,
    QuoteChangeResolver,
    ChargeLineResolver,
  ],
  shield: orderingShield,
  nodes: [{ kind: 'order', typeName: 'DataOrder', load: visibleOrders }],
};
