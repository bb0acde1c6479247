import { enumOf } from '../../../platform/graphql/enums';
import {
  AUTHORISATION_MODES,
  DECLARED_PLAN_CHANGES,
  PLAN_CHANGES,
  PLAN_CONTENT_GROUPS,
  PLAN_STATES,
} from '../../../policy/vocabulary';

export const PlanStateEnum = enumOf('PlanState', PLAN_STATES, 'Where an implementation plan stands.', {
  DRAFT: 'Being written.',
  SUBMITTED: 'Pending approval, for the first time or after a major change.',
  APPROVED: 'Decided collectively 三重一大 and by the city government; to be filed with the province.',
  FILED: 'Filed with the province; it may be carried out.',
});

export const PlanChangeEnum = enumOf('PlanChange', PLAN_CHANGES, 'How a revision came about.', {
  FIRST: 'As first drafted.',
  MAJOR: 'A major change, which goes through the original procedure again. Law: N27 11.',
  MINOR: 'A correction of wording; the approval before it stands.',
});

export const DeclaredPlanChangeEnum = enumOf(
  'DeclaredPlanChange',
  DECLARED_PLAN_CHANGES,
  'As what a change of an approved plan is declared.',
  {
    MAJOR: 'The plan is pending approval again. Law: N27 11.',
    MINOR: 'Only the wording of the name or of texts is corrected; the approval stands.',
  },
);

export const AuthorisationModeEnum = enumOf(
  'AuthorisationMode',
  AUTHORISATION_MODES,
  'How the operation is authorised. Law: N27 9(4).',
  {
    WHOLE_PACKAGE: 'All resources to one operator 整体授权; the mode of the plan of Liaocheng.',
    BY_FIELD: 'One field each 分领域授权.',
    BY_SCENARIO: 'One scenario each 依场景授权.',
  },
);

export const PlanContentGroupEnum = enumOf(
  'PlanContentGroup',
  PLAN_CONTENT_GROUPS,
  'The eleven groups of content that an implementation plan holds. Law: N27 9.',
  {
    NAME: 'Name.',
    NECESSITY_AND_FEASIBILITY: 'Necessity and feasibility.',
    OPERATOR_CONDITIONS: 'What an operator must be able to.',
    MODE: 'Mode of authorisation.',
    RESOURCE_SCOPE: 'Scope of resources, their catalogue, update frequency and quality.',
    TERM_BUILD_AND_EXIT: 'Term, what is built, technology, schedule, evaluation, exit and assets.',
    PRODUCT_LIST: 'Products and services, split into the two purpose classes.',
    ACCOUNTING_AND_SHARING: 'Accounting of cost and revenue, and how the yield is shared.',
    SECURITY_AND_EMERGENCY: 'Security, personal information and emergencies.',
    RIGHTS_OF_PARTIES: 'Rights and duties of the parties.',
    SUPERVISION: 'Supervision.',
  },
);
