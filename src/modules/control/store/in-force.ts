import type { LegalDate } from '../../../kernel/legal-date';

/**
 * Whether a fact is in force on a date: begun, not past its last day, and not ended by then. The one statement of it
 * beside that of `is_barred_redeveloper`; a test compares the two on random graphs.
 */
export const FACT_IN_FORCE = `fact.effective_from <= ? AND (fact.effective_to IS NULL OR fact.effective_to >= ?)
          AND NOT EXISTS (SELECT 1 FROM control_fact_end ended WHERE ended.control_fact_id = fact.id AND ended.ended_on <= ?)`;

/** The parameters of one `FACT_IN_FORCE`. */
export const onDate = (on: LegalDate): readonly LegalDate[] => [on, on, on];
