import {
  freePurposeUnpriced,
  type FreePurposeUnpricedFacts,
} from '../../../../src/policy/pricing/free-purpose-unpriced.policy';
import { type Case, expectFinding } from '../builders';

const cases: Case<FreePurposeUnpricedFacts>[] = [
  { _case: 'permits a price for industry', facts: { purposeClass: 'INDUSTRY', price: '2' }, code: null },
  {
    _case: 'permits a free offering without price',
    facts: { purposeClass: 'PUBLIC_INTEREST', price: null },
    code: null,
  },
  {
    _case: 'refuses a price above zero for the public interest',
    facts: { purposeClass: 'PUBLIC_INTEREST', price: '0.000001' },
    code: 'FREE_PURPOSE_PRICED',
  },
  {
    _case: 'refuses even a price of zero for the public interest',
    facts: { purposeClass: 'PUBLIC_INTEREST', price: '0.00' },
    code: 'FREE_PURPOSE_NEEDS_NO_PRICE',
  },
  {
    _case: 'refuses what is no amount for the public interest',
    facts: { purposeClass: 'PUBLIC_INTEREST', price: 'free' },
    code: 'FREE_PURPOSE_PRICED',
  },
];

describe('freePurposeUnpriced', () => {
  it.each(cases)('[C-09] $_case', (row) => {
    expectFinding(freePurposeUnpriced, row);
  });
});
