import { anyone, inRole, type ShieldTree } from '../../../platform/graphql/shield';

export const rulingShield: ShieldTree = {
  Mutation: { ruleCase: inRole('AGENCY_RULING'), reopenCase: inRole('AGENCY_RULING') },
  RuleCasePayload: { '*': anyone },
  ReopenCasePayload: { '*': anyone },
};
