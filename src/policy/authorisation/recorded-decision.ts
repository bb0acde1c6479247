import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding } from '../decision';
import type { RecordedDecisionFacts } from '../facts';

/** What a body has decided is recorded afterwards: no document is dated later than today. */
export const recordedByToday = (today: LegalDate, { number, decidedOn }: RecordedDecisionFacts): Finding =>
  decidedOn <= today
    ? PERMIT
    : refuse('DECISION_DATED_AHEAD', { number, decidedOn, today }, { clauses: ['DESIGN:marketplace'] });
