import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';

export interface ListedOfferingFacts {
  readonly purposeClasses: readonly PurposeClass[];
}

export interface SinglePurposeOfferingFacts {
  readonly itemCode: string;
  readonly offerings: readonly ListedOfferingFacts[];
}

/**
 * C-03, N27 9(7) and N65 一: each offering of a list item carries exactly one purpose class.
 *
 * Reading: the text lists products in two classes. A product that serves both has two offerings,
 * one of each class (decision 6); two of one class would split one ledger, and that is a rule of this platform.
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
    const classes = offerings.flatMap((offering) => offering.purposeClasses);
    const repeated = classes.find((purposeClass, index) => classes.indexOf(purposeClass) !== index);
    return repeated === undefined
      ? PERMIT
      : refuse(
          'OFFERING_PURPOSE_REPEATED',
          { item: itemCode, purposeClass: repeated },
          { clauses: ['DESIGN:marketplace'] },
        );
  },
};
