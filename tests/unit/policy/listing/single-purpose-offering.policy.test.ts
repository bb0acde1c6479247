import {
  singlePurposeOffering,
  type ListedOfferingFacts,
  type SinglePurposeOfferingFacts,
} from '../../../../src/policy/listing/single-purpose-offering.policy';
import type { PurposeClass } from '../../../../src/policy/vocabulary';
import { type Case, expectFinding } from '../builders';

const offering = (
  purposeClasses: PurposeClass[],
  plan: Partial<ListedOfferingFacts> = {},
): ListedOfferingFacts => ({ purposeClasses, chargeUnit: 'PER_CALL', chargeMeasure: 'ONE', ...plan });

const given = (...offerings: ListedOfferingFacts[]): SinglePurposeOfferingFacts => ({
  itemCode: 'LC-0001',
  offerings,
});

const MONTHLY = { chargeUnit: 'PER_PERIOD', chargeMeasure: 'MONTH' } as const;
const YEARLY = { chargeUnit: 'PER_PERIOD', chargeMeasure: 'YEAR' } as const;

const cases: Case<SinglePurposeOfferingFacts>[] = [
  { _case: 'permits one offering of one class', facts: given(offering(['INDUSTRY'])), code: null },
  {
    _case: 'permits one offering of each class on the same plan',
    facts: given(offering(['INDUSTRY']), offering(['PUBLIC_INTEREST'])),
    code: null,
  },
  {
    _case: 'permits several offerings for industry, each on its own plan',
    facts: given(offering(['INDUSTRY']), offering(['INDUSTRY'], MONTHLY), offering(['INDUSTRY'], YEARLY)),
    code: null,
  },
  { _case: 'refuses an item without offerings', facts: given(), code: 'OFFERING_MISSING' },
  {
    _case: 'refuses an offering without a class',
    facts: given(offering([])),
    code: 'OFFERING_PURPOSE_NOT_SINGLE',
  },
  {
    _case: 'refuses an offering of two classes',
    facts: given(offering(['INDUSTRY', 'PUBLIC_INTEREST'])),
    code: 'OFFERING_PURPOSE_NOT_SINGLE',
  },
  {
    _case: 'refuses two offerings for industry on one plan',
    facts: given(offering(['INDUSTRY'], MONTHLY), offering(['INDUSTRY']), offering(['INDUSTRY'], MONTHLY)),
    code: 'OFFERING_PLAN_REPEATED',
  },
  {
    _case: 'refuses two offerings for public interest, also on different plans',
    facts: given(offering(['PUBLIC_INTEREST']), offering(['PUBLIC_INTEREST'], MONTHLY)),
    code: 'OFFERING_PURPOSE_REPEATED',
  },
];

describe('singlePurposeOffering', () => {
  it.each(cases)('[C-03] $_case', (row) => {
    expectFinding(singlePurposeOffering, row);
  });
});
