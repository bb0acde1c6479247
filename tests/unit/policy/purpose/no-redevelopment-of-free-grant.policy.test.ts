import {
  noRedevelopmentOfFreeGrant,
  type NoRedevelopmentOfFreeGrantFacts,
} from '../../../../src/policy/purpose/no-redevelopment-of-free-grant.policy';
import { type Case, expectFinding } from '../builders';

const cases: Case<NoRedevelopmentOfFreeGrantFacts>[] = [
  {
    _case: 'permits redevelopment of an order for industry',
    facts: { purposeClass: 'INDUSTRY', useIntent: 'REDEVELOPMENT' },
    code: null,
  },
  {
    _case: 'permits internal use of a free grant',
    facts: { purposeClass: 'PUBLIC_INTEREST', useIntent: 'INTERNAL_USE' },
    code: null,
  },
  {
    _case: 'refuses redevelopment of a free grant',
    facts: { purposeClass: 'PUBLIC_INTEREST', useIntent: 'REDEVELOPMENT' },
    code: 'REDEVELOPMENT_OF_FREE_GRANT',
  },
];

describe('noRedevelopmentOfFreeGrant', () => {
  it.each(cases)('[D-09] $_case', (row) => {
    expectFinding(noRedevelopmentOfFreeGrant, row);
  });
});
