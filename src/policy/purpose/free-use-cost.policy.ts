import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { PurposeClass } from '../vocabulary';

export interface FreeUseCostFacts {
  readonly actor: ActorFacts;
  readonly operatorId: string;
  readonly purposeClass: PurposeClass;
  /** The calendar year that the cost belongs to, and the one of today. */
  readonly year: number;
  readonly thisYear: number;
}

/**
 * D-11, N65 三(一): cost and usage of free use are recorded apart, and never enter the cost of what is charged.
 *
 * Reading: the operator records them by free offering and year, when the year has begun; an offering for industry has
 * its cost elsewhere.
 */
export const freeUseCost: Rule<FreeUseCostFacts> = {
  id: 'D-11',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '免费产品的成本和使用情况单独记录，不计入收费产品的经营成本。',
    en: 'Cost and usage of free use are recorded apart and never enter the cost of what is charged.',
  },
  decide: ({ actor, operatorId, purposeClass, year, thisYear }) => {
    if (actor.organisationId !== operatorId) {
      return refuse('FREE_USE_COST_NOT_BY_OPERATOR', {}, { clauses: ['DESIGN:marketplace'] });
    }
    if (purposeClass !== 'PUBLIC_INTEREST') {
      return refuse('FREE_USE_COST_OF_CHARGED_OFFERING');
    }
    return year <= thisYear
      ? PERMIT
      : refuse('FREE_USE_COST_OF_FUTURE_YEAR', { year, thisYear }, { clauses: ['DESIGN:marketplace'] });
  },
};
