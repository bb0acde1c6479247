import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleCasesByIds } from '../store/case-page.query';
import { CaseReportResolver, CaseResolver } from './case.resolver';
import { supervisionShield } from './supervision.shield';

export const supervisionApi: ModuleApi = {
  resolvers: [CaseResolver, CaseReportResolver],
  shield: supervisionShield,
  nodes: [
    {
      kind: 'case',
      typeName: 'Case',
      load: ({ caller, deps }, ids) => visibleCasesByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
