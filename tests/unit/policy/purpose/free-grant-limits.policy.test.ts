import {
  freeGrantLimits,
  type FreeGrantLimitsFacts,
} from '../../../../src/policy/purpose/free-grant-limits.policy';
import { type Case, expectFinding, TODAY } from '../builders';

const given = (
  over: Partial<NonNullable<FreeGrantLimitsFacts['grant']>> = {},
  more: Partial<FreeGrantLimitsFacts> = {},
): FreeGrantLimitsFacts => ({
  purposeClass: 'PUBLIC_INTEREST',
  grant: { quota: 100, startsOn: TODAY, endsOn: '2027-11-22', ...over },
  on: TODAY,
  quantity: 100,
  appliedUntil: null,
  appliedQuantity: null,
  ...more,
});

const cases: Case<FreeGrantLimitsFacts>[] = [
  { _case: 'permits use up to the quota on the first day', facts: given(), code: null },
  { _case: 'permits use on the last day', facts: given({ endsOn: TODAY }), code: null },
  {
    _case: 'permits a grant until the last day applied for',
    facts: given({}, { appliedUntil: '2027-11-22' }),
    code: null,
  },
  {
    _case: 'asks nothing of an order for industry',
    facts: given({}, { purposeClass: 'INDUSTRY', grant: null }),
    code: null,
  },
  {
    _case: 'refuses free use without a grant',
    facts: given({}, { grant: null }),
    code: 'FREE_GRANT_WITHOUT_LIMITS',
  },
  { _case: 'refuses a quota of zero', facts: given({ quota: 0 }), code: 'FREE_GRANT_WITHOUT_LIMITS' },
  { _case: 'refuses half a call', facts: given({ quota: 0.5 }), code: 'FREE_GRANT_WITHOUT_LIMITS' },
  {
    _case: 'refuses one above the quota',
    facts: given({}, { quantity: 101 }),
    code: 'FREE_GRANT_QUOTA_EXCEEDED',
  },
  {
    _case: 'refuses use before the first day',
    facts: given({ startsOn: '2026-11-24' }),
    code: 'FREE_GRANT_NOT_RUNNING',
  },
  {
    _case: 'refuses use after the last day',
    facts: given({ startsOn: '2026-01-01', endsOn: '2026-11-22' }),
    code: 'FREE_GRANT_NOT_RUNNING',
  },
  {
    _case: 'refuses a grant longer than applied for',
    facts: given({}, { appliedUntil: '2027-11-21' }),
    code: 'FREE_GRANT_BEYOND_APPLICATION',
  },
  { _case: 'permits all that was applied for', facts: given({}, { appliedQuantity: 100 }), code: null },
  {
    _case: 'refuses one more than was applied for',
    facts: given({}, { appliedQuantity: 99 }),
    code: 'FREE_GRANT_QUOTA_BEYOND_APPLICATION',
  },
];

describe('freeGrantLimits', () => {
  it.each(cases)('[D-07] $_case', (row) => {
    expectFinding(freeGrantLimits, row);
  });
});
