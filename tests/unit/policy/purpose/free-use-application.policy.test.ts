import {
  freeUseApplication,
  type FreeUseApplicationFacts,
} from '../../../../src/policy/purpose/free-use-application.policy';
import { type Case, expectFinding, expectRefusal, freeUse, TODAY } from '../builders';

const given = (over: Parameters<typeof freeUse>[0]): FreeUseApplicationFacts => ({
  today: TODAY,
  purposeClass: 'PUBLIC_INTEREST',
  freeUse: freeUse(over),
  offeredConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'],
});

const cases: Case<FreeUseApplicationFacts>[] = [
  { _case: 'permits a complete application', facts: given({}), code: null },
  {
    _case: 'permits a period of one day, today',
    facts: given({ periodFrom: TODAY, periodTo: TODAY }),
    code: null,
  },
  {
    _case: 'asks nothing of an order for industry',
    facts: { today: TODAY, purposeClass: 'INDUSTRY', freeUse: null, offeredConditions: [] },
    code: null,
  },
  {
    _case: 'refuses an order for the public interest without application',
    facts: { ...given({}), freeUse: null },
    code: 'FREE_USE_NOT_APPLIED_FOR',
  },
  {
    _case: 'refuses a blank purpose statement',
    facts: given({ purposeStatement: ' ' }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses an application without basis',
    facts: given({ basis: null }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses a basis without reference',
    facts: given({ basisReference: null }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses an application without security commitment',
    facts: given({ hasSecurityCommitment: false }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses an application without the commitment to pass nothing on',
    facts: given({ hasNoOnwardSupplyCommitment: false }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses an application that leaves out a condition',
    facts: given({ acceptedConditions: ['NO_ONWARD_SUPPLY'] }),
    code: 'FREE_USE_CONDITIONS_NOT_ACCEPTED',
  },
  {
    _case: 'refuses a condition that the offering does not ask',
    facts: given({ acceptedConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT', 'NAMED_USER_ONLY'] }),
    code: 'FREE_USE_CONDITIONS_NOT_OFFERED',
  },
  {
    _case: 'refuses an open period',
    facts: given({ periodTo: null }),
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
  },
  {
    _case: 'refuses a period that ends before it begins',
    facts: given({ periodFrom: '2026-12-02', periodTo: '2026-12-01' }),
    code: 'FREE_USE_PERIOD_INVALID',
  },
  {
    _case: 'refuses a period that ended yesterday',
    facts: given({ periodFrom: '2026-01-01', periodTo: '2026-11-22' }),
    code: 'FREE_USE_PERIOD_INVALID',
  },
];

describe('freeUseApplication', () => {
  it.each(cases)('[D-04] $_case', (row) => {
    expectFinding(freeUseApplication, row);
  });

  it('[D-04] names everything that is missing', () => {
    const finding = freeUseApplication.decide(given({ basis: null, hasSecurityCommitment: false }));
    expect(expectRefusal(finding, 'FREE_USE_APPLICATION_INCOMPLETE').params).toEqual({
      missing: 'basis, securityCommitment',
    });
  });
});
