import {
  singlePurposeOffering,
  type SinglePurposeOfferingFacts,
} from '../../../../src/policy/listing/single-purpose-offering.policy';
import type { PurposeClass } from '../../../../src/policy/vocabulary';
import { type Case, expectFinding } from '../builders';

const given = (...classes: PurposeClass[][]): SinglePurposeOfferingFacts => ({
  itemCode: 'LC-0001',
  offerings: classes.map((purposeClasses) => ({ purposeClasses })),
});

const cases: Case<SinglePurposeOfferingFacts>[] = [
  { _case: 'permits one offering of one class', facts: given(['INDUSTRY']), code: null },
  {
    _case: 'permits two offerings of one class each',
    facts: given(['INDUSTRY'], ['PUBLIC_INTEREST']),
    code: null,
  },
  { _case: 'refuses an item without offerings', facts: given(), code: 'OFFERING_MISSING' },
  { _case: 'refuses an offering without a class', facts: given([]), code: 'OFFERING_PURPOSE_NOT_SINGLE' },
  {
    _case: 'refuses an offering of two classes',
    facts: given(['INDUSTRY', 'PUBLIC_INTEREST']),
    code: 'OFFERING_PURPOSE_NOT_SINGLE',
  },
  {
    _case: 'refuses two offerings of the same class',
    facts: given(['INDUSTRY'], ['INDUSTRY']),
    code: 'OFFERING_PURPOSE_REPEATED',
  },
];

describe('singlePurposeOffering', () => {
  it.each(cases)('[C-03] $_case', (row) => {
    expectFinding(singlePurposeOffering, row);
  });
});
