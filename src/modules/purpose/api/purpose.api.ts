import type { ModuleApi } from '../../../platform/graphql/module-api';
import { FreeUseFiguresResolver, OfferingConditionsResolver } from './free-use-figures.resolver';
import { FreeUseMutationResolver } from './free-use-mutation.resolver';
import { FreeUseReportResolver } from './free-use-report.resolver';
import { FreeGrantResolver, FreeUseResolver, OrderFreeUseResolver } from './free-use.resolver';
import { purposeShield } from './purpose.shield';

export const purposeApi: ModuleApi = {
  resolvers: [
    FreeUseResolver,
    FreeGrantResolver,
    OrderFreeUseResolver,
    FreeUseMutationResolver,
    FreeUseReportResolver,
    FreeUseFiguresResolver,
    OfferingConditionsResolver,
  ],
  shield: purposeShield,
  nodes: [],
};
