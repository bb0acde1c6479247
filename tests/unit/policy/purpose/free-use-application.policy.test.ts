import {
  freeUseApplication,
  type FreeUseApplicationFacts,
} from '../../../../src/policy/purpose/free-use-application.policy';
import { type Case, expectFinding, expectRefusal, freeUse, TODAY } from '../builders';

const given = (over: Parameters<typeof freeUse>[0]): FreeUseApplicationFacts => ({
  today: TODAY,
  purposeClass: 'PUBLIC_INTEREST',
  freeUse: freeUse(over),
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
    facts: { today: TODAY, purposeClass: 'INDUSTRY', freeUse: null },
    code: null,
  },
  {
    _case: 'refuses an order for the public interest without application',
    facts: { today: TODAY, purposeClass: 'PUBLIC_INTEREST', freeUse: null },
    code: 'FREE_USE_APPLICATION_INCOMPLETE',
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
