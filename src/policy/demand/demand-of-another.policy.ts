import { PERMIT, refuse, type Rule } from '../decision';
import { orderable } from '../ordering/orderable.policy';

export interface DemandOfAnotherFacts {
  readonly posterId: string;
  /** The operator that would have to answer. */
  readonly operatorId: string;
}

/**
 * F-01 for a demand: who could never order from this operator, because it is the operator itself, asks it for nothing
 * either. An operator decides by itself what it makes, and a demand to itself would be a duty that it owes to itself.
 *
 * Reading: of another operator it asks like any verified organisation (F-03). What that operator delivers it may use, and
 * G-01 and G-04 are asked when it orders for redevelopment: to look for data redevelops nothing yet.
 *
 * @design
 */
export const demandOfAnother: Rule<DemandOfAnotherFacts> = {
  ...orderable,
  decide: ({ posterId, operatorId }) =>
    posterId === operatorId ? refuse('DEMAND_OF_ITSELF', {}, { clauses: ['DESIGN:marketplace'] }) : PERMIT,
};
