import type { CandidatePartyFacts } from '../../../../src/policy/authorisation/candidate-legal-person.policy';
import type { CandidateFileFacts } from '../../../../src/policy/authorisation/candidate-abilities.policy';
import type { PlanFacts } from '../../../../src/policy/authorisation/plan-facts';
import type { RecordedDecisionFacts } from '../../../../src/policy/facts';
import { OPERATOR_ABILITIES } from '../../../../src/policy/vocabulary';

/** Facts of a plan that was decided and filed, and of a candidate that may be appointed. */

export const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
  planId: 'pln_1',
  agencyId: 'org_agency',
  state: 'FILED',
  revision: 1,
  approvedRevision: 1,
  ...over,
});

export const recorded = (over: Partial<RecordedDecisionFacts> = {}): RecordedDecisionFacts => ({
  number: '党组〔2026〕12号',
  decidedOn: '2026-11-10',
  ...over,
});

export const candidate = (over: Partial<CandidatePartyFacts> = {}): CandidatePartyFacts => ({
  partyId: 'org_operator',
  legalForm: 'LEGAL_PERSON',
  kind: 'OPERATOR',
  state: 'ACTIVE',
  ...over,
});

export const candidateFile = (over: Partial<CandidateFileFacts> = {}): CandidateFileFacts => ({
  evidencedAbilities: OPERATOR_ABILITIES,
  hasGoodCredit: true,
  hasGoodOperation: true,
  recorderPersonIds: ['per_reviewer'],
  ...over,
});
