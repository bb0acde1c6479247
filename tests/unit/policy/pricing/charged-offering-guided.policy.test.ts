import {
  chargedOfferingGuided,
  type ChargedOfferingGuidedFacts,
} from '../../../../src/policy/pricing/charged-offering-guided.policy';
import { type Case, expectFinding, guidedPrice, TODAY } from '../builders';

const given = (over: Parameters<typeof guidedPrice>[0]): ChargedOfferingGuidedFacts => ({
  purposeClass: 'INDUSTRY',
  on: TODAY,
  guidedPrice: guidedPrice(over),
});

const cases: Case<ChargedOfferingGuidedFacts>[] = [
  { _case: 'permits with a guided price in force', facts: given({}), code: null },
  {
    _case: 'permits on the first day of the guided price',
    facts: given({ effectiveFrom: TODAY }),
    code: null,
  },
  { _case: 'permits on the last day of the guided price', facts: given({ effectiveTo: TODAY }), code: null },
  {
    _case: 'asks nothing of the public interest',
    facts: { purposeClass: 'PUBLIC_INTEREST', on: TODAY, guidedPrice: null },
    code: null,
  },
  {
    _case: 'refuses without a guided price',
    facts: { purposeClass: 'INDUSTRY', on: TODAY, guidedPrice: null },
    code: 'GUIDED_PRICE_NOT_IN_FORCE',
  },
  {
    _case: 'refuses the day before the guided price',
    facts: given({ effectiveFrom: '2026-11-24' }),
    code: 'GUIDED_PRICE_NOT_IN_FORCE',
  },
  {
    _case: 'refuses the day after the guided price',
    facts: given({ effectiveTo: '2026-11-22' }),
    code: 'GUIDED_PRICE_NOT_IN_FORCE',
  },
];

describe('chargedOfferingGuided', () => {
  it.each(cases)('[C-10] $_case', (row) => {
    expectFinding(chargedOfferingGuided, row);
  });
});
