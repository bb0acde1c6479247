import type { AgreementContentFacts } from '../../../../src/policy/authorisation/agreement-content-facts';
import { AGREEMENT_CONTENT_GROUPS } from '../../../../src/policy/vocabulary';

/** A complete agreement, signed by both; a test changes the one part that it is about. */
export const content = (over: Partial<AgreementContentFacts> = {}): AgreementContentFacts => ({
  filledGroups: AGREEMENT_CONTENT_GROUPS,
  hasResources: true,
  hasRedevelopmentBan: true,
  hasCollectiveDecision: true,
  signatures: { AGENCY: true, OPERATOR: true, DEPARTMENT: null },
  securityLead: { name: '李安全', post: '总经理', holdsRole: null },
  ...over,
});
