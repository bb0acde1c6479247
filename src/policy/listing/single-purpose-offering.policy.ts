import { PERMIT, refuse, type Rule } from '../decision';
import type { PlanFacts } from '../pricing/stated-measure.policy';
import type { PurposeClass } from '../vocabulary';

export interface ListedOfferingFacts extends PlanFacts {
  readonly purposeClasses: readonly PurposeClass[];
}

export interface SinglePurposeOfferingFacts {
  readonly itemCode: string;
  readonly offerings: readonly ListedOfferingFacts[];
}

const OURS = { clauses: ['DESIGN:marketplace'] } as const;

const planOf = ({ purposeClasses, chargeUnit, chargeMeasure }: ListedOfferingFacts): string =>
  [...purposeClasses, chargeUnit, chargeMeasure].join(' ');

/**
 * C-03, N27 9(7) and N65 一: each offering of a list item carries exactly one purpose class.
 *
 * Reading: the text lists products in two classes. A product that serves both has offerings of each class (decision 6).
 * For industry there is one for each plan, which is unit and measure: two on one plan would split one ledger. For public
 * interest there is one, because quotas and costs of free use are counted by it. Both are rules of this platform.
 */
export const singlePurposeOffering: Rule<SinglePurposeOfferingFacts> = {
  id: 'C-03',
  clauses: ['N27:9.7', 'N65:1'],
  basis: 'LAW',
  statement: {
    zh: '清单项目的每个供给只对应一类用途：公共治理、公益事业，或者产业发展、行业发展。',
    en: 'Each offering of a list item carries exactly one purpose class.',
  },
  decide: ({ itemCode, offerings }) => {
    if (offerings.length === 0) {
      return refuse('OFFERING_MISSING', { item: itemCode });
    }
    if (offerings.some((offering) => offering.purposeClasses.length !== 1)) {
      return refuse('OFFERING_PURPOSE_NOT_SINGLE', { item: itemCode });
    }
    const free = offerings.filter(({ purposeClasses: [purposeClass] }) => purposeClass === 'PUBLIC_INTEREST');
    if (free.length > 1) {
      return refuse('OFFERING_PURPOSE_REPEATED', { item: itemCode, purposeClass: 'PUBLIC_INTEREST' }, OURS);
    }
    const plans = offerings.map(planOf);
    const repeated = offerings.find((offering, index) => plans.indexOf(planOf(offering)) < index);
    return repeated === undefined
      ? PERMIT
      : refuse(
          'OFFERING_PLAN_REPEATED',
          { item: itemCode, unit: repeated.chargeUnit, measure: repeated.chargeMeasure },
          OURS,
        );
  },
};
