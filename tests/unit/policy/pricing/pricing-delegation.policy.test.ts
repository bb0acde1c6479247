import {
  pricingDelegation,
  type PricingDelegationFacts,
} from '../../../../src/policy/pricing/pricing-delegation.policy';
import { type Case, expectFinding, TODAY } from '../builders';

const given = (over: Partial<NonNullable<PricingDelegationFacts['delegation']>>): PricingDelegationFacts => ({
  today: TODAY,
  delegation: {
    documentNumber: '鲁发改成本〔2025〕1号',
    effectiveFrom: '2025-06-01',
    effectiveTo: null,
    ...over,
  },
});

const cases: Case<PricingDelegationFacts>[] = [
  { _case: 'permits under a delegation document in force', facts: given({}), code: null },
  {
    _case: 'permits on the first and only day of the delegation',
    facts: given({ effectiveFrom: TODAY, effectiveTo: TODAY }),
    code: null,
  },
  {
    _case: 'refuses without a delegation document',
    facts: { today: TODAY, delegation: null },
    code: 'PRICING_DELEGATION_MISSING',
  },
  {
    _case: 'refuses a delegation without document number',
    facts: given({ documentNumber: ' ' }),
    code: 'PRICING_DELEGATION_MISSING',
  },
  {
    _case: 'refuses the day before the delegation',
    facts: given({ effectiveFrom: '2026-11-24' }),
    code: 'PRICING_DELEGATION_NOT_IN_FORCE',
  },
  {
    _case: 'refuses the day after the delegation',
    facts: given({ effectiveTo: '2026-11-22' }),
    code: 'PRICING_DELEGATION_NOT_IN_FORCE',
  },
];

describe('pricingDelegation', () => {
  it.each(cases)('[E-01] $_case', (row) => {
    expectFinding(pricingDelegation, row);
  });
});
