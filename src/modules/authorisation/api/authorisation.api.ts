import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleAgreementsByIds } from '../store/agreement.query';
import { visiblePlansByIds } from '../store/plan.query';
import { visibleCandidatesByIds, visibleSelectionsByIds } from '../store/selection.query';
import { AgreementDraftingResolver } from './agreement-drafting.resolver';
import { AgreementFieldResolver } from './agreement-field.resolver';
import { PublishedAgreementResolver } from './agreement-published.resolver';
import { AgreementResolver } from './agreement.resolver';
import { authorisationShield } from './authorisation.shield';
import { CandidateResolver } from './candidate.resolver';
import { PlanFieldResolver } from './plan-field.resolver';
import { PlanRevisionResolver } from './plan-revision.resolver';
import { PlanResolver } from './plan.resolver';
import { SelectionFieldResolver } from './selection-field.resolver';
import { SelectionResolver } from './selection.resolver';

export const authorisationApi: ModuleApi = {
  resolvers: [
    PlanResolver,
    PlanFieldResolver,
    PlanRevisionResolver,
    SelectionResolver,
    SelectionFieldResolver,
    CandidateResolver,
    AgreementResolver,
    AgreementFieldResolver,
    AgreementDraftingResolver,
    PublishedAgreementResolver,
  ],
  shield: authorisationShield,
  nodes: [
    {
      kind: 'agreement',
      typeName: 'Agreement',
      load: ({ caller, deps }, ids) => visibleAgreementsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'plan',
      typeName: 'ImplementationPlan',
      load: ({ caller, deps }, ids) => visiblePlansByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'selection',
      typeName: 'OperatorSelection',
      load: ({ caller, deps }, ids) => visibleSelectionsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'candidate',
      typeName: 'SelectionCandidate',
      load: ({ caller, deps }, ids) => visibleCandidatesByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
