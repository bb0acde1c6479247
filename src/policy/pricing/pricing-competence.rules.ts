import type { Rule } from '../decision';
import {
  endedCompetence,
  recordedCompetence,
  type EndedCompetenceFacts,
  type RecordedCompetenceFacts,
} from './pricing-delegation.policy';

/** May this competence be put on file? */
export const recordPricingCompetenceRules: readonly Rule<RecordedCompetenceFacts>[] = [recordedCompetence];

/** May this competence be ended on this day? */
export const endPricingCompetenceRules: readonly Rule<EndedCompetenceFacts>[] = [endedCompetence];
