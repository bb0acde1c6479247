import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleCyclesByIds, visibleMaximumsByIds } from '../store/maximum-revenue.query';
import { visibleProposalsByIds } from '../store/price-proposal.query';
import {
  CostLineResolver,
  EvaluationCycleResolver,
  MaximumRevenueResolver,
} from './maximum-revenue.resolver';
import { maximumRevenueShield } from './maximum-revenue.shield';
import { PriceProposalLineResolver, PriceProposalResolver } from './price-proposal.resolver';

/** Maxima, their cycles, and the ceilings that are proposed within them. */
export const maximumRevenueApi: ModuleApi = {
  resolvers: [
    MaximumRevenueResolver,
    CostLineResolver,
    EvaluationCycleResolver,
    PriceProposalResolver,
    PriceProposalLineResolver,
  ],
  shield: maximumRevenueShield,
  nodes: [
    {
      kind: 'maximumRevenue',
      typeName: 'MaximumRevenue',
      load: ({ caller, deps }, ids) => visibleMaximumsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'evaluationCycle',
      typeName: 'EvaluationCycle',
      load: ({ caller, deps }, ids) => visibleCyclesByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'priceProposal',
      typeName: 'PriceProposal',
      load: ({ caller, deps }, ids) => visibleProposalsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
