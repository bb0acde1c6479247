import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleResultsByIds } from '../store/revenue.query';
import {
  AnnualResultResolver,
  EvaluationCycleStandingResolver,
  MaximumRevenueStandingResolver,
  OperatingFiguresResolver,
  ProductRevenueResolver,
  TariffAdjustmentResolver,
} from './revenue.resolver';
import { revenueShield } from './revenue.shield';

export const revenueApi: ModuleApi = {
  resolvers: [
    AnnualResultResolver,
    ProductRevenueResolver,
    MaximumRevenueStandingResolver,
    EvaluationCycleStandingResolver,
    OperatingFiguresResolver,
    TariffAdjustmentResolver,
  ],
  shield: revenueShield,
  nodes: [
    {
      kind: 'annualResult',
      typeName: 'AnnualResult',
      load: ({ caller, deps }, ids) => visibleResultsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
