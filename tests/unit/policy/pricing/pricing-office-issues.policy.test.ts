import {
  pricingOfficeIssues,
  type PricingOfficeIssuesFacts,
} from '../../../../src/policy/pricing/pricing-office-issues.policy';
import { actor, agencyActor, type Case, expectFinding } from '../builders';

const cases: Case<PricingOfficeIssuesFacts>[] = [
  {
    _case: 'permits the pricing office',
    facts: { actor: actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' }) },
    code: null,
  },
  { _case: 'refuses the operator', facts: { actor: actor() }, code: 'GUIDED_PRICE_BY_OPERATOR' },
  {
    _case: 'refuses the agency, which proposes only',
    facts: { actor: agencyActor() },
    code: 'GUIDED_PRICE_NOT_BY_PRICING_OFFICE',
  },
  {
    _case: 'refuses an enterprise',
    facts: { actor: actor({ kind: 'ENTERPRISE' }) },
    code: 'GUIDED_PRICE_NOT_BY_PRICING_OFFICE',
  },
];

describe('pricingOfficeIssues', () => {
  it.each(cases)('[E-04] $_case', (row) => {
    expectFinding(pricingOfficeIssues, row);
  });
});
