import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleAgreementsByIds } from '../store/agreement.query';
import { AgreementResolver } from './agreement.resolver';
import { authorisationShield } from './authorisation.shield';

export const authorisationApi: ModuleApi = {
  resolvers: [AgreementResolver],
  shield: authorisationShield,
  nodes: [
    {
      kind: 'agreement',
      typeName: 'Agreement',
      load: ({ caller, deps }, ids) => visibleAgreementsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
