import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { EvaluationGrade } from '../vocabulary';

export interface EvaluationFacts {
  readonly year: number;
  readonly grade: EvaluationGrade;
}

export interface EvaluatedRenewalFacts {
  readonly today: LegalDate;
  readonly startsOn: LegalDate | null;
  readonly evaluations: readonly EvaluationFacts[];
}

const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));

/** The calendar years that ran wholly under an agreement before a day: each has its annual evaluation by then. */
export function fullYears(startsOn: LegalDate, today: LegalDate): number[] {
  const first = startsOn.endsWith('-01-01') ? yearOf(startsOn) : yearOf(startsOn) + 1;
  return Array.from({ length: Math.max(0, yearOf(today) - first) }, (_, index) => first + index);
}

/**
 * J-03, plan 四(十): the results of the annual evaluations are a ground on which renewal is decided.
 *
 * Reading: each calendar year that ran wholly under the agreement has its result, and there is at least one. What the
 * results weigh is for the agency to decide: a bad grade does not refuse by itself.
 */
export const evaluatedRenewal: Rule<EvaluatedRenewalFacts> = {
  id: 'J-03',
  clauses: ['SEED:4.10'],
  basis: 'LAW',
  statement: {
    zh: '年度评估结果作为续期、再次申请授权运营的重要依据。',
    en: 'The results of the annual evaluations are put before whoever decides a renewal.',
  },
  decide: ({ today, startsOn, evaluations }) => {
    const years = evaluations.map(({ year }) => year);
    if (startsOn === null || years.length === 0) {
      return refuse('EVALUATIONS_MISSING', { years: startsOn === null ? '-' : namesOf(startsOn, today) });
    }
    const repeated = years.find((year, index) => years.indexOf(year) !== index);
    if (repeated !== undefined) return refuse('EVALUATION_YEAR_REPEATED', { year: repeated });
    const foreign = years.find((year) => year < yearOf(startsOn) || year > yearOf(today));
    if (foreign !== undefined) {
      return refuse('EVALUATION_YEAR_NOT_OF_TERM', { year: foreign, startsOn });
    }
    const missing = fullYears(startsOn, today).filter((year) => !years.includes(year));
    return missing.length === 0 ? PERMIT : refuse('EVALUATIONS_MISSING', { years: missing.join(', ') });
  },
};

const namesOf = (startsOn: LegalDate, today: LegalDate): string =>
  fullYears(startsOn, today).join(', ') || String(yearOf(today));
